/** The right value of a question with some of a student's own values in it. */
import type { Data, OwnValue } from "../model.ts";

/** A copy of the right value with the student's own values in their places. */
export function merged(right: Data, own: readonly OwnValue[]): Data {
  const mine = new Map(own.map(({ at, value }) => [at, value]));
  const walk = (value: Data, at: string): Data => {
    const given = mine.get(at);
    if (given !== undefined) return given;
    if (typeof value !== "object" || value === null) return value;
    if (isList(value)) return value.map((item, position) => walk(item, `${at}/${position}`));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, `${at}/${key}`)]));
  };
  return walk(right, "");
}

const isList = (value: Data): value is readonly Data[] => Array.isArray(value);

/** The numbers in some data by their path, `/色泽/青绿`; text is left out. */
export function leavesOf(data: Data): ReadonlyMap<string, number> {
  const leaves = new Map<string, number>();
  const walk = (value: Data, at: string): void => {
    if (typeof value === "number") leaves.set(at, value);
    else if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) walk(item, `${at}/${key}`);
  };
  walk(data, "");
  return leaves;
}

/** Whether every number in some data is finite. */
export const allFinite = (data: Data): boolean => [...leavesOf(data).values()].every(Number.isFinite);

/** The same data, numbers up to rounding. */
export function agree(left: Data, right: Data): boolean {
  if (typeof left === "number" && typeof right === "number") return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
  const [mine, others] = [Object.entries(left), new Map(Object.entries(right))];
  return isList(left) === isList(right) && mine.length === others.size && mine.every(([key, value]) => agree(value, others.get(key) ?? null));
}
