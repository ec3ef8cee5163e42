/** Which of the arrays is the bias of which layer: by name where names agree, else by length. */
import type { FileFault } from "../../model.ts";
import { fault } from "../attached/fault.ts";
import type { NumberArray } from "../attached/number-array.ts";
import { roleOf } from "./layer-names.ts";

interface Wanted {
  readonly name: string;
  readonly outputs: number;
}

/** A fault where something called a bias fits no layer: a network without it would be another one. */
export function biasesFor(layers: readonly Wanted[], arrays: readonly NumberArray[]): readonly (Float64Array | undefined)[] | FileFault {
  const vectors = arrays.flatMap(vectorsOf);
  const named = vectors.filter(({ name }) => roleOf(name).role === "bias");
  // Lists without names, such as Keras's get_weights, are weights and biases by turns.
  const candidates = named.length > 0 ? named : vectors.filter(({ name }) => roleOf(name).role === "unknown" && /^(?:arr_?)?\d*$/u.test(name));
  const left = [...candidates];
  const take = (fits: (vector: Vector) => boolean): Vector | undefined => {
    const at = left.findIndex(fits);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const byName = layers.map(({ name, outputs }) => take((vector) => vector.data.length === outputs && roleOf(vector.name).stem === roleOf(name).stem));
  const biases = layers.map(({ outputs }, at) => byName[at] ?? take((vector) => vector.data.length === outputs));
  const odd = named.length > 0 ? left.find(({ data }) => !layers.some(({ outputs }) => outputs === data.length)) : undefined;
  if (odd !== undefined) return fault("bias-length", { at: odd.name, got: String(odd.data.length), want: layers.map(({ outputs }) => outputs).join(", ") });
  const broken = biases.find((bias) => bias?.data.some((number) => !Number.isFinite(number)));
  return broken === undefined ? biases.map((bias) => bias?.data) : fault("not-finite", { at: broken.name });
}

interface Vector {
  readonly name: string;
  readonly data: Float64Array;
}

/** One axis, or one that is longer than 1; equal biases in a list are one array of two axes. */
function vectorsOf({ name, shape, data }: NumberArray): readonly Vector[] {
  if (shape.filter((size) => size > 1).length <= 1) return [{ name, data }];
  const [count = 0, length = 0] = shape;
  if (shape.length !== 2 || roleOf(name).role !== "bias") return [];
  return Array.from({ length: count }, (_, at) => ({ name: `${name}.${at}`, data: data.subarray(at * length, (at + 1) * length) }));
}
