/** Mean, quartiles and extremes of points. */

/** A ten-thousandth of a point: what reports are rounded to, so that sums are exact. */
const PER_POINT = 10_000;

/** Values by how often they occur: a class has few different totals, however large it is. */
export class Units {
  readonly #times = new Map<number, number>();
  #count = 0;
  #sum = 0;

  add(points: number): void {
    const units = Math.round(points * PER_POINT);
    this.#times.set(units, (this.#times.get(units) ?? 0) + 1);
    this.#count += 1;
    this.#sum += units;
  }

  sum(): number {
    return this.#sum / PER_POINT;
  }

  get count(): number {
    return this.#count;
  }

  /** Rounded to what the values are rounded to. */
  mean(): number {
    return Math.round(this.#sum / this.#count) / PER_POINT;
  }

  /** The values at some places of the sorted list, `places` ascending. */
  at(places: readonly number[]): readonly number[] {
    const sorted = [...this.#times].toSorted(([a], [b]) => a - b);
    let [index, before] = [0, 0];
    return places.map((place) => {
      while (index < sorted.length - 1 && before + (sorted[index]?.[1] ?? 0) <= place) {
        before += sorted[index]?.[1] ?? 0;
        index += 1;
      }
      return (sorted[index]?.[0] ?? 0) / PER_POINT;
    });
  }
}

export interface Spread {
  readonly mean: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
}

/** Quartiles between two values are interpolated, as spreadsheets do (QUARTILE.INC); undefined of no values. */
export function spread(units: Units): Spread | undefined {
  if (units.count === 0) return undefined;
  const last = units.count - 1;
  const quantile = (quarters: number): number => {
    const at = (last * quarters) / 4;
    const [low = 0, high = 0] = units.at([Math.floor(at), Math.ceil(at)]);
    return Math.round((low + (high - low) * (at - Math.floor(at))) * PER_POINT) / PER_POINT;
  };
  return { mean: units.mean(), min: quantile(0), lowerQuartile: quantile(1), median: quantile(2), upperQuartile: quantile(3), max: quantile(4) };
}
