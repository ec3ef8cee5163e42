/** Matrices among the arrays of a file, and a layer out of one of them. */
import type { Layer } from "../../maths/classify.ts";
import type { NumberArray } from "../attached/number-array.ts";
import { roleOf } from "./layer-names.ts";

/** Row-major. */
export interface Matrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** How a matrix stands between two layers; turned ones are outputs x inputs, as PyTorch keeps them. */
export interface Fit {
  readonly inputs: number;
  readonly outputs: number;
  readonly turned: boolean;
}

/** A bias of its own, or folded into the first or last input of the matrix, which is then constantly 1. */
export type Bias = { readonly bias: Float64Array | undefined } | { readonly folded: "first" | "last" };

/** A list of equal matrices is one array of three axes: it is taken apart again. Single rows and columns are matrices only by name. */
export function matricesOf(arrays: readonly NumberArray[]): readonly Matrix[] {
  return arrays.flatMap(({ name, shape, data }): readonly Matrix[] => {
    const [first = 0, rows = 0, columns = 0] = shape;
    if (shape.length === 2) {
      const isVector = first === 1 || rows === 1;
      return roleOf(name).role === "bias" || (isVector && roleOf(name).role !== "weights") ? [] : [{ name, rows: first, columns: rows, data }];
    }
    if (shape.length !== 3 || rows < 2 || columns < 2) return [];
    return Array.from({ length: first }, (_, at) => ({ name: `${name}.${at}`, rows, columns, data: data.subarray(at * rows * columns, (at + 1) * rows * columns) }));
  });
}

export function layerOf({ columns, data }: Matrix, { inputs, outputs, turned }: Fit, bias: Bias): Layer {
  const at = (input: number, output: number): number => data[turned ? output * columns + input : input * columns + output] ?? NaN;
  const shift = "folded" in bias && bias.folded === "first" ? 1 : 0;
  const weights = new Float64Array(inputs * outputs);
  for (let input = 0; input < inputs; input += 1) {
    for (let output = 0; output < outputs; output += 1) weights[input * outputs + output] = at(input + shift, output);
  }
  if ("folded" in bias) return { inputs, outputs, weights, bias: Float64Array.from({ length: outputs }, (_, output) => at(bias.folded === "first" ? 0 : inputs, output)) };
  return { inputs, outputs, weights, ...(bias.bias === undefined ? {} : { bias: bias.bias }) };
}
