/** Reads the arguments and hands over to a command, which is loaded only then. */
import { availableParallelism } from "node:os";
import { Argument, Command, CommanderError, Option } from "commander";
import { SANDBOXES } from "../batch/lane.ts";
import { version } from "../files/version.ts";
import type { Language } from "../model.ts";
import type { Act } from "./commands.ts";
import type { Console, ExitCode } from "./console.ts";
import { languageOfLocale } from "./console.ts";
import { errorIn, helpIn } from "./help-words.ts";
import { help } from "./help.ts";
import type { Shell } from "./options.ts";
import { FORMATS, PROGRESS, REPORT_FORMATS, SHELLS } from "./options.ts";
import { wholeNumber } from "./whole-number.ts";
import { addResultCommands } from "./result-commands.ts";

/** Never throws: every failure is a message and an exit code. */
export async function main(argv: readonly string[], io: Console): Promise<ExitCode> {
  let code: ExitCode = 0;
  const language = languageOf(argv, io);
  const text = help[language];
  const program = new Command("grader")
    .description(text.about)
    .version(version, "-V, --version", text.version)
    .helpOption("-h, --help", text.help)
    .helpCommand(false)
    .configureOutput({ writeOut: (line) => io.out(line), writeErr: (line) => io.err(errorIn(language, line)), getOutHelpWidth: () => io.columns, getErrHelpWidth: () => io.columns })
    .configureHelp(helpIn(language))
    .exitOverride()
    .addHelpText("after", text.examples);
  const shared = (command: Command): Command =>
    command
      .option("--config <path>", text.config)
      .addOption(new Option("--lang <language>", text.lang).choices(["zh", "en"]).default(language, language))
      .option("--no-color", text.noColor)
      .helpOption("-h, --help", text.help)
      .exitOverride();
  const act: Act = async (run) => (await import("./commands.ts")).guarded(run, language, io);
  const sandboxOption = (): Option => new Option("--sandbox <mode>", text.sandbox).choices(SANDBOXES).default("thread");
  const verifyOption = (): Option => new Option("--verify <what>", text.verify).choices(["train"]);

  shared(program.command("check").argument("<path>", text.checkPath).description(text.check).addHelpText("after", text.checkExamples))
    .addOption(new Option("--format <format>", text.format).choices(REPORT_FORMATS).default("text"))
    .option("--seed <number>", text.seed, wholeNumber(0, language))
    .option("--show-expected", text.showExpected)
    .option("--submitted <time>", text.submitted)
    .addOption(sandboxOption())
    .addOption(verifyOption())
    .option("--types", text.types)
    .action(async (path: string, options) => {
      code = await act((commands) => commands.check(path, options, io));
    });

  shared(program.command("grade").argument("<paths...>", text.gradePaths).description(text.grade).addHelpText("after", text.gradeExamples))
    .requiredOption("--out <folder>", text.out)
    .option("--jobs <number>", text.jobs, wholeNumber(1, language), availableParallelism())
    .option("--queue <address>", text.queue)
    .addOption(sandboxOption())
    .option("--roster <file>", text.roster)
    .addOption(new Option("--keep <attempts>", text.keep).choices(["last", "best", "all"]).default("last"))
    .option("--pages", text.pages)
    .addOption(verifyOption())
    .option("--seed <number>", text.seed, wholeNumber(0, language))
    .option("--overrides <file>", text.overrides)
    .option("--extensions <file>", text.extensions)
    .addOption(new Option("--progress <kind>", text.progress).choices(PROGRESS).default("auto"))
    .option("--bom", text.bom)
    .action(async (paths: readonly string[], { jobs, ...options }, command: Command) => {
      code = await act((commands) => commands.grade(paths, { ...options, ...(command.getOptionValueSource("jobs") === "default" ? {} : { jobs }), argv }, io));
    });

  shared(program.command("worker").description(text.worker).addHelpText("after", text.workerExamples))
    .requiredOption("--queue <address>", text.queueToServe)
    .option("--jobs <number>", text.jobs, wholeNumber(1, language), availableParallelism())
    .option("--lease <seconds>", text.lease, wholeNumber(1, language), 15)
    .addOption(sandboxOption())
    .option("--seed <number>", text.seed, wholeNumber(0, language))
    .action(async (options) => {
      code = await act((commands) => commands.worker(options, io));
    });

  shared(program.command("template").description(text.template).addHelpText("after", text.templateExamples))
    .addOption(new Option("--format <format>", text.templateFormat).choices(["yaml", "ts", "types"]).default("yaml"))
    .option("--out <file>", text.templateOut)
    .action(async (options) => {
      code = await act((commands) => commands.template(options, io));
    });

  shared(program.command("questions").description(text.questions))
    .addOption(new Option("--format <format>", text.format).choices(FORMATS).default("text"))
    .action(async (options) => {
      code = await act((commands) => commands.questions(options, io));
    });

  shared(program.command("data").description(text.data).addHelpText("after", text.dataExamples))
    .addOption(new Option("--format <format>", text.format).choices(["text", "json"]).default("text"))
    .action(async (options) => {
      code = await act((commands) => commands.data(options, io));
    });

  const reference = program.command("reference").description(text.reference).helpOption("-h, --help", text.help).helpCommand(false).exitOverride();
  shared(reference.command("train").description(text.train).addHelpText("after", text.trainExamples))
    .option("--check", text.trainCheck)
    .option("--again", text.trainAgain)
    .option("--only <settings...>", text.trainOnly)
    .action(async (options) => {
      code = await act((commands) => commands.referenceTrain(options, io));
    });

  program
    .command("judge")
    .description(text.judge)
    .helpOption("-h, --help", text.help)
    .addHelpText("after", text.judgeExamples)
    .addOption(new Option("--lang <language>", text.lang).choices(["zh", "en"]).default(language, language))
    .exitOverride()
    .action(async (options) => {
      code = await act((commands) => commands.judge(options, io, process.stdin));
    });

  program
    .command("completion")
    .description(text.completion)
    .addArgument(new Argument("<shell>", text.completionShell).choices(SHELLS))
    .helpOption("-h, --help", text.help)
    .addHelpText("after", text.completionExamples)
    .exitOverride()
    .action(async (shell: Shell) => {
      code = await act((commands) => commands.completionScript(shell));
    });

  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .exitOverride()
    .action(async (words: readonly string[]) => {
      code = await act((commands) => commands.complete(words, program, io));
    });

  addResultCommands({ program, shared, language, io, act: async (run) => void (code = await act(run)) });

  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return act(() => Promise.reject(error));
  }
}

/** What is asked for on the command line also speaks the help and the messages about the command line itself. */
function languageOf(argv: readonly string[], { env }: Console): Language {
  const position = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = argv[position] === "--lang" ? argv[position + 1] : argv[position]?.slice("--lang=".length);
  return asked === "zh" || asked === "en" ? asked : languageOfLocale(env);
}
