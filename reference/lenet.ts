/**
 * LeNet as the course teaches it: shapes and numbers of learnable parameters, computed from the layers' specification.
 * Source: LeCun, Bottou, Bengio, Haffner, Gradient-based learning applied to document recognition, Proc. IEEE 86 (1998), section II.B, figure 2.
 * As in today's use the pooling layers learn nothing (the paper gives S2 and S4 a coefficient and a bias a map), F5 (the paper's
 * C5, a convolution that covers its whole input) and the output layer (the paper's RBF units) are dense.
 */

/** Channels, height, width. */
export type Volume = readonly [channels: number, height: number, width: number];

type Specification =
  | { readonly name: string; readonly kind: "convolution"; readonly maps: number; readonly kernel: number }
  | { readonly name: string; readonly kind: "pooling"; readonly window: number }
  | { readonly name: string; readonly kind: "dense"; readonly units: number };

/** How the maps of C3 see the 6 maps of S2: all of them, by LeCun's table I, or (a usual mistake) one kernel a map whatever the input. */
export type Connections = "full" | "sparse" | "channels-left-out";

export interface Counting {
  readonly bias?: boolean | undefined;
  readonly c3?: Connections | undefined;
}

export interface Layer {
  readonly name: string;
  readonly kind: Specification["kind"];
  readonly input: Volume;
  readonly output: Volume;
  readonly weights: number;
  readonly biases: number;
}

/** A grey image; 28 x 28 images are padded to this size. */
const INPUT: Volume = [1, 32, 32];

const SPECIFICATION: readonly Specification[] = [
  { name: "C1", kind: "convolution", maps: 6, kernel: 5 },
  { name: "S2", kind: "pooling", window: 2 },
  { name: "C3", kind: "convolution", maps: 16, kernel: 5 },
  { name: "S4", kind: "pooling", window: 2 },
  { name: "F5", kind: "dense", units: 120 },
  { name: "F6", kind: "dense", units: 84 },
  { name: "F7", kind: "dense", units: 10 },
];

/** Table I of LeCun et al. 1998: a row for each map of S2, a column for each map of C3, X where they are connected. */
const C3_CONNECTIONS = [
  "X . . . X X X . . X X X X . X X",
  "X X . . . X X X . . X X X X . X",
  "X X X . . . X X X . . X . X X X",
  ". X X X . . X X X X . . X . X X",
  ". . X X X . . X X X X . X X . X",
  ". . . X X X . . X X X X . X X X",
];

/** For each map of C3 the positions of the maps of S2 that it sees. Source: LeCun et al. 1998, table I. */
export function sparseConnections(): readonly (readonly number[])[] {
  const table = C3_CONNECTIONS.map((line) => line.split(" "));
  return (table[0] ?? []).map((_, map) => table.flatMap((row, input) => (row[map] === "X" ? [input] : [])));
}

/**
 * All layers in order. A convolution with kernel k makes `h - k + 1` of h rows and has `k^2` weights for each pair of connected maps; pooling
 * with window w makes `h / w`; a dense layer has a weight for each pair of input and unit; one bias a map or unit.
 */
export function lenet(c3: Connections = "full"): readonly Layer[] {
  const layers: Layer[] = [];
  let input = INPUT;
  for (const specification of SPECIFICATION) {
    const layer = layerOf(specification, input, specification.name === "C3" ? c3 : "full");
    layers.push(layer);
    input = layer.output;
  }
  return layers;
}

/** The layers that learn: those with weights. */
export function learnableLayers(c3: Connections = "full"): readonly Layer[] {
  return lenet(c3).filter(({ weights }) => weights > 0);
}

/** Number of learnable parameters by layer, without biases unless asked. */
export function parameterCounts({ bias = false, c3 }: Counting = {}): Readonly<Record<string, number>> {
  return Object.fromEntries(learnableLayers(c3).map(({ name, weights, biases }) => [name, weights + (bias ? biases : 0)]));
}

/** Number of learnable parameters of the whole network. */
export function totalParameters(counting: Counting = {}): number {
  return sumOfLayers(parameterCounts(counting));
}

/** `sum_l n_l`: what a network learns is what its layers learn. */
export function sumOfLayers(layers: Readonly<Record<string, number>>): number {
  return Object.values(layers).reduce((sum, count) => sum + count, 0);
}

function layerOf(specification: Specification, input: Volume, connections: Connections): Layer {
  const { name, kind } = specification;
  const [channels, height, width] = input;
  switch (kind) {
    case "convolution": {
      const { maps, kernel } = specification;
      const output: Volume = [maps, height - kernel + 1, width - kernel + 1];
      return { name, kind, input, output, weights: pairs(maps, channels, connections) * kernel ** 2, biases: maps };
    }
    case "pooling":
      return { name, kind, input, output: [channels, height / specification.window, width / specification.window], weights: 0, biases: 0 };
    case "dense":
      return { name, kind, input, output: [specification.units, 1, 1], weights: specification.units * channels * height * width, biases: specification.units };
  }
}

/** Pairs of an output map and an input map that have a kernel. */
function pairs(maps: number, channels: number, connections: Connections): number {
  switch (connections) {
    case "full":
      return maps * channels;
    case "sparse":
      return sparseConnections().flat().length;
    case "channels-left-out":
      return maps;
  }
}
