/** The module "grader" of an assignment: which answers there are and what the functions among them are given. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { declarationOf } from "../checks/variables.ts";
import type { Frame, QuestionFrame } from "../files/config-schema.ts";
import { frameSchema } from "../files/config-schema.ts";
import { loadAssignment } from "../files/assignment.ts";
import { readFormula } from "../maths/formula/read.ts";
import { arrangeVariables } from "../maths/formula/variables.ts";

const PREAMBLE = `
/** What a function may give: a number, a vector or a matrix as a list of rows; typed arrays will do. */
export type Numbers = number | ArrayLike<number> | ArrayLike<ArrayLike<number>>;
/** What is written down: a number, words, a formula as text, lists and maps of those. */
export type Written = null | undefined | boolean | number | string | ArrayLike<number> | readonly Written[] | { readonly [key: string]: Written };
`;

/** All that student code finds beside the language itself. */
const WORLD = `
declare const console: { readonly [method in "log" | "info" | "warn" | "error" | "debug" | "table" | "trace" | "dir"]: (...things: readonly unknown[]) => void };
declare function structuredClone<T>(value: T): T;
declare const performance: { now(): number };
`;

interface Leaf {
  readonly segments: readonly string[];
  readonly type: string;
}

export async function answerTypes(config: string, seed?: number): Promise<string> {
  // The loader says what is wrong with the config; here it is known to be right.
  const { path } = await loadAssignment(config, seed);
  const frame: Frame = frameSchema(z).parse(parse(readFileSync(path, "utf8")));
  const leaves = frame.questions.map((question): Leaf => ({ segments: question.id.split("."), type: answerType(question, frame) }));
  const header = "readonly assignment?: Written; readonly student?: Written; readonly note?: Written;";
  return `declare module "grader" {${PREAMBLE}export interface Answers { ${header}\n${membersOf(leaves).join("\n")}\n}\n}\n${WORLD}`;
}

/** Ids may be written dotted, nested, or partly so. */
function membersOf(leaves: readonly Leaf[]): readonly string[] {
  const groups = new Map<string, Leaf[]>();
  const members: string[] = [];
  for (const { segments, type } of leaves) {
    for (let length = 1; length < segments.length; length += 1) {
      const key = segments.slice(0, length).join(".");
      groups.set(key, [...(groups.get(key) ?? []), { segments: segments.slice(length), type }]);
    }
    const id = segments.join(".");
    members.push(`readonly ${JSON.stringify(id)}?: ${type};`, `readonly [entry: \`${id}.\${string}\`]: Written;`);
  }
  for (const [key, inner] of groups) members.push(`readonly ${JSON.stringify(key)}?: null | { ${membersOf(inner).join(" ")} };`);
  return members;
}

function answerType(question: QuestionFrame, frame: Frame): string {
  switch (question.kind) {
    case "formula":
    case "gradient":
      return `Written | ${functionType(question, frame)}`;
    case "model":
      return "Written | ((images: number[][]) => Numbers)";
    default:
      return "Written";
  }
}

function functionType(question: QuestionFrame, { variables = {} }: Frame): string {
  const group = typeof question.variables === "string" ? variables[question.variables] : undefined;
  // Without declared letters every letter is a real number.
  if (group === undefined) return "((given: { readonly [letter: string]: number }) => Numbers)";
  const ranks = ranksOf(Object.fromEntries(Object.entries(group).map(([name, variable]) => [name, declarationOf(variable)])));
  const given = ranks.map(([name, rank]) => `${JSON.stringify(name)}: ${TYPES[rank] ?? "unknown"};`).join(" ");
  const whole = `((given: { ${given} }) => Numbers)`;
  if (question.elementwise !== true) return whole;
  const one = ranks.map(([name]) => `${JSON.stringify(name)}: number; ${JSON.stringify(`${name}_i`)}: number;`).join(" ");
  return `${whole} | ((given: { ${one} }) => number)`;
}

const TYPES = ["number", "number[]", "number[][]"] as const;

/** How many dimensions each letter has; those of derived letters follow from their formulas. */
function ranksOf(declarations: Parameters<typeof arrangeVariables>[0]): readonly (readonly [name: string, rank: number])[] {
  const table = arrangeVariables(declarations, (source, vocabulary) => {
    const read = readFormula(source, vocabulary);
    return read.is === "formula" ? read.tree : read.finding;
  });
  return Object.keys(declarations).map((name) => [name, "length" in table ? -1 : (table.vocabulary.names.get(name) ?? -1)]);
}
