/** `grader export`: a result folder as other systems want it. */
import { readFileSync } from "node:fs";
import { openDraft } from "../batch/draft.ts";
import { ExportError } from "../export/problem.ts";
import type { Console, ExitCode } from "./console.ts";
import type { Shared } from "./options.ts";

export interface ToFile extends Shared {
  readonly out?: string;
}

/** To a file that appears when it is whole, else to standard output. */
export async function emit(pieces: AsyncIterable<string> | Iterable<string>, out: string | undefined, io: Console): Promise<void> {
  if (out === undefined) {
    try {
      for await (const piece of pieces) await io.write(piece);
    } catch (error) {
      // Whoever reads has seen enough (`| head`).
      if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
    }
    return;
  }
  const draft = await openDraft(out);
  try {
    for await (const piece of pieces) await draft.write(piece);
    await draft.finish();
  } catch (error) {
    await draft.abandon();
    throw error;
  }
}

/** The bytes of a file that the user named. */
export function readNamed(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ExportError({ is: "no-file", file, why: error instanceof Error && "code" in error ? String(error.code) : String(error) });
  }
}

export interface CsvOptions extends ToFile {
  readonly bom?: boolean;
}

export async function exportCsv(folder: string, options: CsvOptions, io: Console): Promise<ExitCode> {
  const [{ readResults }, { gradesCsv }] = await Promise.all([import("../export/read-results.ts"), import("../export/grades-csv.ts")]);
  await emit(gradesCsv(() => readResults(folder), { bom: options.bom === true }), options.out, io);
  return 0;
}

export interface JunitOptions extends ToFile {
  readonly showExpected?: boolean;
}

export async function exportJunit(folder: string, options: JunitOptions, io: Console): Promise<ExitCode> {
  const [{ readResults }, { junitXml }] = await Promise.all([import("../export/read-results.ts"), import("../export/junit.ts")]);
  await emit(junitXml(() => readResults(folder), { language: options.lang ?? "en", reveal: options.showExpected === true }), options.out, io);
  return 0;
}
