/** All ways in which the arrays of a model file make a perceptron from the images to the classes: any order, either orientation, biases apart, folded in or absent. */
import type { Layer } from "../../maths/classify.ts";
import type { FileFault } from "../../model.ts";
import { fault } from "../attached/fault.ts";
import type { NumberArray } from "../attached/number-array.ts";
import { biasesFor } from "./biases.ts";
import { roleOf } from "./layer-names.ts";
import { layerOf, matricesOf } from "./matrices.ts";
import type { Fit, Matrix } from "./matrices.ts";

export type Network = readonly Layer[];

const MOST_LAYERS = 8;
/** More ways than square matrices of a sane network allow. */
const MOST_WAYS = 32;
const MOST_MATRICES = 64;

interface Step {
  readonly matrix: Matrix;
  readonly fit: Fit;
}

/** The first way is the likeliest by the order of the file; which one is meant shows when they are measured. */
export function networksOf(arrays: readonly NumberArray[], inputs: number, classes: number): readonly Network[] | FileFault {
  const matrices = matricesOf(arrays);
  const named = matrices.filter(({ name }) => roleOf(name).role === "weights");
  for (const some of named.length > 0 && named.length < matrices.length ? [named, matrices] : [matrices]) {
    for (const folded of [false, true]) {
      const chains = longest(chainsOf(some.slice(0, MOST_MATRICES), inputs, classes, folded));
      if (chains.length > 0) return built(chains, arrays, folded);
    }
  }
  return fault("no-network", { got: shapesOf(arrays), want: `${inputs} → ${classes}` });
}

function built(chains: readonly (readonly Step[])[], arrays: readonly NumberArray[], folded: boolean): readonly Network[] | FileFault {
  const ways: Network[] = [];
  let problem: FileFault | undefined;
  for (const chain of chains) {
    const odd = chain.find(({ matrix }) => matrix.data.some((number) => !Number.isFinite(number)));
    if (odd !== undefined) {
      problem ??= fault("not-finite", { at: odd.matrix.name });
      continue;
    }
    if (folded) {
      ways.push(...(["first", "last"] as const).map((place) => chain.map(({ matrix, fit }) => layerOf(matrix, fit, { folded: place }))));
      continue;
    }
    const biases = biasesFor(chain.map(({ matrix, fit }) => ({ name: matrix.name, outputs: fit.outputs })), arrays);
    if ("why" in biases) problem ??= biases;
    else ways.push(chain.map(({ matrix, fit }, at) => layerOf(matrix, fit, { bias: biases[at] })));
  }
  return ways.length > 0 || problem === undefined ? ways.slice(0, MOST_WAYS) : problem;
}

/** A network that uses more of the matrices is the one that was handed in. */
function longest(chains: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const most = Math.max(...chains.map((chain) => chain.length));
  return chains.filter((chain) => chain.length === most).slice(0, MOST_WAYS);
}

function chainsOf(matrices: readonly Matrix[], inputs: number, classes: number, folded: boolean): readonly (readonly Step[])[] {
  const chains: (readonly Step[])[] = [];
  let tries = 20_000;
  const extend = (width: number, chain: readonly Step[]): void => {
    tries -= 1;
    if (tries < 0) return;
    if (width === classes && chain.length > 0) chains.push(chain);
    if (chain.length === MOST_LAYERS) return;
    for (const matrix of matrices) {
      if (chain.some((step) => step.matrix === matrix)) continue;
      for (const fit of fitsOf(matrix, width, folded)) extend(fit.outputs, [...chain, { matrix, fit }]);
    }
  };
  extend(inputs, []);
  return chains;
}

function fitsOf({ rows, columns }: Matrix, width: number, folded: boolean): readonly Fit[] {
  const due = folded ? width + 1 : width;
  const upright: Fit = { inputs: width, outputs: columns, turned: false };
  const turned: Fit = { inputs: width, outputs: rows, turned: true };
  return [...(rows === due ? [upright] : []), ...(columns === due ? [turned] : [])];
}

function shapesOf(arrays: readonly NumberArray[]): string {
  const shown = arrays.slice(0, 8).map(({ name, shape }) => `${name} [${shape.join(", ")}]`.trim());
  return [...shown, ...(arrays.length > 8 ? ["…"] : [])].join(", ");
}
