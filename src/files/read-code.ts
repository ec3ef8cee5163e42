/** Answers in TypeScript: the file is run in the sandbox, what it exports is sorted like YAML. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Outcome, Place, Remark, Roomy } from "../model.ts";
import type { Exported } from "../sandbox/exported.ts";
import type { Limits } from "../sandbox/limits.ts";
import { defaultLimits, roomierThan } from "../sandbox/limits.ts";
import { openSandbox } from "../sandbox/open.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { fileInside } from "./attachment.ts";
import { decode } from "./decode.ts";
import type { AnswerFile } from "./find-answers.ts";
import { languageOf } from "./find-answers.ts";
import { KeyPlaces } from "./key-places.ts";
import type { CodeRead, Parsed, Run } from "./parsed.ts";

/** More than any hand-in consists of. */
const MOST_FILES = 60;
const MOST_SOURCE_BYTES = 1024 * 1024;

export interface CodeOptions {
  /** Called before the student's code runs: with the path of the function, or null for the file itself. */
  readonly before?: ((path: readonly string[] | null) => Outcome | undefined) | undefined;
  readonly limits?: Limits | undefined;
}

export async function readCode(located: AnswerFile, text: string, { before, limits = defaultLimits }: CodeOptions = {}): Promise<CodeRead> {
  const file = basename(located.path);
  const start: Place = { file, line: 1, column: 1 };
  const stopped = before?.(null);
  if (stopped !== undefined) return { root: undefined, findings: [{ finding: { code: "code-failed", outcome: stopped }, place: start }], close: () => {} };
  const sources = sourcesOf(located, file, text);
  const opened = await openSandbox(sources, file, limits, { beforeLoad: () => before?.(null) });
  if (opened.is === "failed") return { root: undefined, findings: [{ finding: opened.finding, place: opened.place ?? start }], close: () => {} };
  const { exported, sandbox } = opened;
  const places = new KeyPlaces(text, file);
  const root = parsedOf(exported, [], start, places, (path, name) => ({
    name,
    call: (args) => before?.(path) ?? sandbox.call(path, args),
    callMany: (cases) => {
      const stopped = before?.(path);
      return stopped === undefined ? sandbox.callMany(path, cases, () => before?.(path)) : [stopped];
    },
    fresh: () => sandbox.fresh(),
    remarks: () => remarksOf(sandbox.news()),
    roomy: () => roomy(sources, file, path, { before, limits }),
  }));
  const close = (): void => sandbox.close();
  if (root.is !== "map") return { root: undefined, findings: [{ finding: { code: "not-a-map" }, place: start }], close };
  if (root.entries.length === 0) return { root: undefined, findings: [{ finding: { code: "no-answers" }, place: start }], close };
  return { root, findings: [], close };
}

/** The answer file and whatever of its hand-in it may import: code and JSON, by their path from the answer file. */
function sourcesOf(located: AnswerFile, file: string, text: string): ReadonlyMap<string, string> {
  const sources = new Map([[file, text]]);
  const { folder } = located;
  if (folder === undefined) return sources;
  const home = dirname(located.path);
  let left = MOST_SOURCE_BYTES;
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const found = sources.size < MOST_FILES && path !== located.path ? fileInside(folder, name) : undefined;
    if (found === undefined || found.bytes > left) continue;
    const source = textOf(found.path);
    if (source === undefined) continue;
    left -= found.bytes;
    sources.set(relative(home, path).split(sep).join("/"), source);
  }
  return sources;
}

/** Code before data, so that a heap of data cannot push it out. */
function namesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.includes("node_modules")).toSorted();
    return [...names.filter((name) => languageOf(name) === "code"), ...names.filter((name) => name.endsWith(".json"))];
  } catch {
    return [];
  }
}

function textOf(path: string): string | undefined {
  try {
    const decoded = decode(readFileSync(path));
    return decoded.is === "text" ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** A hundred calls print a hundred times; the first lines tell what there is to see. */
const SHOWN_OUTPUT = 300;

function remarksOf({ text, random, clock }: ReturnType<Sandbox["news"]>): readonly Remark[] {
  const output = text.length > SHOWN_OUTPUT ? `${text.slice(0, SHOWN_OUTPUT)}…` : text;
  return [...(output === "" ? [] : [{ code: "printed", output } as const]), ...(random ? [{ code: "used-random" } as const] : []), ...(clock ? [{ code: "used-clock" } as const] : [])];
}

/** An experiment must not use up what the other questions need, nor they its memory: it gets a sandbox of its own and shows that it lives. */
async function roomy(sources: ReadonlyMap<string, string>, file: string, path: readonly string[], { before, limits = defaultLimits }: CodeOptions): Promise<Roomy> {
  const stopped = before?.(path);
  const opened = stopped === undefined ? await openSandbox(sources, file, roomierThan(limits), { onTick: () => void before?.(path) }) : undefined;
  if (opened?.is === "open") {
    const { sandbox } = opened;
    return { call: (args) => sandbox.call(path, args), remarks: () => remarksOf(sandbox.news()), close: () => sandbox.close() };
  }
  // The file could be run a moment ago: only its time or memory can have run out.
  const outcome: Outcome = stopped ?? (opened?.finding.code === "code-failed" ? opened.finding.outcome : { is: "timed-out" });
  return { call: () => outcome, remarks: () => [], close: () => {} };
}

type Running = (path: readonly string[], name: string) => Run;

function parsedOf(exported: Exported, path: readonly string[], place: Place, places: KeyPlaces, run: Running): Parsed {
  switch (exported.is) {
    case "data":
      return exported.value === null || exported.value === "" ? { is: "empty", place } : { is: "scalar", text: scalarText(exported.value), place };
    case "list":
      return { is: "list", place, items: exported.items.map((item, position) => parsedOf(item, [...path, String(position)], place, places, run)) };
    case "map":
      return {
        is: "map",
        place,
        entries: exported.entries.map(([key, value]) => {
          const at = places.of(key, place);
          return { key, place: at, value: parsedOf(value, [...path, key], at, places, run) };
        }),
      };
    case "function":
      return { is: "function", place: exported.place ?? place, run: run(path, exported.name) };
    case "misfit":
      return { is: "broken", place, finding: { code: "code-failed", outcome: { is: "misbehaved", what: exported.what } } };
  }
}

function scalarText(value: boolean | number | string): string {
  return Object.is(value, -0) ? "0" : String(value);
}
