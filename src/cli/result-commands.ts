/** The commands that read result folders, for `main.ts` to add. */
import type { Command } from "commander";
import { Option } from "commander";
import { SANDBOXES } from "../batch/lane.ts";
import { VISIBILITIES } from "../export/visibility.ts";
import type { Language } from "../model.ts";
import type { Commands } from "./commands.ts";
import type { Console, ExitCode } from "./console.ts";
import { DIFF_FORMATS } from "./options.ts";
import { wholeNumber } from "./whole-number.ts";
import { resultHelp } from "./result-help.ts";

export interface Registry {
  readonly program: Command;
  /** Adds the options that all commands have. */
  readonly shared: (command: Command) => Command;
  readonly language: Language;
  readonly io: Console;
  readonly act: (run: (commands: Commands) => Promise<ExitCode>) => Promise<void>;
}

export function addResultCommands({ program, shared, language, io, act }: Registry): void {
  const text = resultHelp[language];
  const exporting = program.command("export").description(text.export).helpOption("-h, --help", text.help).helpCommand(false).exitOverride().addHelpText("after", text.exportExamples);
  const out = (): Option => new Option("--out <file>", text.out);

  shared(exporting.command("csv").argument("<results>", text.results).description(text.csv))
    .addOption(out())
    .option("--bom", text.bom)
    .action((results: string, options) => act((commands) => commands.exportCsv(results, options, io)));

  shared(exporting.command("junit").argument("<results>", text.results).description(text.junit).addHelpText("after", text.junitExamples))
    .addOption(out())
    .option("--show-expected", text.showExpected)
    .action((results: string, options) => act((commands) => commands.exportJunit(results, options, io)));

  shared(exporting.command("gradescope").argument("[results]", text.results).description(text.gradescope).addHelpText("after", text.gradescopeExamples))
    .addOption(out())
    .option("--student <name>", text.student)
    .addOption(new Option("--visibility <when>", text.visibility).choices(VISIBILITIES).default("visible"))
    .option("--hide <questions...>", text.hide)
    .option("--node <archive>", text.node)
    .option("--seed <number>", text.seed, wholeNumber(0, language))
    .action((results: string | undefined, options) => act((commands) => commands.exportGradescope(results, options, io)));

  for (const system of ["canvas", "moodle"] as const) {
    const command = shared(exporting.command(system).argument("<results>", text.results).description(text[system]).addHelpText("after", text[`${system}Examples`]))
      .requiredOption(system === "canvas" ? "--gradebook <file>" : "--worksheet <file>", text.downloaded)
      .option("--column <name>", system === "canvas" ? text.column : text.gradeColumn)
      .addOption(out())
      .option("--scale", text.scale)
      .option("--complete-only", text.completeOnly);
    if (system === "moodle") command.option("--overwrite", text.overwrite).option("--feedback-column <name>", text.feedbackColumn).option("--no-feedback", text.noFeedback);
    command.action((results: string, options) => act((commands) => commands.exportGradebook(system, results, { ...options, gradebook: options.gradebook ?? options.worksheet }, io)));
  }

  shared(program.command("diff").argument("<before>", text.before).argument("<after>", text.after).description(text.diff).addHelpText("after", text.diffExamples))
    .addOption(new Option("--format <format>", text.format).choices(DIFF_FORMATS).default("text"))
    .addOption(out())
    .option("--bom", text.bom)
    .action((before: string, after: string, options) => act((commands) => commands.diff(before, after, options, io)));

  shared(program.command("regrade").argument("<results>", text.results).argument("<submissions...>", text.submissions).description(text.regrade).addHelpText("after", text.regradeExamples))
    .option("--dry-run", text.dryRun)
    .option("--yes", text.yes)
    .option("--keep-higher", text.keepHigher)
    .option("--roster <file>", text.roster)
    .addOption(new Option("--keep <attempts>", text.keep).choices(["last", "best", "all"]).default("last"))
    .addOption(new Option("--format <format>", text.format).choices(DIFF_FORMATS).default("text"))
    .option("--overrides <file>", text.overrides)
    .option("--extensions <file>", text.extensions)
    .option("--jobs <number>", text.jobs, wholeNumber(1, language))
    .addOption(new Option("--sandbox <mode>", text.sandbox).choices(SANDBOXES).default("thread"))
    .option("--seed <number>", text.seed, wholeNumber(0, language))
    .action((results: string, submissions: string[], options) => act((commands) => commands.regrade(results, submissions, options, io)));

  program
    .command("autograde", { hidden: true })
    .description(text.autograde)
    .helpOption("-h, --help", text.help)
    .option("--root <folder>", text.root, "/autograder")
    .option("--try", text.try)
    .exitOverride()
    .action((options) => act((commands) => commands.autograde(options, io)));
}
