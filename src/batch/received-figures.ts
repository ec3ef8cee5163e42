/** Figures that come out of a box are data of a stranger: only those of a known form and size are kept. */
import type { Figure } from "../model.ts";

const MOST = 4;
const MOST_NUMBERS = 2_000;

/** Undefined where they are no figures. */
export function receivedFigures(data: unknown): readonly Figure[] | undefined {
  if (!Array.isArray(data) || data.length > MOST) return undefined;
  const figures = data.flatMap((one: unknown) => figureOf(one) ?? []);
  return figures.length === data.length ? figures : undefined;
}

function figureOf(data: unknown): Figure | undefined {
  if (!isRecord(data)) return undefined;
  switch (data.is) {
    case "curve": {
      const points = listOf(data.points, (point) => (isNumbers(point) && point.length === 2 ? ([point[0] ?? NaN, point[1] ?? NaN] as const) : undefined));
      return points !== undefined && isNumber(data.start) ? { is: "curve", points, start: data.start } : undefined;
    }
    case "accuracies": {
      const sets = listOf(data.sets, (set) =>
        isRecord(set) && typeof set.name === "string" && isNumber(set.value) && (set.full === undefined || isNumber(set.full)) ? { name: set.name, value: set.value, ...(set.full === undefined ? {} : { full: set.full }) } : undefined,
      );
      return sets === undefined ? undefined : { is: "accuracies", sets };
    }
    case "confusion": {
      const counts = listOf(data.counts, (row) => (isNumbers(row) ? row : undefined));
      return counts !== undefined && counts.every((row) => row.length === counts.length) && isNumber(data.other) ? { is: "confusion", counts, other: data.other } : undefined;
    }
    default:
      return undefined;
  }
}

function listOf<T>(data: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(data) || data.length > MOST_NUMBERS) return undefined;
  const items = data.map(read).filter((item) => item !== undefined);
  return items.length === data.length ? items : undefined;
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === "object" && data !== null && !Array.isArray(data);
const isNumber = (data: unknown): data is number => typeof data === "number" && Number.isFinite(data);
const isNumbers = (data: unknown): data is readonly number[] => Array.isArray(data) && data.length <= MOST_NUMBERS && data.every(isNumber);
