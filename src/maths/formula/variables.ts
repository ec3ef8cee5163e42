/** What an assignment says about its variables, put in an order in which they can be drawn and computed. */
import { compileFormula } from "./evaluate.ts";
import type { Slot } from "./evaluate-code.ts";
import type { Expression, Vocabulary } from "./tree.ts";
import type { Value } from "./value.ts";
import { freeNames } from "./walk.ts";
import type { FormulaFinding } from "../../model.ts";

export type Domain = "real" | "positive" | "nonnegative" | "probability" | "one-hot" | "integer" | "positive-integer" | "sigmoid";

/** One variable as the YAML declares it; everything may be left out. */
export interface Declaration {
  /** `[]` a scalar, `["K"]` a vector, `["D", "K"]` a matrix; sizes by name are drawn, sizes by number are fixed. */
  readonly shape?: readonly (string | number)[];
  /** `probability` is a number between 0 and 1, or for a vector a distribution; `sigmoid` is between 0 and 1 entry by entry. */
  readonly domain?: Domain;
  readonly range?: readonly [least: number, most: number];
  /** The formula of a derived variable: `softmax(o)`. */
  readonly is?: string;
  readonly aliases?: readonly string[];
}

export type Declarations = Readonly<Record<string, Declaration>>;

/** A derived variable that is computed by a function of all the others. */
export type Computed = (given: Readonly<Record<string, Value>>) => Value;

export interface Base {
  readonly name: string;
  readonly shape: readonly (string | number)[];
  readonly domain: Domain;
  readonly range: readonly [number, number] | null;
}

export interface Derived {
  readonly name: string;
  readonly by: { readonly is: "formula"; readonly tree: Expression; readonly source: string } | { readonly is: "function"; readonly compute: Computed; readonly shape: readonly (string | number)[] };
  /** Names it needs, derived ones among them. */
  readonly needs: readonly string[];
}

export interface VariableTable {
  readonly base: readonly Base[];
  /** Each after those that it needs. */
  readonly derived: readonly Derived[];
  /** Names of sizes in order of appearance. */
  readonly sizes: readonly string[];
  readonly vocabulary: Vocabulary;
}

export type VariableProblem =
  | { readonly is: "cycle"; readonly names: readonly string[] }
  | { readonly is: "unknown-name"; readonly variable: string; readonly name: string }
  | { readonly is: "unreadable"; readonly variable: string; readonly finding: FormulaFinding }
  | { readonly is: "shape-missing"; readonly variable: string };

/** Reads the formula of a derived variable; a finding where it cannot. */
export type Reader = (source: string, vocabulary: Vocabulary) => Expression | FormulaFinding;

const SIZES: readonly number[] = [3, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/** One size for each name, all different, larger than 1 and unlike the sizes that are fixed; the two settings differ throughout. */
export function sizesIn(table: Pick<VariableTable, "sizes" | "base">, setting: 0 | 1): ReadonlyMap<string, number> {
  const fixed = new Set(table.base.flatMap(({ shape }) => shape.filter((size) => typeof size === "number")));
  const free = SIZES.filter((size) => !fixed.has(size));
  return new Map(table.sizes.map((name, position) => [name, free[position + setting] ?? 20 + position + setting]));
}

export function concrete(shape: readonly (string | number)[], sizes: ReadonlyMap<string, number>): readonly number[] {
  return shape.map((size) => (typeof size === "number" ? size : (sizes.get(size) ?? 2)));
}

export function arrangeVariables(
  declarations: Declarations,
  read: Reader,
  computed: Readonly<Record<string, Computed>> = {},
  settings: Omit<Vocabulary, "names" | "aliases"> = {},
): VariableTable | readonly VariableProblem[] {
  const entries = Object.entries(declarations);
  const problems: VariableProblem[] = [];
  const isDerived = (name: string, { is }: Declaration): boolean => is !== undefined || Object.hasOwn(computed, name);
  const base = entries.filter(([name, declaration]) => !isDerived(name, declaration)).map(([name, { shape = [], domain = "real", range = null }]): Base => ({ name, shape, domain, range }));
  const sizes = [...new Set(entries.flatMap(([, { shape = [] }]) => shape.filter((size) => typeof size === "string")))];
  const aliases = new Map(entries.flatMap(([name, declaration]) => (declaration.aliases ?? []).map((alias) => [canonicalAlias(alias, read), name] as const)));
  const names = new Map<string, number>([...sizes.map((name) => [name, 0] as const), ...entries.map(([name, { shape = [] }]) => [name, shape.length] as const)]);
  const vocabulary: Vocabulary = { ...settings, names, aliases };
  const derived: Derived[] = [];
  for (const [name, { is, shape }] of entries) {
    const compute = Object.hasOwn(computed, name) ? computed[name] : undefined;
    if (compute !== undefined) {
      if (shape === undefined) problems.push({ is: "shape-missing", variable: name });
      else derived.push({ name, by: { is: "function", compute, shape }, needs: base.map((variable) => variable.name) });
    } else if (is !== undefined) {
      const tree = read(is, vocabulary);
      if ("code" in tree) problems.push({ is: "unreadable", variable: name, finding: tree });
      else derived.push({ name, by: { is: "formula", tree, source: is }, needs: [...freeNames(tree).keys()] });
    }
  }
  const ordered = inOrder(derived, problems);
  const table = { base, derived: ordered, sizes, vocabulary };
  if (problems.length === 0) inferDimensions(table, names, problems);
  return problems.length > 0 ? problems : table;
}

/** `\hat{y}` is the name that the reader makes of it. */
function canonicalAlias(alias: string, read: Reader): string {
  const tree = alias.includes("\\") ? read(alias, { names: new Map() }) : null;
  return tree !== null && "is" in tree && tree.is === "name" ? tree.name : alias;
}

function inOrder(derived: readonly Derived[], problems: VariableProblem[]): readonly Derived[] {
  const byName = new Map(derived.map((variable) => [variable.name, variable]));
  const done = new Set<Derived>();
  const visit = (variable: Derived, path: readonly string[]): void => {
    if (done.has(variable)) return;
    if (path.includes(variable.name)) {
      problems.push({ is: "cycle", names: [...path.slice(path.indexOf(variable.name)), variable.name] });
      done.add(variable);
      return;
    }
    for (const need of variable.needs) {
      const needed = byName.get(need);
      if (needed !== undefined) visit(needed, [...path, variable.name]);
    }
    done.add(variable);
  };
  for (const variable of derived) visit(variable, []);
  return [...done];
}

/** Compiles what is derived, once, to learn its shape and whether it makes sense. */
function inferDimensions(table: VariableTable, names: Map<string, number>, problems: VariableProblem[]): void {
  const sizes = sizesIn(table, 0);
  const slots = new Map<string, Slot>([...sizes].map(([name, size]) => [name, { is: "size", size }]));
  const put = (name: string, shape: readonly number[]): void => {
    slots.set(name, shape.length === 0 ? { is: "scalar", index: slots.size, declared: true } : { is: "tensor", index: slots.size, shape });
    names.set(name, shape.length);
  };
  for (const { name, shape } of table.base) put(name, concrete(shape, sizes));
  for (const { name, by } of table.derived) {
    if (by.is === "function") {
      put(name, concrete(by.shape, sizes));
      continue;
    }
    const program = compileFormula(by.tree, { source: by.source, slots, functions: table.vocabulary.functions ?? new Set(), noise: null });
    if (program.is === "program") put(name, program.shape);
    else if (program.finding.code === "unknown-name") problems.push({ is: "unknown-name", variable: name, name: program.finding.name });
    else problems.push({ is: "unreadable", variable: name, finding: program.finding });
  }
}
