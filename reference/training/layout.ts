/** Where everything lies in the memory of the kernel, in bytes. Columns are kept in panels that fit the registers of the processor. */
import type { Arithmetic } from "./arithmetic.ts";
import { double, single } from "./arithmetic.ts";

export interface Shape {
  readonly inputs: number;
  readonly hidden: number;
  readonly classes: number;
  /** A constant 1 beside the inputs and beside the hidden units: the last rows of W1 and W2 are then the biases. */
  readonly biases: boolean;
  /** Numbers of 32 or 64 bits. */
  readonly precision: "single" | "double";
}

/** Samples that go through the kernel at a time; a larger batch is a sum of several. */
export const CHUNK = 128;

/** Bytes of a vector. */
export const VECTOR = 16;
/** Vectors of one panel: sums, and rows that are added, share the sixteen registers of the processor. */
const MOST_VECTORS = 5;
const PAGE = 65_536;

/** A matrix by panels of columns: panel, row, column. Columns beyond `columns` are zero. */
export interface Panels {
  readonly rows: number;
  readonly columns: number;
  readonly panels: number;
  /** Vectors in a row of a panel. */
  readonly vectors: number;
  readonly bytes: number;
}

function panelsOf(rows: number, columns: number, lanes: number): Panels {
  const panels = Math.ceil(columns / (lanes * MOST_VECTORS));
  const vectors = Math.ceil(columns / panels / lanes);
  return { rows, columns, panels, vectors, bytes: panels * rows * vectors * VECTOR };
}

export interface Layout extends Shape {
  /** Rows of W1 (inputs, perhaps the constant) and of W2. */
  readonly first: Panels;
  readonly second: Panels;
  readonly at: Readonly<Record<Region, number>>;
  readonly real: Arithmetic;
  readonly pages: number;
}

type Region = "weights1" | "weights2" | "gradient1" | "gradient2" | "turned" | "hidden" | "slope" | "output" | "entries" | "column" | "samples" | "labels" | "sums" | "losses" | "hits" | "data";

/** Bytes of a row of hidden units, and of a row of outputs. */
export const hiddenBytes = ({ first }: Layout): number => first.panels * first.vectors * VECTOR;
export const outputBytes = ({ second }: Layout): number => second.panels * second.vectors * VECTOR;
export const panelBytes = ({ rows, vectors }: Panels): number => rows * vectors * VECTOR;
export const inputBytes = ({ first, real }: Layout): number => first.rows * real.size;

/** For data of so many samples. Throws an Error where no memory is large enough. */
export function layoutOf(shape: Shape, samples: number): Layout {
  const real = shape.precision === "single" ? single : double;
  const extra = shape.biases ? 1 : 0;
  const first = panelsOf(shape.inputs + extra, shape.hidden + extra, real.lanes);
  const second = panelsOf(shape.hidden + extra, shape.classes, real.lanes);
  const wide = first.panels * first.vectors * VECTOR;
  const narrow = second.panels * second.vectors * VECTOR;
  const sizes: Readonly<Record<Region, number>> = {
    weights1: first.bytes,
    weights2: second.bytes,
    gradient1: first.bytes,
    gradient2: second.bytes,
    turned: shape.classes * wide,
    hidden: CHUNK * wide,
    slope: CHUNK * wide,
    output: CHUNK * narrow,
    // What is not zero in a sample, or in an input over the samples: a number and where it leads.
    entries: first.rows * VECTOR,
    column: CHUNK * VECTOR,
    samples: CHUNK * 4,
    labels: CHUNK * 4,
    sums: CHUNK * real.size,
    losses: CHUNK * real.size,
    hits: CHUNK * 4,
    data: samples * first.rows * real.size,
  };
  let end = VECTOR;
  const at = Object.fromEntries(
    Object.entries(sizes).map(([region, size]) => {
      const start = end;
      end = Math.ceil((end + size + VECTOR) / 64) * 64;
      return [region, start];
    }),
  ) as Record<Region, number>;
  if (end > 2 ** 31) throw new Error(`A training of ${samples} samples with ${shape.inputs} inputs and ${shape.hidden} hidden units needs ${Math.ceil(end / 2 ** 20)} MB; 2048 MB is the most.`);
  return { ...shape, first, second, at, real, pages: Math.ceil(end / PAGE) };
}
