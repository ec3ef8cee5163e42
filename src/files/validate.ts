/** Checks the text of a config: shape first, then meaning; every problem at once. Loaded only when the cache has no answer. */
import { LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { kindNamed, kinds } from "../checks/index.ts";
import type { Path } from "../checks/kind.ts";
import { nearestName } from "../checks/names.ts";
import { carriedProblems } from "./carried-ids.ts";
import type { AuthorProblem } from "./author-error.ts";
import { AssignmentError, unknownReference } from "./author-error.ts";
import type { Frame } from "./config-schema.ts";
import { frameSchema } from "./config-schema.ts";
import { frameOf } from "../frame.ts";
import { locator } from "./locate.ts";
import { problemsOfMarks } from "./validate-marks.ts";

/** Names that the reference offers, by the file that the config names; an AssignmentError where it cannot be loaded. */
export type ReferenceNames = (index: string | undefined) => Promise<readonly string[] | AssignmentError>;

/** The validated config as plain data. Throws an AssignmentError with all problems. */
export async function validateConfig(text: string, file: string, referenceNames: ReferenceNames): Promise<Frame> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  if (document.errors.length > 0) {
    throw new AssignmentError(
      document.errors.map((error): AuthorProblem => {
        const at = lines.linePos(error.pos[0]);
        return { place: { file, line: at.line, column: at.col }, message: error.message, frame: frameOf(text, at.line, at.col) };
      }),
    );
  }
  const data: unknown = document.toJS();
  const locate = locator(text, file);
  const problems: AuthorProblem[] = [];
  const frame = frameSchema(z).safeParse(data, { error: sentence, reportInput: true });
  if (!frame.success) problems.push(...frame.error.issues.flatMap((issue) => problemsOf(issue, [], locate)));
  questionsOf(data).forEach((question, position) => problems.push(...problemsIn(question, ["questions", position], locate)));
  problems.push(...repeatedIds(questionsOf(data), locate));
  problems.push(...carriedProblems(questionsOf(data)).map(({ path, message }) => locate(path, "value", message)));
  problems.push(...(await problemsOfMarks(data, questionsOf(data), locate)));
  const names = await referenceNames(indexOf(data));
  if (names instanceof AssignmentError) problems.push(...names.problems);
  else {
    questionsOf(data).forEach((question, position) => problems.push(...unknownReferences(question, ["questions", position], names, locate)));
    for (const [key, name] of trainersOf(data)) if (!names.includes(name)) problems.push(locate(["training", key], "value", unknownReference(name, names)));
  }
  if (!frame.success || problems.length > 0) throw new AssignmentError(problems.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column));
  return frame.data;
}

function indexOf(data: unknown): string | undefined {
  return typeof data === "object" && data !== null && "reference" in data && typeof data.reference === "string" ? data.reference : undefined;
}

/** The functions that the trainings name, by their keys. */
function trainersOf(data: unknown): readonly (readonly [key: string, name: string])[] {
  const training: unknown = typeof data === "object" && data !== null && "training" in data ? data.training : undefined;
  if (typeof training !== "object" || training === null) return [];
  return Object.entries(training).flatMap(([key, name]) => ((key === "trainer" || key === "version") && typeof name === "string" ? [[key, name] as const] : []));
}

/** Every `reference: name` inside a question, however deep. */
function unknownReferences(value: unknown, path: Path, names: readonly string[], locate: Locate): readonly AuthorProblem[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly AuthorProblem[] => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== "reference" || typeof inner !== "string") return key === "with" || key === "from" ? [] : unknownReferences(inner, at, names, locate);
    return names.includes(inner) ? [] : [locate(at, "value", unknownReference(inner, names))];
  });
}

type Locate = ReturnType<typeof locator>;

function questionsOf(data: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof data !== "object" || data === null || !("questions" in data) || !Array.isArray(data.questions)) return [];
  return data.questions.map((question: unknown) => (typeof question === "object" && question !== null ? { ...question } : {}));
}

/** What a question says beyond its frame is checked by its kind. */
function problemsIn(question: Readonly<Record<string, unknown>>, path: Path, locate: Locate): readonly AuthorProblem[] {
  if (typeof question.kind !== "string") return [];
  const kind = kindNamed(question.kind);
  if (kind === undefined) {
    const names = kinds.map(({ name }) => name);
    const near = nearestName(question.kind, names);
    return [locate([...path, "kind"], "value", `There is no kind "${question.kind}"${near === undefined ? "" : `; did you mean "${near}"?`} Kinds: ${names.join(", ")}.`)];
  }
  const { id: _id, kind: _kind, points: _points, extra: _extra, title: _title, carried: _carried, ...rest } = question;
  const parsed = kind.schema(z).safeParse(rest, { error: sentence, reportInput: true });
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, path, locate));
}

function repeatedIds(questions: readonly Readonly<Record<string, unknown>>[], locate: Locate): readonly AuthorProblem[] {
  const ids = questions.map(({ id }) => (typeof id === "string" ? id : ""));
  return ids.flatMap((id, position) => {
    const first = ids.indexOf(id);
    if (id !== "" && first < position) return [locate(["questions", position, "id"], "value", `The id "${id}" is used twice; ids are the columns of the gradebook.`)];
    const under = ids.find((other) => id !== "" && other.startsWith(`${id}.`));
    if (under !== undefined) return [locate(["questions", position, "id"], "value", `"${id}" is a question and also the beginning of "${under}"; give one of them another id.`)];
    return [];
  });
}

function problemsOf(issue: z.core.$ZodIssue, prefix: Path, locate: Locate): readonly AuthorProblem[] {
  const path: Path = [...prefix, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => locate([...path, key], "key", `The key "${key}" is not known here.`));
  }
  const last = path.at(-1);
  const missing = (issue.code === "invalid_type" || issue.code === "invalid_union") && issue.input === undefined && typeof last === "string";
  return [locate(path, "value", missing ? `"${last}" is missing.` : issue.message)];
}

/** Our own sentences for the commonest slips; zod's for the rest. */
function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type" && issue.input !== undefined) return `${String(issue.expected)} is due here, not ${JSON.stringify(issue.input)}.`;
  return undefined;
}
