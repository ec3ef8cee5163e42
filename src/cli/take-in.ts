/** Takes in what the command line names, and says on standard error what is to be known of it. */
import type { Intake } from "../intake/intake.ts";
import { IntakeError } from "../intake/intake-error.ts";
import type { TakeInOptions } from "../intake/take-in.ts";
import { takeIn } from "../intake/take-in.ts";
import type { Language } from "../model.ts";
import { visible } from "../report/sentences/values.ts";
import type { Console } from "./console.ts";
import { missingIn, noteIn, problemIn, unknownIn } from "./intake-words.ts";

/** Notes on single hand-ins that are said one by one; the reports say them all. */
const MOST_NOTES = 50;

/** Undefined where it cannot be taken in, and why has been said. */
export async function takenIn(paths: readonly string[], options: TakeInOptions, language: Language, io: Console): Promise<Intake | undefined> {
  try {
    const intake = await takeIn(paths, options);
    const notes = intake.notes.flatMap((note) => noteIn(language, note) ?? []);
    const more = notes.length - MOST_NOTES;
    const lines = [
      ...notes.slice(0, MOST_NOTES),
      ...(more > 0 ? [language === "zh" ? `…… 另有 ${more} 条，见各份报告` : `… and ${more} more; the reports have them`] : []),
      ...(intake.unknown.length > 0 ? [unknownIn(language, intake.unknown.map(({ name }) => name))] : []),
      ...(intake.missing.length > 0 ? [missingIn(language, intake.missing)] : []),
    ];
    if (lines.length > 0) io.err(`${lines.map(visible).join("\n")}\n`);
    return intake;
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    for (const problem of error.problems) io.err(`grader: ${visible(problemIn(language, problem))}\n`);
    return undefined;
  }
}
