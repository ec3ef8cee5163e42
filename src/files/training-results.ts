/** What the reference trainings of an assignment reached, for the bands of credit that follow from them. */
import { relative } from "node:path";
import type { Path, Reached } from "../checks/kind.ts";
import { AuthorFault } from "../checks/kind.ts";
import { nearestName } from "../checks/names.ts";
import type { DatasetSpec } from "./dataset-spec.ts";
import type { Lock, Run } from "./training-lock.ts";
import { readLock, sourceOf, specText } from "./training-lock.ts";
import type { GridRow, TrainingSpec } from "./training-spec.ts";
import { gridOf } from "./training-spec.ts";

interface Material {
  readonly spec: TrainingSpec | undefined;
  readonly datasets: Readonly<Record<string, DatasetSpec>>;
  readonly lockPath: string;
  /** The version that the trainer of the reference has now. */
  version(): string;
}

const MEND = 'run "grader reference train"';

/** Looks up a setting of the grid; throws an AuthorFault where the lock does not have its runs as the config asks for them now. */
export function trainingResults(material: Material): (setting: string, path: Path) => Reached {
  let read: Lock | undefined;
  return (setting, path) => {
    const { spec, lockPath } = material;
    if (spec === undefined) throw new AuthorFault(path, "The config has no `training` for these bands to follow from.");
    const grid = gridFor(spec, path);
    const row = grid.find((candidate) => candidate.setting === setting && !candidate.isControl);
    if (row === undefined) {
      const near = nearestName(setting, Object.keys(spec.settings));
      throw new AuthorFault(path, `There is no setting "${setting}" among the trainings${near === undefined ? "" : `; did you mean "${near}"?`}`);
    }
    try {
      read ??= readLock(lockPath);
    } catch (error) {
      throw new AuthorFault(path, error instanceof Error ? error.message : String(error));
    }
    if (read === undefined) throw new AuthorFault(path, `${relative(process.cwd(), lockPath)} is not there; ${MEND}.`);
    const lock = read;
    const controls = grid.filter(({ isControl, dataset }) => isControl && dataset === row.dataset);
    return {
      runs: runsOf(row, lock, material, path).map(({ sets }) => sets),
      controls: controls.map((control) => ({ name: control.setting, runs: runsOf(control, lock, material, path).map(({ sets }) => sets) })),
    };
  };
}

function gridFor(spec: TrainingSpec, path: Path): readonly GridRow[] {
  try {
    return gridOf(spec);
  } catch (error) {
    throw new AuthorFault(path, error instanceof Error ? error.message : String(error));
  }
}

function runsOf(row: GridRow, lock: Lock, { datasets, version }: Material, path: Path): readonly Run[] {
  const data = lock.datasets[row.dataset];
  const spec = datasets[row.dataset];
  if (spec === undefined) throw new AuthorFault(path, `The training "${row.setting}" is on the data set "${row.dataset}", which the config does not have.`);
  if (data === undefined || data.spec !== specText(spec)) throw new AuthorFault(path, `The data set "${row.dataset}" is split in another way than when "${row.setting}" was trained; ${MEND}.`);
  const trainer = version();
  return row.seeds.map((seed) => {
    const run = lock.runs.find((candidate) => candidate.setting === row.setting && candidate.seed === seed);
    if (run === undefined) throw new AuthorFault(path, `There is no result of the training "${row.setting}" with seed ${seed}; ${MEND}.`);
    if (run.from !== sourceOf(trainer, data, row, seed)) throw new AuthorFault(path, `The training "${row.setting}" with seed ${seed} was run with other settings or an older trainer; ${MEND}.`);
    return run;
  });
}
