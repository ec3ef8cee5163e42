import type { Transform } from "sucrase";

/** A file made ready to run, or what is wrong with it and where (counted from 1). */
export type Transpiled =
  | { readonly is: "code"; readonly code: string; columnOf(line: number, column: number): number }
  | { readonly is: "broken"; readonly why: string; readonly line: number; readonly column: number };

/** Turns one file into JavaScript; lines stay where they were. */
export type Transpiler = (file: string, source: string) => Transpiled;

const typescript = /\.m?ts$/u;

/** The transpiler for a set of files; sucrase is loaded only if one of them is TypeScript. */
export async function transpilerFor(files: Iterable<string>): Promise<Transpiler> {
  if (![...files].some((file) => typescript.test(file))) return plain;
  const { transform } = await import("sucrase");
  const { originalColumn } = await import("./source-map.ts");
  const transforms: Transform[] = ["typescript"];
  return (file, source) => {
    if (!typescript.test(file)) return plain(file, source);
    try {
      const options = { transforms, disableESTransforms: true, filePath: file };
      const { code, sourceMap } = transform(source, { ...options, sourceMapOptions: { compiledFilename: file } });
      return { is: "code", code, columnOf: (line, column) => (sourceMap === undefined ? column : originalColumn(sourceMap.mappings, line, column)) };
    } catch (error) {
      return broken(error);
    }
  };
}

const plain: Transpiler = (file, source) => {
  if (!file.endsWith(".json")) return { is: "code", code: source, columnOf: (_line, column) => column };
  try {
    return { is: "code", code: `export default ${JSON.stringify(JSON.parse(source))};`, columnOf: (_line, column) => column };
  } catch (error) {
    return broken(error);
  }
};

function broken(error: unknown): Transpiled {
  const message = error instanceof Error ? error.message : String(error);
  const why = message.replace(/^Error transforming [^:]*: /u, "").replace(/ \(\d+:\d+\)$/u, "");
  return { is: "broken", why: error instanceof RangeError ? "nested too deeply" : why, ...position(error) };
}

function position(error: unknown): { line: number; column: number } {
  const loc: unknown = typeof error === "object" && error !== null && "loc" in error ? error.loc : undefined;
  if (typeof loc !== "object" || loc === null || !("line" in loc) || !("column" in loc)) return { line: 1, column: 1 };
  return { line: Number(loc.line), column: Number(loc.column) };
}
