/** Other checkers as functions from two texts to "the same or not"; those that are no dependency are looked for and may be absent. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { all, create } from "mathjs";

/** `null`: it cannot read one of the two, or cannot tell. */
export type Judge = (answer: string, reference: string) => boolean | null | Promise<boolean | null>;

export interface Peer {
  readonly name: string;
  /** `null` where it is not installed. */
  readonly load: () => Judge | null | Promise<Judge | null>;
}

const math = create(all ?? {}, {});
const POINTS = 20;

/** What one would write in an afternoon: parse both, twenty points, nine digits. */
export function mathjsOnly(answer: string, reference: string): boolean | null {
  try {
    const [ours, theirs] = [math.parse(answer), math.parse(reference)];
    const names = new Set<string>();
    for (const tree of [ours, theirs]) tree.traverse((node) => void (math.isSymbolNode(node) && !(node.name in math) && names.add(node.name)));
    const [got, want] = [ours.compile(), theirs.compile()];
    let agreeing = 0;
    for (let point = 0; point < POINTS; point += 1) {
      const scope: Record<string, number> = {};
      for (const name of names) scope[name] = 6 * Math.random() - 3;
      const [a, b]: readonly unknown[] = [got.evaluate(scope), want.evaluate(scope)];
      if (typeof a !== "number" || typeof b !== "number" || !Number.isFinite(a) || !Number.isFinite(b)) continue;
      if (Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b))) return false;
      agreeing += 1;
    }
    return agreeing > 0 ? true : null;
  } catch {
    return null;
  }
}

/** Whether mathjs reads it as it stands, and as a number. */
export function isPlain(text: string): boolean {
  try {
    const tree = math.parse(text);
    const names = new Set<string>();
    tree.traverse((node) => void (math.isSymbolNode(node) && !(node.name in math) && names.add(node.name)));
    const value: unknown = tree.evaluate(Object.fromEntries([...names].map((name) => [name, 1.3])));
    return typeof value === "number" || math.isComplex(value);
  } catch {
    return false;
  }
}

/** A package of the project or of the folder that BENCH_PEERS names. */
export async function found(name: string): Promise<unknown> {
  const folder = process.env["BENCH_PEERS"];
  const from = folder === undefined ? import.meta.url : pathToFileURL(join(folder, "here.js")).href;
  try {
    const path = createRequire(from).resolve(name);
    // Some packages say one thing to `require` and another to `import`.
    const twin = path.replace(/(?<!\.esm)\.js$/, ".esm.js");
    return await import(pathToFileURL(existsSync(twin) ? twin : path).href);
  } catch {
    return null;
  }
}

export function member(value: unknown, name: string): unknown {
  return (typeof value === "object" || typeof value === "function") && value !== null ? Reflect.get(value, name) : undefined;
}

export function called(of: unknown, name: string, ...given: readonly unknown[]): unknown {
  const method = member(of, name);
  return typeof method === "function" ? Reflect.apply(method, of, given) : undefined;
}

async function kas(): Promise<Judge | null> {
  const loaded = await found("@khanacademy/kas");
  if (loaded === null) return null;
  const library = typeof member(loaded, "parse") === "function" ? loaded : member(loaded, "default");
  return (answer, reference) => {
    try {
      const [ours, theirs] = [called(library, "parse", answer), called(library, "parse", reference)];
      if (member(ours, "parsed") !== true || member(theirs, "parsed") !== true) return null;
      const equal = member(called(library, "compare", member(ours, "expr"), member(theirs, "expr"), { form: false, simplify: false }), "equal");
      return typeof equal === "boolean" ? equal : null;
    } catch {
      return null;
    }
  };
}

async function computeEngine(): Promise<Judge | null> {
  const loaded = await found("@cortex-js/compute-engine");
  const Engine = member(loaded, "ComputeEngine") ?? member(member(loaded, "default"), "ComputeEngine");
  if (typeof Engine !== "function") return null;
  const engine: unknown = Reflect.construct(Engine, []);
  return (answer, reference) => {
    try {
      const [ours, theirs] = [called(engine, "parse", answer, { strict: false }), called(engine, "parse", reference, { strict: false })];
      if (member(ours, "isValid") !== true || member(theirs, "isValid") !== true) return null;
      const equal = called(ours, "isEqual", theirs);
      return typeof equal === "boolean" ? equal : null;
    } catch {
      return null;
    }
  };
}

export const peers: readonly Peer[] = [
  { name: "mathjs alone: parse both, 20 points", load: () => mathjsOnly },
  { name: "@khanacademy/kas", load: kas },
  { name: "@cortex-js/compute-engine", load: computeEngine },
];
