/** Points of a setting, for what the loader has to know or to verify before anybody is graded. */
import { spaceOf } from "../maths/formula/equal-space.ts";
import { fromData } from "../maths/formula/convert.ts";
import { sizesIn } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import type { Setting } from "./setting.ts";

export type PointValues = Readonly<Record<string, Value>>;

/** The values of all letters at a point. */
export function pointsOf({ table, names }: Setting, seed: number, setting: 0 | 1, points: readonly number[], path: Path): readonly PointValues[] {
  const space = spaceOf(names, { whole: new Set(), indices: new Map() }, { table, seed, functions: new Set(), undeclared: false }, setting);
  if (space.is === "unfit") throw new AuthorFault(path, `The variables cannot be drawn: ${JSON.stringify(space.finding)}.`);
  return points.map((point) => {
    space.move(point);
    const values: Record<string, Value> = {};
    for (const [name, data] of Object.entries(space.inputs(names))) values[name] = fromData(data) ?? NaN;
    return values;
  });
}

/** The shape of a computed value in the names of the sizes: `[5]` is `[K]` where K was drawn as 5. */
export function shapeIn({ table }: Setting, value: Value): readonly (string | number)[] {
  if (typeof value === "number") return [];
  const names = new Map([...sizesIn(table, 0)].map(([name, size]) => [size, name]));
  return value.shape.map((size) => names.get(size) ?? size);
}
