/** Reads a result folder report by report; what is no report is an ExportError with file and line. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Graded } from "./graded.ts";
import { gradedSchema } from "./graded.ts";
import type { Line } from "./lines.ts";
import { linesOf } from "./lines.ts";
import { ExportError } from "./problem.ts";

export const RESULTS = "results.ndjson";

export type LineParser = (line: Line) => Graded;

/** Where the reports of a folder are; an ExportError where there are none. */
export function resultsFile(folder: string): string {
  const file = join(folder, RESULTS);
  if (!existsSync(file)) throw new ExportError({ is: "no-results", folder });
  return file;
}

export async function* readResults(folder: string): AsyncGenerator<Graded> {
  const file = resultsFile(folder);
  const parse = await lineParser(file);
  for await (const line of linesOf(file)) yield parse(line);
}

/** Who has a report in a folder, at the cost of reading the file. */
export async function submissionNames(folder: string): Promise<readonly string[]> {
  const file = resultsFile(folder);
  const parse = await lineParser(file);
  const names: string[] = [];
  for await (const line of linesOf(file)) names.push(nameIn(line.bytes) ?? parse(line).submission);
  return names;
}

const HEAD = 4096;
const NAME = /^\{"assignment":"(?:[^"\\]|\\.)*","submission":("(?:[^"\\]|\\.)*")/u;

/** The submission at the beginning of a line as the grader writes it, without reading the rest. */
export function nameIn(bytes: Buffer): string | undefined {
  const found = NAME.exec(bytes.subarray(0, HEAD).toString("utf8"))?.[1];
  if (found === undefined) return undefined;
  try {
    const name: unknown = JSON.parse(found);
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}

export async function lineParser(file: string): Promise<LineParser> {
  const z = await import("zod");
  const schema = gradedSchema(z);
  return ({ bytes, number }) => {
    const broken = (why: string, column?: number): ExportError => new ExportError({ is: "broken-line", file, line: number, ...(column === undefined ? {} : { column }), why });
    let data: unknown;
    try {
      data = JSON.parse(bytes.toString("utf8"));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const at = /at position (\d+)/u.exec(why)?.[1];
      throw broken(why.replace(/(?: in JSON)? at position \d+.*$/su, ""), at === undefined ? undefined : Number(at) + 1);
    }
    const read = schema.safeParse(data);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw broken(`${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""}`);
  };
}
