/** What a formula question is judged in: its declared letters, and the expected value as one more letter that no student can write. */
import type { Vocabulary } from "../maths/formula/tree.ts";
import type { Computed, Declarations, VariableTable } from "../maths/formula/variables.ts";
import { arrangeVariables } from "../maths/formula/variables.ts";
import { readFormula } from "../maths/formula/read.ts";
import type { ReadingSettings } from "../maths/formula/read-together.ts";
import type { Formula } from "../maths/formula/equal-space.ts";
import type { Author, Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { declarationOf } from "./variables.ts";

export interface Setting {
  readonly table: VariableTable;
  readonly vocabulary: Vocabulary;
  /** Names a student may use, in the order of the config. */
  readonly names: readonly string[];
}

/** A space stands in no name that can be read. */
const HIDDEN = "expected value";

export function settingOf(group: string, author: Author, path: Path, settings: ReadingSettings = {}): Setting {
  return arranged(group, declarationsOf(group, author, path), path, settings);
}

/** The group with one element in the place of each vector; undefined where a letter is no plain vector or number. */
export function elementSettingOf(group: string, author: Author, path: Path, settings: ReadingSettings = {}): Setting | undefined {
  const declarations = Object.entries(declarationsOf(group, author, path));
  if (declarations.some(([, { shape = [], domain }]) => shape.length > 1 || domain === "one-hot")) return undefined;
  return arranged(group, Object.fromEntries(declarations.map(([name, declaration]) => [name, { ...declaration, shape: [] }])), path, settings);
}

function declarationsOf(group: string, author: Author, path: Path): Declarations {
  const declared = Object.hasOwn(author.variables, group) ? author.variables[group] : undefined;
  if (declared === undefined) {
    throw new AuthorFault(path, `There is no group of variables called "${group}"; there are: ${Object.keys(author.variables).join(", ") || "none"}.`);
  }
  return Object.fromEntries(Object.entries(declared).map(([name, variable]) => [name, declarationOf(variable)]));
}

function arranged(group: string, declarations: Declarations, path: Path, settings: ReadingSettings): Setting {
  const table = arrangeVariables(declarations, (source, vocabulary) => {
    const read = readFormula(source, vocabulary);
    return read.is === "formula" ? read.tree : read.finding;
  }, {}, settings);
  if ("length" in table) {
    const [problem] = table;
    throw new AuthorFault(path, `The variables "${group}" make no sense: ${JSON.stringify(problem)}.`);
  }
  return { table, vocabulary: table.vocabulary, names: Object.keys(declarations) };
}

/** Reads a formula of the author's. */
export function authorFormula(source: string, { vocabulary }: Setting, path: Path): Formula {
  const read = readFormula(source, vocabulary);
  if (read.is === "unreadable") throw new AuthorFault(path, `This formula cannot be read: ${JSON.stringify(read.finding)}.`);
  return { tree: read.tree, source };
}

export interface Expected {
  readonly table: VariableTable;
  readonly formula: Formula;
}

/** The setting with values that functions compute from all the others, and their sum as the reference formula. */
export function withComputed({ table, names }: Setting, computed: readonly { readonly compute: Computed; readonly shape: readonly (string | number)[] }[]): Expected {
  const hidden = computed.map((_, position) => `${HIDDEN} ${position}`);
  const derived = computed.map(({ compute, shape }, position) => ({ name: hidden[position] ?? HIDDEN, by: { is: "function" as const, compute, shape }, needs: names }));
  const [first = { is: "name" as const, name: HIDDEN, at: [0, 0] as const }, ...others] = hidden.map((name) => ({ is: "name" as const, name, at: [0, 0] as const }));
  const tree = others.reduce<Formula["tree"]>((left, right) => ({ is: "binary", op: "+", left, right, at: [0, 0] }), first);
  return { table: { ...table, derived: [...table.derived, ...derived] }, formula: { tree, source: "" } };
}
