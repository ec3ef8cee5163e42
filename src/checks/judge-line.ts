/** One line of `grader judge`: a kind, its options as in the config, a reference and an answer, without any config file. */
import { nearestDouble } from "../maths/number/exact.ts";
import { readNumber } from "../maths/number/read.ts";
import type { Check, Data, Given, Hearing, Judgement, Place, Written } from "../model.ts";
import { dataOf } from "./expected.ts";
import type { z } from "zod";
import { kindNamed } from "./index.ts";
import type { AnyKind } from "./index.ts";
import type { Author, Path, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import type { VariableSpec } from "./variables.ts";
import { variableSchema } from "./variables.ts";

/** Kinds that need nothing but a reference value. */
export const JUDGED_KINDS: readonly string[] = ["number", "numbers", "count", "choice", "set", "list", "formula"];

/** Compiled checks are kept: a stream often asks the same question again and again. */
const MOST_KEPT = 500;

export interface LineJudge {
  judge(line: Readonly<Record<string, unknown>>): Promise<Judgement>;
}

export function lineJudge(z: Zod): LineJudge {
  const kept = new Map<string, Check>();
  const schemas = new Map<string, z.ZodType>();
  const variables = optionalVariables(z);
  /** Building a schema costs more than using it. */
  const schemaOf = (kind: AnyKind): z.ZodType => {
    const schema = schemas.get(kind.name) ?? kind.schema(z);
    schemas.set(kind.name, schema);
    return schema;
  };
  return {
    async judge({ id: _id, answer, ...question }) {
      const key = JSON.stringify(question);
      let check = kept.get(key);
      if (check === undefined) {
        check = compile(question, schemaOf, variables);
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(key, check);
      }
      const data = dataOf(answer);
      if (data === undefined) throw new AuthorFault(["answer"], "The answer is missing.");
      const value = writtenOf(data);
      if (value.is === "empty") return { verdict: "unanswered", credit: [0, 1], findings: [] };
      const given: Given = { is: "written", value, place: PLACE };
      return check.judge(given, HEARING);
    },
  };
}

const PLACE: Place = { file: "answer", line: 1, column: 1 };

const HEARING: Hearing = {
  question: "answer",
  attachment: (name) => ({ is: "absent", name }),
  answer: () => ({ is: "missing" }),
  mistakes: () => [],
  judged: () => undefined,
};

function compile(question: Readonly<Record<string, unknown>>, schemaOf: (kind: AnyKind) => z.ZodType, variablesSchema: ReturnType<typeof optionalVariables>): Check {
  const { kind: name, reference, variables: written, options: choices, seed, ...others } = question;
  const kind = typeof name === "string" && JUDGED_KINDS.includes(name) ? kindNamed(name) : undefined;
  if (kind === undefined) throw new AuthorFault(["kind"], `The kind is one of ${JUDGED_KINDS.join(", ")}.`);
  const due = dataOf(reference);
  if (due === undefined || due === null) throw new AuthorFault(["reference"], "The reference is missing.");
  const variables = variablesSchema.safeParse(written);
  if (!variables.success) throw new AuthorFault(["variables"], variables.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
  const options = NUMERIC.has(kind.name) ? withTolerance(others) : others;
  const spec = {
    ...options,
    expected: kind.name === "formula" ? { formula: String(reference) } : { reference: "reference" },
    ...(choices === undefined ? {} : { options: { reference: "options" } }),
    ...(variables.data === undefined ? {} : { variables: "given" }),
  };
  const parsed = schemaOf(kind).safeParse(spec);
  if (!parsed.success) throw new AuthorFault([], parsed.error.issues.map(({ path, message }) => `${path.length === 0 ? "" : `${path.join(".")}: `}${message}`).join("; "));
  return kind.compileChecked(parsed.data, authorOf(NUMERIC.has(kind.name) || kind.name === "count" ? numbersOf(due) : due, dataOf(choices), variables.data, typeof seed === "number" ? seed : 1));
}

const NUMERIC: ReadonlySet<string> = new Set(["number", "numbers"]);
const TOLERANCES: ReadonlySet<string> = new Set(["absolute", "relative", "decimals", "significant", "exact", "integer", "interval"]);

/** The parts of a tolerance may stand beside the other options; without any the answer has to be the reference itself. */
function withTolerance(options: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const parts = Object.entries(options).filter(([name]) => TOLERANCES.has(name));
  const others = Object.fromEntries(Object.entries(options).filter(([name]) => !TOLERANCES.has(name)));
  const tolerance = "tolerance" in options || parts.length > 0 ? Object.fromEntries(parts) : { exact: true };
  return { tolerance, ...others };
}

/** References may be written as students write numbers: `"5/8"`, `"99.8%"`. */
function numbersOf(reference: Data): Data {
  if (Array.isArray(reference)) return reference.map((item: Data) => numbersOf(item));
  if (typeof reference === "object" && reference !== null) return Object.fromEntries(Object.entries(reference).map(([key, value]) => [key, numbersOf(value)]));
  if (typeof reference !== "string") return reference;
  const read = readNumber(reference);
  if (read.is === "unreadable") throw new AuthorFault(["reference"], `The reference ${JSON.stringify(reference)} is no number.`);
  return nearestDouble(read.value);
}

const optionalVariables = (z: Zod) => z.record(z.string(), variableSchema(z)).optional();

function authorOf(reference: Data, options: Data | undefined, variables: Readonly<Record<string, VariableSpec>> | undefined, seed: number): Author {
  return {
    seed,
    verified: false,
    referenceNames: ["reference"],
    names: {},
    variables: variables === undefined ? {} : { given: variables },
    reference(name: string, path: Path) {
      if (name === "options" && options === undefined) throw new AuthorFault(path, "The options are missing.");
      return () => (name === "options" ? options : reference);
    },
    dataset(_name, path) {
      throw new AuthorFault(path, "There are no data sets here.");
    },
    training(_setting, path) {
      throw new AuthorFault(path, "There are no trainings here.");
    },
  };
}

/** JSON as the tree that a YAML file would give; numbers keep their shortest decimal. */
function writtenOf(data: Data): Written {
  if (data === null || data === "") return { is: "empty", place: PLACE };
  if (Array.isArray(data)) return { is: "list", items: data.map((item: Data) => writtenOf(item)), place: PLACE };
  if (typeof data === "object") return { is: "map", entries: Object.entries(data).map(([key, value]) => ({ key, place: PLACE, value: writtenOf(value) })), place: PLACE };
  return { is: "scalar", text: String(data), place: PLACE };
}
