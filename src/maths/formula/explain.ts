/** What would make a refused formula right: one change to its value or to its tree, tried out and confirmed. */
import { compareFormulas, rulesOf } from "./equal.ts";
import type { CompareOptions } from "./equal.ts";
import { agrees, isDefined } from "./equal-point.ts";
import { namesOf, pairIn } from "./equal-pair.ts";
import type { Rules } from "./equal-pair.ts";
import { hintsOf } from "./equal-hints.ts";
import { spaceOf } from "./equal-space.ts";
import type { Formula, Space } from "./equal-space.ts";
import { valuesAt } from "./equal-values.ts";
import { Unfit } from "./evaluate-code.ts";
import type { Frame } from "./evaluate-code.ts";
import type { Program } from "./evaluate.ts";
import { variantsOf } from "./explain-variants.ts";
import type { Material } from "./explain-variants.ts";
import type { FormulaFinding } from "../../model.ts";
import type { Expression } from "./tree.ts";
import { transformationOf } from "./transformations.ts";
import type { Sample } from "./transformations.ts";
import type { Value } from "./value.ts";
import { children } from "./walk.ts";

/** Variants that are tried at most, and factors of the reference among them. */
const LIMITS = { variants: 1500, factors: 10, names: 16, work: 2000, nodes: 150, steps: 25_000 } as const;
const PROBES: readonly number[] = [5, 9, 4];

/** Findings beside those of the comparison; none where no single change would do. */
export function explainDifference(student: Formula, reference: Formula, options: CompareOptions = {}): readonly FormulaFinding[] {
  if (isNoValue(student.tree) || isNoValue(reference.tree)) return [];
  const rules = rulesOf(options);
  const byValue = transformationOf(samplesOf(student, reference, rules));
  if (byValue !== null && byValue.name !== "shifted") return [byValue];
  const byTree = byVariant(student, reference, rules, options);
  return byTree !== null ? [byTree] : byValue === null ? [] : [byValue];
}

function isNoValue(tree: Expression): boolean {
  return tree.is === "relation" || tree.is === "list" || tree.is === "set" || tree.is === "interval" || tree.is === "union" || tree.is === "words" || tree.is === "plus-minus";
}

function samplesOf(student: Formula, reference: Formula, rules: Rules): readonly Sample[] {
  const samples: Sample[] = [];
  for (const setting of [0, 1] as const) {
    const names = namesOf(student, reference);
    const space = spaceOf(names, hintsOf([reference.tree, student.tree]), rules, setting);
    if (space.is === "unfit") return [];
    const pair = pairIn(space, student, reference, rules, names);
    if (pair.is === "unpaired") return [];
    for (let point = 2; point < 14; point += 1) {
      const values = valuesAt(pair, point);
      if ("finding" in values) return [];
      if (!isDefined(values.got) || !isDefined(values.want)) continue;
      samples.push({ got: valueOf(pair.student, values.got), want: valueOf(pair.reference, values.want), sizes: space.sizes });
    }
  }
  return samples.length < 6 ? [] : samples;
}

function valueOf({ shape }: Program, value: number | Float64Array): Value {
  return typeof value === "number" ? value : { shape, data: value };
}

function byVariant(student: Formula, reference: Formula, rules: Rules, options: CompareOptions): FormulaFinding | null {
  const table = rules.table;
  const declared = table === null ? [] : [...table.base, ...table.derived].map(({ name }) => name);
  const names = new Set([...namesOf(student, reference), ...declared]);
  const space = spaceOf(names, hintsOf([reference.tree, student.tree]), rules, 0);
  if (space.is === "unfit") return null;
  const want = space.compile(reference);
  const nodes = countOf(student.tree);
  if (want.is === "unfit" || want.work > LIMITS.work || nodes > LIMITS.nodes) return null;
  const most = Math.min(LIMITS.variants, LIMITS.steps / nodes);
  const probes = probesOf(space, want);
  if (probes.length === 0) return null;
  const { upTo: _, ...others } = options;
  const exact: CompareOptions = { ...others, counterexamples: false };
  let tried = 0;
  for (const { tree, finding } of variantsOf(student.tree, materialOf(student, reference, [...names].filter((name) => table === null || table.vocabulary.names.has(name))))) {
    tried += 1;
    if (tried > most) return null;
    const variant = { tree, source: student.source };
    if (fits(space, variant, want, probes) && compareFormulas(variant, reference, exact).is === "equal") return finding;
  }
  return null;
}

/** A point with its values, kept so that no variant has to go there again. */
interface Probe {
  readonly frame: Frame;
  readonly value: number | Float64Array;
}

function probesOf(space: Space, want: Program): readonly Probe[] {
  try {
    return PROBES.flatMap((point) => {
      space.move(point);
      const value = want.run(space.frame);
      const frame: Frame = { scalars: [...space.frame.scalars], tensors: space.frame.tensors.map((entries) => entries.slice()), budget: 0 };
      return isDefined(value) ? [{ frame, value: typeof value === "number" ? value : value.slice() }] : [];
    });
  } catch (fault) {
    if (fault instanceof Unfit) return [];
    throw fault;
  }
}

/** Quick: most variants fail at the first point. */
function fits(space: Space, variant: Formula, want: Program, probes: readonly Probe[]): boolean {
  const program = space.compile(variant);
  if (program.is === "unfit" || program.work > LIMITS.work || program.shape.join() !== want.shape.join()) return false;
  try {
    return probes.every(({ frame, value }) => {
      frame.budget = LIMITS.work;
      return agrees(program.run(frame), value, { relative: 1e-7, absolute: 1e-12 });
    });
  } catch (fault) {
    if (fault instanceof Unfit) return false;
    throw fault;
  }
}

function materialOf(student: Formula, reference: Formula, names: readonly string[]): Material {
  const factors = factorsIn(reference.tree).slice(0, LIMITS.factors);
  return {
    names: names.slice(0, LIMITS.names),
    factors: factors.map((tree) => [tree, slice(reference.source, tree)] as const),
    functions: [...new Set(callsIn(reference.tree))],
    text: (tree) => slice(student.source, tree),
  };
}

function countOf(tree: Expression): number {
  let count = 0;
  for (const open = [tree]; open.length > 0; count += 1) {
    const next = open.pop();
    if (next !== undefined) open.push(...children(next));
  }
  return count;
}

function factorsIn(tree: Expression): readonly Expression[] {
  const below = children(tree).flatMap(factorsIn);
  if (tree.is === "binary" && (tree.op === "*" || tree.op === ".*")) return [tree.left, tree.right, ...below];
  return below;
}

function callsIn(tree: Expression): readonly string[] {
  const below = children(tree).flatMap(callsIn);
  return tree.is === "call" && tree.arguments.length === 1 ? [tree.name, ...below] : below;
}

function slice(source: string, { at }: Expression): string {
  return source.slice(at[0], at[1]);
}
