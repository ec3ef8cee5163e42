/** Where a submission lies among those of its class. */
import type { Language, Report } from "../../model.ts";
import { roundedPoints } from "../points.ts";
import type { Draw, PlotLibrary } from "./draw.ts";
import { COLOURS, drawing, WIDTH } from "./draw.ts";
import type { Picture } from "./figures.ts";
import { pictureWords } from "./words.ts";

/** From 0 to 1, by what it is a value of: the points, each set's reported accuracy, and what was measured. */
export type Standing = ReadonlyMap<string, number>;

const POINTS = "points";
const MEASURED = "measured";

export function standingOf(report: Report): Standing {
  const standing = new Map([[POINTS, roundedPoints(report.earned) / roundedPoints(report.possible)]]);
  for (const figure of report.results.flatMap(({ figures }) => figures ?? [])) {
    if (figure.is === "accuracies") for (const { name, value } of figure.sets) standing.set(name, value);
    if (figure.is === "confusion") standing.set(MEASURED, share(figure.counts, figure.other));
  }
  return standing;
}

function share(counts: readonly (readonly number[])[], other: number): number {
  const all = counts.flat().reduce((sum, count) => sum + count, other);
  return counts.reduce((sum, row, label) => sum + (row[label] ?? 0), 0) / Math.max(1, all);
}

/** Two are no class. */
const LEAST = 3;

export async function classPicture(own: Standing, all: readonly Standing[], language: Language): Promise<Picture | undefined> {
  if (all.length < LEAST) return undefined;
  const words = pictureWords[language];
  const { plot, draw } = await drawing();
  const rows = [...own].map(([name, value]) => {
    const values = all.flatMap((standing) => standing.get(name) ?? []);
    const label = name === POINTS ? words.total : name === MEASURED ? words.measured : name;
    return row({ label, value, values, from: name === POINTS ? 0 : startOf(values) }, plot, draw);
  });
  return { title: words.class(all.length), svg: rows.join("\n") };
}

interface Row {
  readonly label: string;
  readonly value: number;
  readonly values: readonly number[];
  readonly from: number;
}

const BINS = 40;

/** How many of the class lie where, and a line for this one; each row has a scale of its own. */
function row({ label, value, values, from }: Row, plot: PlotLibrary, draw: Draw): string {
  const width = (1 - from) / BINS;
  const counts = Array.from({ length: BINS }, () => 0);
  for (const one of values) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((one - from) / width)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const bars = counts.map((count, bin) => ({ x1: from + bin * width, x2: from + (bin + 1) * width, count }));
  return draw({
    width: WIDTH,
    height: 66,
    marginLeft: 90,
    marginRight: 60,
    marginTop: 6,
    marginBottom: 20,
    x: { label: null, domain: [from, 1], tickFormat: (share: number) => `${Math.round(100 * share)}%`, ticks: 6 },
    y: { axis: null, domain: [0, Math.max(1, ...counts)] },
    marks: [
      plot.rectY(bars, { x1: "x1", x2: "x2", y: "count", fill: COLOURS.others }),
      plot.ruleY([0], { stroke: COLOURS.others }),
      plot.ruleX([Math.max(from, value)], { stroke: COLOURS.own, strokeWidth: 2.5 }),
      plot.text([label], { frameAnchor: "left", text: (text: string) => text, textAnchor: "end", dx: -8 }),
      plot.text([value], { frameAnchor: "right", text: (share: number) => `${Number((100 * share).toFixed(1))}%`, textAnchor: "start", dx: 8, fill: COLOURS.own, fontWeight: "bold" }),
    ],
  });
}

/** Below the least but for a few, on a whole ten percent: one failed training must not squeeze all others together. */
function startOf(values: readonly number[]): number {
  const low = values.toSorted((left, right) => left - right)[Math.floor(values.length / 20)] ?? 0;
  return Math.min(0.9, Math.max(0, Math.floor(low * 10) / 10));
}
