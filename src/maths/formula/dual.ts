/** Values that carry their derivatives by `n` numbers along: forward differentiation, exact but for rounding. */
export interface Dual {
  /** As in values: one entry is a scalar, a single column a vector. */
  readonly shape: readonly number[];
  readonly data: Float64Array;
  /** `n` derivatives for each entry, one after the other; null for what does not change. */
  readonly slopes: Float64Array | null;
}

/** The formula uses something that is not differentiated here, or its shapes do not fit. */
export class NotDifferentiable extends Error {}

/** Adds a multiple of an entry's derivatives to those of the entry that is being made. */
export type Add = (of: Dual, at: number, weight: number) => void;

export class Duals {
  constructor(readonly n: number) {}

  constant(value: number): Dual {
    return { shape: [], data: Float64Array.of(value), slopes: null };
  }

  /** Entry by entry: `entry` gives the value and says by `add` how it depends on others. */
  made(shape: readonly number[], entry: (place: number, add: Add) => number): Dual {
    const { n } = this;
    const length = shape.reduce((product, size) => product * size, 1);
    const data = new Float64Array(length);
    let slopes: Float64Array | null = null;
    for (let place = 0; place < length; place += 1) {
      data[place] = entry(place, (of, at, weight) => {
        if (of.slopes === null || weight === 0) return;
        slopes ??= new Float64Array(length * n);
        for (let k = 0; k < n; k += 1) slopes[place * n + k] = (slopes[place * n + k] ?? 0) + weight * (of.slopes[at * n + k] ?? NaN);
      });
    }
    return { shape: length === 1 ? [] : shape.length === 2 && shape[1] === 1 ? shape.slice(0, 1) : shape, data, slopes };
  }

  mapped(of: Dual, value: (x: number) => number, slope: (x: number) => number): Dual {
    return this.made(of.shape, (place, add) => {
      const x = of.data[place] ?? NaN;
      add(of, place, slope(x));
      return value(x);
    });
  }

  /** Sides of one shape, or a scalar with anything. */
  zipped(left: Dual, right: Dual, value: (a: number, b: number) => number, slopes: (a: number, b: number) => readonly [number, number]): Dual {
    const scalars = [left.shape.length === 0, right.shape.length === 0];
    if (!scalars.includes(true) && left.shape.join() !== right.shape.join()) throw new NotDifferentiable();
    return this.made(scalars[0] === true ? right.shape : left.shape, (place, add) => {
      const [i, j] = [scalars[0] === true ? 0 : place, scalars[1] === true ? 0 : place];
      const [a, b] = [left.data[i] ?? NaN, right.data[j] ?? NaN];
      const [byLeft, byRight] = slopes(a, b);
      add(left, i, byLeft);
      add(right, j, byRight);
      return value(a, b);
    });
  }

  product(left: Dual, right: Dual): Dual {
    const [rows = 1, inner = 1] = left.shape;
    const [height = 1, columns = 1] = right.shape;
    if (inner !== height) throw new NotDifferentiable();
    return this.made([rows, columns], (place, add) => {
      const [row, column] = [Math.floor(place / columns), place % columns];
      let total = 0;
      for (let step = 0; step < inner; step += 1) {
        const [i, j] = [row * inner + step, step * columns + column];
        const [a, b] = [left.data[i] ?? NaN, right.data[j] ?? NaN];
        add(left, i, b);
        add(right, j, a);
        total += a * b;
      }
      return total;
    });
  }

  turned(of: Dual): Dual {
    if (of.shape.length === 0) return of;
    const [rows = 1, columns = 1] = of.shape;
    return this.made([columns, rows], (place, add) => {
      const at = (place % rows) * columns + Math.floor(place / rows);
      add(of, at, 1);
      return of.data[at] ?? NaN;
    });
  }

  /** A number made of all entries, with the weight of each. */
  reduced(of: Dual, value: (data: Float64Array) => number, weight: (data: Float64Array, value: number, at: number) => number): Dual {
    return this.made([], (_, add) => {
      const result = value(of.data);
      of.data.forEach((_entry, at) => add(of, at, weight(of.data, result, at)));
      return result;
    });
  }
}
