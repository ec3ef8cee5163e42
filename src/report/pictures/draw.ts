/** Draws a plot without a browser; the library is loaded with the first picture. */
import type * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";

export type PlotLibrary = typeof Plot;

export type Draw = (options: PlotOptions) => string;

const STYLE = { fontFamily: "system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif", fontSize: "12px", background: "white", color: "#222", overflow: "visible" } as const;

export async function drawing(): Promise<{ readonly plot: PlotLibrary; readonly draw: Draw }> {
  const [plot, { parseHTML }] = await Promise.all([import("@observablehq/plot"), import("linkedom")]);
  const { document } = parseHTML("<html><body></body></html>");
  const draw = (options: PlotOptions): string => svgOf(plot.plot({ style: STYLE, ...options, document }));
  return { plot, draw };
}

/** The markup of what the library made; it names the namespace, so that the picture can stand alone as a file. */
function svgOf(made: unknown): string {
  if (typeof made !== "object" || made === null || !("outerHTML" in made) || typeof made.outerHTML !== "string") throw new Error("the plot is no element");
  const { outerHTML } = made;
  return outerHTML.includes("xmlns=") ? outerHTML : outerHTML.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
}

/** Paul Tol's bright scheme: told apart by the colour-blind and on grey paper. */
export const COLOURS = { own: "#ee6677", line: "#4477aa", others: "#bbbbbb", limit: "#228833" } as const;

export const WIDTH = 560;
