/** The value that a student's function gives for one input, however it likes its arguments. */
import { fromData } from "../maths/formula/convert.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Callable, Data, Outcome } from "../model.ts";
import { close } from "./close.ts";

export type Input = Readonly<Record<string, Data>>;

export type Called =
  | { readonly is: "value"; readonly value: Value }
  /** It returned data that is no number, vector or matrix, or nothing at all. */
  | { readonly is: "no-value"; readonly outcome: Outcome };

/** An input and the value that is due there. */
export interface Due {
  readonly input: Input;
  readonly want: Value;
}

/** Where the question is about one element at a time, a function of numbers will do as well: `({ h_i }) => h_i * (1 - h_i)`. */
export function valueAt(answer: Callable, due: Due, elementwise: boolean): Called {
  return valueIn(answer, answer.call([due.input]), due, elementwise);
}

/** The same for many inputs, in order, up to the first on which time, memory or stack came to an end. */
export function valuesAt(answer: Callable, cases: readonly Due[], elementwise: boolean): readonly Called[] {
  const lists = cases.map(({ input }) => [input]);
  const outcomes = answer.callMany?.(lists) ?? lists.map((args) => answer.call(args));
  return outcomes.flatMap((outcome, place) => {
    const due = cases[place];
    return due === undefined ? [] : [valueIn(answer, outcome, due, elementwise)];
  });
}

function valueIn(answer: Callable, outcome: Outcome, due: Due, elementwise: boolean): Called {
  const value = outcome.is === "returned" ? fromData(outcome.value) : null;
  if (value !== null && (!elementwise || close(value, due.want))) return { is: "value", value };
  const elements = elementwise ? byElements(answer, due) : null;
  if (elements !== null) return { is: "value", value: elements };
  return value === null ? { is: "no-value", outcome } : { is: "value", value };
}

function byElements(answer: Callable, { input, want }: Due): Value | null {
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
