/** The rarer functions, taken from mathjs one by one; nothing else of it is reachable, and it is loaded only when a formula needs one. */
import type { Expression } from "./tree.ts";
import { contains } from "./walk.ts";

interface Loaded {
  readonly scalar: ReadonlyMap<string, (x: number) => number>;
  readonly matrix: ReadonlyMap<string, (rows: number[][]) => unknown>;
}

const SCALAR: ReadonlySet<string> = new Set(["erf", "erfc", "zeta", "bellNumbers", "catalan"]);
const MATRIX: ReadonlySet<string> = new Set(["pinv", "expm", "sqrtm"]);

let loaded: Loaded | null = null;

/** Loads mathjs if one of the formulas calls for it; to be awaited before they are compared. */
export async function prepare(trees: Iterable<Expression>): Promise<void> {
  if (loaded !== null) return;
  for (const tree of trees) {
    if (!contains(tree, (node) => node.is === "call" && isFromMathjs(node.name))) continue;
    loaded = await load();
    return;
  }
}

export function isFromMathjs(name: string): boolean {
  return SCALAR.has(name) || MATRIX.has(name);
}

/** Null while mathjs is not loaded or where it has no such function. */
export function scalarFromMathjs(name: string): ((x: number) => number) | null {
  return loaded?.scalar.get(name) ?? null;
}

export function matrixFromMathjs(name: string): ((rows: number[][]) => unknown) | null {
  return loaded?.matrix.get(name) ?? null;
}

async function load(): Promise<Loaded> {
  const { erf, zeta, bellNumbers, catalan, pinv, expm, sqrtm, matrix } = await import("mathjs");
  return {
    scalar: new Map([
      ["erf", (x) => erf(x)],
      ["erfc", (x) => 1 - erf(x)],
      ["zeta", (x) => zeta(x)],
      ["bellNumbers", wholes((n) => bellNumbers(n))],
      ["catalan", wholes((n) => catalan(n))],
    ]),
    matrix: new Map<string, (rows: number[][]) => unknown>([
      ["pinv", (rows) => pinv(matrix(rows)).valueOf()],
      ["expm", (rows) => expm(matrix(rows)).valueOf()],
      ["sqrtm", (rows) => sqrtm(matrix(rows)).valueOf()],
    ]),
  };
}

function wholes(of: (n: number) => number): (n: number) => number {
  return (n) => (Number.isInteger(n) && n >= 0 && n <= 100 ? of(n) : NaN);
}
