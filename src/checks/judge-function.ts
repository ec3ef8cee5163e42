/** Judges a student's function at the same points at which formulas are judged. */
import { fromData, toData } from "../maths/formula/convert.ts";
import { nameOfShape } from "../maths/formula/equal-values.ts";
import type { Space } from "../maths/formula/equal-space.ts";
import { spaceOf } from "../maths/formula/equal-space.ts";
import { isDefined } from "../maths/formula/equal-point.ts";
import type { Program } from "../maths/formula/evaluate.ts";
import { USUAL_POINTS } from "../maths/formula/sample.ts";
import type { Sample } from "../maths/formula/transformations.ts";
import { transformationOf } from "../maths/formula/transformations.ts";
import type { Value } from "../maths/formula/value.ts";
import { shareOf } from "../maths/share.ts";
import type { Callable, Data, Finding, Judgement, Placed } from "../model.ts";
import type { FormulaMistake, FormulaRule } from "./formula-rule.ts";
import { correct, isJudgement, placed, undecided, verdictOf, wrong } from "./judgements.ts";
import { judgeFunctionUpTo } from "./judge-function-up-to.ts";
import { judgeOutcome } from "./outcomes.ts";

interface Trial extends Sample {
  readonly input: Readonly<Record<string, Data>>;
  readonly right: boolean;
  /** What each known mistake gives here. */
  readonly mistaken: readonly (Value | null)[];
}

export function judgeFunction(answer: Callable, rule: FormulaRule): Judgement {
  if (rule.options.upTo !== undefined) return judgeFunctionUpTo(answer, rule);
  const trials: Trial[] = [];
  const changed = new Set<string>();
  for (const setting of [0, 1] as const) {
    const space = spaceOf([...rule.setting.names, ...hiddenNames(rule)], { whole: new Set(), indices: new Map() }, { table: rule.table, seed: rule.seed, functions: new Set(), undeclared: false }, setting);
    const reference = space.is === "space" ? space.compile(rule.reference) : space;
    if (space.is === "unfit" || reference.is === "unfit") return undecided([placed({ code: "grader-fault", what: "the reference has no value" }, answer.place)]);
    const mistakes = rule.mistakes.map(({ formula }) => space.compile(formula));
    for (let point = 0; point < USUAL_POINTS; point += 1) {
      space.move(point);
      const want = valueOf(reference, space);
      if (want === null) continue;
      const input = space.inputs(rule.setting.names);
      const got = callAt(noting(answer, changed), input, want, rule);
      if (isJudgement(got)) return got;
      const mistaken = mistakes.map((program) => (program.is === "unfit" ? null : valueOf(program, space)));
      trials.push({ input, got: got.value, want, sizes: space.sizes, right: close(got.value, want), mistaken });
    }
  }
  if (trials.length < USUAL_POINTS / 2) return undecided([placed({ code: "too-few-points", finite: trials.length, needed: USUAL_POINTS / 2 }, answer.place)]);
  const notes = [...changed].map((parameter) => placed({ code: "changes-its-input", parameter }, answer.place));
  return trials.every(({ right }) => right) ? correct(notes) : refused(answer, trials, rule.mistakes, notes);
}

/** Each call has an input of its own, so a function that changes it does no harm; the student is told. */
function noting(answer: Callable, changed: Set<string>): Callable {
  return {
    ...answer,
    call(args) {
      const outcome = answer.call(args);
      if (outcome.is === "returned") for (const name of outcome.changedKeys ?? []) changed.add(name);
      return outcome;
    },
  };
}

/** Names of values that only the reference computes. */
function hiddenNames({ table, setting }: FormulaRule): readonly string[] {
  const known = new Set(setting.names);
  return table.derived.map(({ name }) => name).filter((name) => !known.has(name));
}

function valueOf(program: Program, space: Space): Value | null {
  const value = program.run(space.frame);
  if (!isDefined(value)) return null;
  return typeof value === "number" ? value : { shape: program.shape, data: value.slice() };
}

function callAt(answer: Callable, input: Readonly<Record<string, Data>>, want: Value, rule: FormulaRule): { readonly value: Value } | Judgement {
  const outcome = judgeOutcome(answer.call([input]), answer.place);
  const value = isJudgement(outcome) ? null : fromData(outcome.data);
  if (value !== null && (!rule.elementwise || close(value, want))) return { value };
  const elements = rule.elementwise ? byElements(answer, input, want) : null;
  if (elements !== null) return { value: elements };
  if (value !== null) return { value };
  if (isJudgement(outcome)) return outcome;
  const finding: Finding = { code: "wrong-shape", got: shapeOfData(outcome.data), want: nameOfShape(typeof want === "number" ? [] : want.shape) };
  return wrong([placed(finding, answer.place)]);
}

/** Calls the function with numbers, for one element after the other: `({ h_i }) => h_i * (1 - h_i)`. */
function byElements(answer: Callable, input: Readonly<Record<string, Data>>, want: Value): Value | null {
  if (typeof want === "number") return null;
  const entries: number[] = [];
  for (let i = 0; i < want.data.length; i += 1) {
    const scalars = Object.entries(input).flatMap(([name, data]): [string, Data][] => {
      const entry: Data = Array.isArray(data) ? (data[i] ?? null) : data;
      return [
        [name, entry],
        [`${name}_i`, entry],
      ];
    });
    const outcome = answer.call([Object.fromEntries(scalars)]);
    if (outcome.is !== "returned" || typeof outcome.value !== "number") return null;
    entries.push(outcome.value);
  }
  return { shape: want.shape, data: Float64Array.from(entries) };
}

const shapeOf = (value: Value): readonly number[] => (typeof value === "number" ? [] : value.shape);
const entriesOf = (value: Value): readonly number[] => (typeof value === "number" ? [value] : [...value.data]);

/** Functions compute in floating point, perhaps by another road: looser than formulas, tight against every real mistake. */
function close(got: Value, want: Value): boolean {
  if (shapeOf(got).join() !== shapeOf(want).join()) return false;
  const ours = entriesOf(got);
  return entriesOf(want).every((entry, place) => Math.abs((ours[place] ?? NaN) - entry) <= 1e-9 + 1e-6 * Math.abs(entry));
}

function refused(answer: Callable, trials: readonly Trial[], mistakes: readonly FormulaMistake[], notes: readonly Placed[]): Judgement {
  const findings: Placed[] = [];
  const say = (finding: Finding): void => {
    findings.push(placed(finding, answer.place));
  };
  const at = mistakes.findIndex((_, position) => trials.every(({ got, mistaken }) => isClose(got, mistaken[position] ?? null)));
  const known = mistakes[at];
  if (known !== undefined) say({ code: "known-mistake", mistake: known.mistake, feedback: known.feedback });
  const first = trials.find(({ right }) => !right);
  if (first !== undefined) {
    if (shapeOf(first.got).join() !== shapeOf(first.want).join()) say({ code: "wrong-shape", got: nameOfShape(shapeOf(first.got)), want: nameOfShape(shapeOf(first.want)) });
    say({ code: "counterexample", input: first.input, got: toData(first.got), want: toData(first.want) });
  }
  const changed = known === undefined ? transformationOf(trials) : null;
  if (changed !== null) say(changed);
  const credit = shareOf(known?.credit ?? 0);
  return { verdict: verdictOf(credit), credit, findings: [...findings, ...notes] };
}

const isClose = (got: Value, want: Value | null): boolean => want !== null && close(got, want);

function shapeOfData(data: Data): string {
  if (!Array.isArray(data)) return data === null ? "nothing" : typeof data;
  const [first] = data;
  return Array.isArray(first) ? `list[${data.length}][${first.length}]` : `list[${data.length}]`;
}
