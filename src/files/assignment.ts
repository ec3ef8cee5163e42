/** Loads an assignment: config, reference and checks; the only door that throws, an AssignmentError with everything that is wrong. */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { carriedCheck } from "../checks/carried.ts";
import { kindNamed } from "../checks/index.ts";
import type { Author, Path, Reference } from "../checks/kind.ts";
import { AuthorFault } from "../checks/kind.ts";
import type { Policy } from "../marks/policy.ts";
import { seedFor } from "../maths/random.ts";
import { shareOf } from "../maths/share.ts";
import type { Assignment, Check, Question } from "../model.ts";
import type { AuthorProblem } from "./author-error.ts";
import { AssignmentError, unknownReference } from "./author-error.ts";
import { fromCache, toCache } from "./cache.ts";
import { assignmentHash, configIn, frameKey, REFERENCE_INDEX } from "./assignment-stamp.ts";
import type { Frame, QuestionFrame } from "./config-schema.ts";
import { limitsOf } from "./limits-schema.ts";
import type { AssignmentKeys, Taken } from "./question-keys.ts";
import { keysOf, noteTaken } from "./question-keys.ts";
import { filesOf } from "./data-files.ts";
import { readDataset } from "./dataset.ts";
import { loadReferences } from "./reference.ts";
import { trainingResults } from "./training-results.ts";
import { version } from "./version.ts";

export interface LoadedAssignment {
  readonly assignment: Assignment;
  /** Changes with the config, the reference and the grader: what was graded under another one is stale. */
  readonly hash: string;
  readonly path: string;
  /** Whether the config says anything of marks beyond the points of the questions. */
  readonly hasRules: boolean;
  /** What the course makes of the points; compiled where marks are asked for. */
  policy(): Promise<Policy>;
  /** The CSV file of extensions that the config names. */
  readonly extensions?: string;
  /** What the verdict on each question depends on beside the hand-in, for reports that are kept. */
  keys(retrain?: boolean): AssignmentKeys;
}

/** A config that was found well-formed, with the functions that it names; its questions are not compiled yet. */
export interface LoadedConfig {
  readonly frame: Frame;
  readonly references: ReadonlyMap<string, Reference>;
  readonly path: string;
  /** The path as messages show it. */
  readonly file: string;
  readonly text: string;
  /** Changes with the sources of the reference. */
  readonly hash: string;
}

/** A config file, or a folder that has one. */
export async function loadConfig(where: string): Promise<LoadedConfig> {
  const path = configIn(where);
  const file = relative(process.cwd(), path) || path;
  const text = readConfig(path, file);
  const folder = dirname(path);
  const key = frameKey(text);
  // Sources that are being worked on have no version of their own: what they made may be stale.
  const cached = version === "source" ? undefined : fromCache(key);
  const load = (index = REFERENCE_INDEX): ReturnType<typeof loadReferences> => loadReferences(resolve(folder, index), (full) => relative(process.cwd(), full) || full);
  const frame: Frame = cached === undefined ? await validated(text, file, load) : JSON.parse(cached);
  if (cached === undefined && version !== "source") toCache(key, JSON.stringify(frame));
  return { frame, ...(await load(frame.reference)), path, file, text };
}

/** A config file, or a folder that has one. */
export async function loadAssignment(where: string, seed?: number): Promise<LoadedAssignment> {
  const { frame, references, hash, path, file, text } = await loadConfig(where);
  const folder = dirname(path);
  const seeded = seed === undefined ? frame : { ...frame, seed };
  const lockPath = resolve(folder, frame.training?.lock ?? "");
  const trainings = frame.training === undefined ? "" : textOr(lockPath, "");
  const whole = assignmentHash({ text, references: hash, seed: seeded.seed, trainings });
  const verified = version !== "source" && fromCache(`sound-${whole}`) !== undefined;
  const taken = new Map<string, Taken>();
  const assignment = await compile(seeded, { folder, references, text, file, verified, taken, lockPath });
  if (!verified && version !== "source") toCache(`sound-${whole}`, "");
  return {
    assignment,
    hash: whole,
    path,
    hasRules: frame.marks !== undefined || assignment.questions.some(({ extra }) => extra === true),
    policy: async () => (await (await import("../marks/compile.ts")).compilePolicy(frame.marks, assignment.questions)).policy,
    ...(frame.marks?.extensions === undefined ? {} : { extensions: resolve(folder, frame.marks.extensions) }),
    keys: (retrain = false) => keysOf(seeded, { folder, references: hash, taken, trainings, retrain }),
  };
}

function textOr(path: string, none: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return none;
  }
}

async function validated(text: string, file: string, load: (index?: string) => ReturnType<typeof loadReferences>): Promise<Frame> {
  const { validateConfig } = await import("./validate.ts");
  return validateConfig(text, file, async (index) => {
    try {
      return [...(await load(index)).references.keys()];
    } catch (error) {
      if (error instanceof AssignmentError) return error;
      throw error;
    }
  });
}

/** What the questions are compiled from. */
interface Material {
  readonly folder: string;
  readonly references: ReadonlyMap<string, Reference>;
  readonly text: string;
  readonly file: string;
  /** The same material was compiled before and found sound. */
  readonly verified: boolean;
  /** Filled while the questions are compiled. */
  readonly taken: Map<string, Taken>;
  /** Where the results of reference trainings are kept. */
  readonly lockPath: string;
}

function readConfig(path: string, file: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new AssignmentError([{ place: { file, line: 1, column: 1 }, message: "There is no such assignment file.", frame: "" }]);
  }
}

async function compile(frame: Frame, material: Material): Promise<Assignment> {
  const questions: Question[] = [];
  const faults: { readonly fault: AuthorFault; readonly path: Path }[] = [];
  frame.questions.forEach((question, position) => {
    try {
      const earlier = (id: string): Check | undefined => questions.find((one) => one.id === id)?.check;
      questions.push(compileQuestion(question, authorOf(frame, material, question), earlier, material.taken));
    } catch (error) {
      if (!(error instanceof AuthorFault)) throw error;
      faults.push({ fault: error, path: ["questions", position, ...error.path] });
    }
  });
  if (faults.length > 0) {
    const { locator } = await import("./locate.ts");
    const locate = locator(material.text, material.file);
    throw new AssignmentError(faults.map(({ fault, path }): AuthorProblem => locate(path, "value", fault.message)));
  }
  return { id: frame.assignment, title: frame.title, seed: frame.seed, limits: limitsOf(frame.limits, frame.seed), questions };
}

function compileQuestion(question: QuestionFrame, author: Author, earlier: (id: string) => Check | undefined, takenBy: Map<string, Taken>): Question {
  const { id, kind: name, points, extra, title, carried, ...spec } = question;
  const kind = kindNamed(name);
  if (kind === undefined) throw new AuthorFault(["kind"], `There is no kind "${name}".`);
  const { author: noting, taken, end } = noteTaken(author);
  const check = kind.compileChecked(spec, noting);
  end();
  takenBy.set(id, taken);
  // Where an earlier question is refused there is nothing to build on; its own fault is told.
  const isSound = carried !== undefined && Object.values(carried.from).every((from) => earlier(from) !== undefined);
  return { id, kind: name, title, points: shareOf(points), ...(extra === true ? { extra } : {}), check: isSound ? carriedCheck(check, { kind, spec, carried, author, earlier }) : check };
}

function authorOf(frame: Frame, { folder, references, verified, lockPath }: Material, question: QuestionFrame): Author {
  const reference = (name: string, path: Path): Reference => {
    const found = references.get(name);
    if (found !== undefined) return found;
    throw new AuthorFault(path, unknownReference(name, references.keys()));
  };
  return {
    verified,
    seed: seedFor(frame.seed, question.id),
    reference,
    referenceNames: [...references.keys()],
    names: frame.names ?? {},
    variables: frame.variables ?? {},
    dataset(name, path) {
      const spec = Object.hasOwn(frame.datasets ?? {}, name) ? frame.datasets?.[name] : undefined;
      if (spec === undefined) throw new AuthorFault(path, `There is no data set "${name}" in the config.`);
      const { missing } = filesOf(spec, folder);
      if (missing.length > 0) throw new AuthorFault(path, `The data set "${name}" is not there; looked at ${missing.join(", ")}.${spec.get === undefined ? "" : ` ${spec.get.en}`}`);
      let read: ReturnType<Author["dataset"]> | undefined;
      return () => {
        const rows = read?.() ?? readDataset(spec, folder);
        read = () => rows;
        return rows;
      };
    },
    training: trainingResults({ spec: frame.training, datasets: frame.datasets ?? {}, lockPath, version: () => String(reference(frame.training?.version ?? "", ["version"])({})) }),
  };
}
