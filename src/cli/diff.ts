/** `grader diff`: two result folders, who gains and loses how much, on which question, and why. */
import type { Difference } from "../export/difference.ts";
import type { Console, ExitCode } from "./console.ts";
import { emit } from "./export.ts";
import type { ToFile } from "./export.ts";
import type { DiffFormat } from "./options.ts";
import { paintFor } from "./paint.ts";

export interface DiffOptions extends ToFile {
  readonly format: DiffFormat;
  readonly bom?: boolean;
}

export async function diff(before: string, after: string, options: DiffOptions, io: Console): Promise<ExitCode> {
  const { compareResults } = await import("../export/difference.ts");
  const difference = await compareResults(before, after);
  await showDifference(difference, options, io);
  return difference.changes.length === 0 ? 0 : 1;
}

export async function showDifference(difference: Difference, options: DiffOptions, io: Console): Promise<void> {
  const language = options.lang ?? "en";
  if (options.format === "text") {
    const { differenceText } = await import("../export/difference-text.ts");
    const paint = paintFor(io, options.color !== false && options.out === undefined);
    await emit(differenceText(difference, { language, columns: io.columns, paint }), options.out, io);
    return;
  }
  const formats = await import("../export/difference-formats.ts");
  const text = {
    json: () => formats.differenceJson(difference, language),
    csv: () => formats.differenceCsv(difference, language, { bom: options.bom === true }),
    markdown: () => formats.differenceMarkdown(difference, language),
  }[options.format]();
  await emit([text], options.out, io);
}
