/** The picture of each kind of figure, as SVG. */
import type { Figure, Language } from "../../model.ts";
import type { Draw, PlotLibrary } from "./draw.ts";
import { COLOURS, drawing, WIDTH } from "./draw.ts";
import { pictureWords } from "./words.ts";

export interface Picture {
  readonly title: string;
  readonly svg: string;
}

type Of<Is extends Figure["is"]> = Extract<Figure, { is: Is }>;

export async function picturesOf(figures: readonly Figure[], language: Language): Promise<readonly Picture[]> {
  if (figures.length === 0) return [];
  const { plot, draw } = await drawing();
  const words = pictureWords[language];
  return figures.map((figure): Picture => {
    switch (figure.is) {
      case "curve":
        return { title: words.curve, svg: curve(figure, language, plot, draw) };
      case "accuracies":
        return { title: words.accuracies, svg: accuracies(figure, language, plot, draw) };
      case "confusion":
        return { title: words.confusion(figure.other), svg: confusion(figure, language, plot, draw) };
    }
  });
}

function curve({ points, start }: Of<"curve">, language: Language, plot: PlotLibrary, draw: Draw): string {
  const words = pictureWords[language];
  const data = points.map(([epoch, loss]) => ({ epoch, loss }));
  const [first, last] = [data[0], data.at(-1)].map((point) => point?.epoch ?? 1);
  const ends = [data[0], data.at(-1)].filter((point) => point !== undefined);
  return draw({
    width: WIDTH,
    height: 270,
    marginLeft: 46,
    marginRight: 20,
    marginBottom: 40,
    x: { label: words.epoch, labelAnchor: "center", labelArrow: "none", domain: [first, last], tickFormat: (epoch: number) => String(epoch) },
    y: { label: words.loss, grid: true, nice: true, domain: [Math.min(0, ...data.map(({ loss }) => loss)), Math.max(start * 1.08, ...data.map(({ loss }) => loss))] },
    marks: [
      plot.ruleY([start], { stroke: COLOURS.limit, strokeDasharray: "4 3" }),
      plot.text([{ epoch: last, loss: start }], { x: "epoch", y: "loss", text: () => `${words.knowsNothing}: ${start.toFixed(2)}`, textAnchor: "end", dy: -7, fill: COLOURS.limit }),
      plot.lineY(data, { x: "epoch", y: "loss", stroke: COLOURS.line, strokeWidth: 2 }),
      plot.dot(ends, { x: "epoch", y: "loss", fill: COLOURS.line, r: 3 }),
      plot.text(ends.slice(-1), { x: "epoch", y: "loss", text: ({ loss }: { readonly loss: number }) => String(Number(loss.toPrecision(3))), textAnchor: "end", dy: -9, fill: COLOURS.line, stroke: "white", strokeWidth: 4 }),
    ],
  });
}

function accuracies({ sets }: Of<"accuracies">, language: Language, plot: PlotLibrary, draw: Draw): string {
  const least = Math.min(0.9, ...sets.flatMap(({ value, full }) => [value, full ?? 1]));
  const from = Math.max(0, Math.floor((least - 0.02) * 20) / 20);
  return draw({
    width: WIDTH,
    height: 60 + 34 * sets.length,
    marginLeft: 90,
    marginRight: 60,
    marginBottom: 40,
    x: { label: pictureWords[language].accuracy, labelAnchor: "center", labelArrow: "none", domain: [from, 1], grid: true, tickFormat: ".0%" },
    y: { label: null, domain: sets.map(({ name }) => name) },
    marks: [
      // No bars: they would have to begin at 0, where nothing is to be seen of two percent.
      plot.ruleY(sets, { y: "name", stroke: "#e4e4e4" }),
      plot.tickX(sets.filter(({ full }) => full !== undefined), { y: "name", x: "full", stroke: COLOURS.limit, strokeWidth: 3 }),
      plot.dot(sets, { y: "name", x: "value", r: 6, fill: COLOURS.line, stroke: "white" }),
      plot.text(sets, { y: "name", x: "value", text: ({ value }: { readonly value: number }) => percentText(value), textAnchor: "start", dx: 10, fill: "#222", stroke: "white", strokeWidth: 4 }),
    ],
  });
}

/** As many digits as it was reported with, up to four. */
const percentText = (value: number): string => `${Number((100 * value).toFixed(2))}%`;

function confusion({ counts }: Of<"confusion">, language: Language, plot: PlotLibrary, draw: Draw): string {
  const words = pictureWords[language];
  const cells = counts.flatMap((row, truth) => row.map((count, predicted) => ({ truth, predicted, count, right: truth === predicted })));
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const side = Math.max(34 * counts.length, 200);
  return draw({
    width: side + 90,
    height: side + 60,
    marginLeft: 60,
    marginTop: 46,
    marginBottom: 10,
    padding: 0.04,
    x: { axis: "top", label: words.predicted, labelAnchor: "center", labelArrow: "none", type: "band" },
    y: { label: words.truth, labelAnchor: "center", labelArrow: "none", type: "band" },
    marks: [
      // Roots, so that a few mistakes are seen beside many right ones.
      plot.cell(cells, { x: "predicted", y: "truth", fill: ({ right }: { readonly right: boolean }) => (right ? COLOURS.line : COLOURS.own), fillOpacity: ({ count }: { readonly count: number }) => (count === 0 ? 0.04 : 0.15 + 0.85 * Math.sqrt(count / most)) }),
      plot.text(cells.filter(({ count }) => count > 0), { x: "predicted", y: "truth", text: "count", fill: ({ count }: { readonly count: number }) => (count / most > 0.3 ? "white" : "#222") }),
    ],
  });
}
