/** Runs the reference trainings of a config and keeps what they reach in the lock file. */
import { dirname, resolve } from "node:path";
import type { Dataset } from "../checks/kind.ts";
import type { LoadedConfig } from "./assignment.ts";
import { hashOf } from "./hash.ts";
import { filesOf } from "./data-files.ts";
import { PARTS, readDataset } from "./dataset.ts";
import { sha256Of } from "./describe-data.ts";
import type { Lock, LockedDataset, Run } from "./training-lock.ts";
import { EMPTY, readLock, sourceOf, specText, writeLock } from "./training-lock.ts";
import type { GridRow } from "./training-spec.ts";
import { gridOf } from "./training-spec.ts";

/** A setting with one seed. */
export interface Cell {
  readonly row: GridRow;
  readonly seed: number;
}

export interface Grid {
  readonly lockPath: string;
  readonly cells: readonly Cell[];
  lock(): Lock;
  /** Whether the lock has the result of a cell as the config and the files have it now; undefined where its data are not there. */
  isKept(cell: Cell): boolean | undefined;
  /** How to get data that are not there. */
  missing(cell: Cell): readonly string[];
  train(cell: Cell, onEpoch: (epoch: number, loss: number) => void): Run;
  /** Puts a result in the place of an older one, drops what the config no longer asks for, and writes the file. */
  keep(run: Run, cell: Cell): void;
}

/** Undefined for a config without trainings; throws an Error for one whose trainings make no sense. */
export function openGrid({ frame, references, path }: LoadedConfig): Grid | undefined {
  const { training: spec, datasets = {} } = frame;
  if (spec === undefined) return undefined;
  const folder = dirname(path);
  const lockPath = resolve(folder, spec.lock);
  const cells = gridOf(spec).flatMap((row) => row.seeds.map((seed): Cell => ({ row, seed })));
  const call = (name: string, given: Readonly<Record<string, unknown>>): unknown => {
    const reference = references.get(name);
    if (reference === undefined) throw new Error(`The reference has no function "${name}".`);
    return reference(given);
  };
  const version = String(call(spec.version, {}));
  const specOf = ({ row }: Cell): NonNullable<(typeof datasets)[string]> => {
    const found = Object.hasOwn(datasets, row.dataset) ? datasets[row.dataset] : undefined;
    if (found === undefined) throw new Error(`The training "${row.setting}" is on the data set "${row.dataset}", which the config does not have.`);
    return found;
  };
  const locked = remembering((name: string): LockedDataset => {
    const cell = cells.find(({ row }) => row.dataset === name);
    if (cell === undefined) throw new Error(`There is no data set "${name}".`);
    const { main, test } = filesOf(specOf(cell), folder);
    return { spec: specText(specOf(cell)), sha256: Object.fromEntries([...main, ...test].map((file) => [file.split(/[/\\]/u).at(-1) ?? file, sha256Of(file)])) };
  });
  const rows = remembering((name: string): Dataset => readDataset(datasets[name] ?? never(name), folder));
  let lock = readLock(lockPath) ?? EMPTY;
  const missing = (cell: Cell): readonly string[] => filesOf(specOf(cell), folder).missing;
  return {
    lockPath,
    cells,
    lock: () => lock,
    missing,
    isKept(cell) {
      if (missing(cell).length > 0) return undefined;
      const run = lock.runs.find((candidate) => sameCell(candidate, cell));
      return run !== undefined && run.from === sourceOf(version, locked(cell.row.dataset), cell.row, cell.seed);
    },
    train(cell, onEpoch) {
      const { train, validation, test } = rows(cell.row.dataset);
      const told = (entry: unknown): void => {
        if (isMap(entry)) onEpoch(Number(entry.epoch), Number(entry.loss));
      };
      const result = call(spec.trainer, { train, validation, test, ...cell.row.with, seed: cell.seed, onEpoch: told });
      return runOf(result, cell, sourceOf(version, locked(cell.row.dataset), cell.row, cell.seed));
    },
    keep(run, cell) {
      const others = lock.runs.filter((old) => !sameCell(old, cell));
      const runs = cells.flatMap((wanted) => [run, ...others].filter((old) => sameCell(old, wanted)));
      const names = [...new Set(cells.map(({ row }) => row.dataset))].filter((name) => name === cell.row.dataset || lock.datasets[name] !== undefined);
      lock = { trainer: version, datasets: Object.fromEntries(names.map((name) => [name, name === cell.row.dataset ? locked(name) : (lock.datasets[name] ?? locked(name))])), runs };
      writeLock(lockPath, lock);
    },
  };
}

const sameCell = (run: Run, { row, seed }: Cell): boolean => run.setting === row.setting && run.seed === seed;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

function never(name: string): never {
  throw new Error(`There is no data set "${name}".`);
}

function remembering<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const value = made.get(name) ?? make(name);
    made.set(name, value);
    return value;
  };
}

function runOf(result: unknown, { row, seed }: Cell, from: string): Run {
  const fault = new Error(`The trainer gives no result for "${row.setting}": { ended, history, scores } is due.`);
  if (!isMap(result) || typeof result.ended !== "string" || !Array.isArray(result.history) || !isMap(result.scores)) throw fault;
  const losses = result.history.flatMap((epoch: unknown) => (isMap(epoch) ? [Number(epoch.loss), ...(isMap(epoch.validation) ? [Number(epoch.validation.loss)] : [])] : []));
  const { scores } = result;
  const sets = Object.fromEntries(
    PARTS.map((part): readonly [string, readonly [number, number]] => {
      const score = scores[part];
      if (!isMap(score) || typeof score.correct !== "number" || typeof score.of !== "number") throw fault;
      return [part, [score.correct, score.of]];
    }),
  );
  const last: unknown = result.history.at(-1);
  const loss = isMap(last) && Number.isFinite(last.loss) ? Number(last.loss) : null;
  const bits = Buffer.from(Float64Array.from(losses).buffer).toString("hex");
  return { setting: row.setting, seed, with: row.with, ended: result.ended, epochs: result.history.length, loss, sets, from, gave: hashOf([bits, JSON.stringify(sets)]).slice(0, 16) };
}
