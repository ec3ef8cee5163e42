/** What the commands do, each loaded only when it is asked for; everything that the fast way in `grader.js` does not hold is reached through here. */
import { BoxUnavailable } from "../batch/box-unavailable.ts";
import { ExportError } from "../export/problem.ts";
import type { Language } from "../model.ts";
import { QueueUnavailable } from "../queue/problem.ts";
import type { Console, ExitCode } from "./console.ts";
import { withoutBox } from "./without-box.ts";
import { withoutQueue } from "./without-queue.ts";

/** A function that is loaded when it is called. */
const late = <Given extends readonly unknown[], Found>(load: () => Promise<(...given: Given) => Promise<Found>>) => async (...given: Given): Promise<Found> => (await load())(...given);

const commands = {
  check: late(async () => (await import("./check.ts")).check),
  grade: late(async () => (await import("./grade.ts")).gradePaths),
  worker: late(async () => (await import("./worker.ts")).worker),
  template: late(async () => (await import("./template.ts")).template),
  questions: late(async () => (await import("./questions.ts")).questions),
  data: late(async () => (await import("./data.ts")).data),
  referenceTrain: late(async () => (await import("./reference-train.ts")).referenceTrain),
  judge: late(async () => (await import("./judge.ts")).judge),
  exportCsv: late(async () => (await import("./export.ts")).exportCsv),
  exportJunit: late(async () => (await import("./export.ts")).exportJunit),
  exportGradescope: late(async () => (await import("./export-gradescope.ts")).exportGradescope),
  exportGradebook: late(async () => (await import("./export-gradebook.ts")).exportGradebook),
  diff: late(async () => (await import("./diff.ts")).diff),
  regrade: late(async () => (await import("./regrade.ts")).regrade),
  completionScript: late(async () => (await import("./completion.ts")).completionScript),
  complete: late(async () => (await import("./completion.ts")).complete),
  autograde: late(async () => (await import("./autograde.ts")).autograde),
};

export type Commands = typeof commands;

/** Runs one of the commands. */
export type Act = (run: (commands: Commands) => Promise<ExitCode>) => Promise<ExitCode>;

/** Never throws: every failure is a message and an exit code. */
export async function guarded(run: (commands: Commands) => Promise<ExitCode>, language: Language, io: Console): Promise<ExitCode> {
  try {
    return await run(commands);
  } catch (error) {
    return await failure(error, language, io);
  }
}

async function failure(error: unknown, language: Language, io: Console): Promise<ExitCode> {
  if (error instanceof Error && error.name === "AssignmentError") {
    io.err(`${error.message}\n`);
    return 2;
  }
  if (error instanceof BoxUnavailable) {
    io.err(`grader: ${withoutBox(error.problem, language)}\n`);
    return 2;
  }
  if (error instanceof ExportError) {
    const { exportProblemText } = await import("./export-problems.ts");
    io.err(`grader: ${exportProblemText(error.problem, language)}\n`);
    return 2;
  }
  if (error instanceof QueueUnavailable) {
    io.err(`grader: ${withoutQueue(error.problem, language)}\n`);
    return 2;
  }
  // A stack trace helps nobody who only grades; GRADER_DEBUG brings it back for whoever mends the grader.
  const detail = error instanceof Error ? (io.env.GRADER_DEBUG === undefined ? error.message : (error.stack ?? error.message)) : String(error);
  io.err(`grader: ${detail}\n`);
  return 2;
}
