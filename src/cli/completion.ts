/** Completion on the Tab key: scripts for four shells, and what they ask the program while somebody types. */
import { script } from "@bomb.sh/tab";
import type { Command, Option } from "commander";
import type { Console, ExitCode } from "./console.ts";
import type { Shell } from "./options.ts";

/** Writes to standard output by itself. */
export async function completionScript(shell: Shell): Promise<ExitCode> {
  script(shell, "grader", "grader");
  return 0;
}

/** What the scripts understand behind the suggestions: nothing else fits here, or names of files do. */
const NOTHING_ELSE = ":4";
const FILES = ":0";

/** `words` are those behind the name of the program; the last one is being typed. */
export async function complete(words: readonly string[], program: Command, io: Console): Promise<ExitCode> {
  const suggested = suggestions(words, program);
  const lines = suggested === undefined ? [FILES] : [...suggested.map(([value, description]) => `${value}\t${description}`), NOTHING_ELSE];
  io.out(`${lines.join("\n")}\n`);
  return 0;
}

type Suggestion = readonly [value: string, description: string];

/** Undefined where a path is due. */
function suggestions(words: readonly string[], program: Command): readonly Suggestion[] | undefined {
  const typed = words.at(-1) ?? "";
  const { command, pending } = commandOf(words.slice(0, -1), program);
  if (pending !== undefined) return valuesOf(pending, typed, "");
  const [name = "", value] = typed.startsWith("--") && typed.includes("=") ? [typed.slice(0, typed.indexOf("=")), typed.slice(typed.indexOf("=") + 1)] : [typed];
  const option = value === undefined ? undefined : optionOf(command, name);
  if (option !== undefined && value !== undefined) return valuesOf(option, value, `${name}=`);
  const help = command.createHelp();
  if (typed.startsWith("-")) return help.visibleOptions(command).flatMap(({ long, description }): readonly Suggestion[] => (long?.startsWith(typed) === true ? [[long, description]] : []));
  const commands = help.visibleCommands(command);
  if (commands.length > 0) return commands.flatMap((one): readonly Suggestion[] => (one.name().startsWith(typed) ? [[one.name(), one.description()]] : []));
  const choices = command.registeredArguments[0]?.argChoices;
  if (choices !== undefined) return choices.filter((choice) => choice.startsWith(typed)).map((choice): Suggestion => [choice, ""]);
  return command.registeredArguments.length === 0 ? [] : undefined;
}

/** The command that was typed so far, and the option whose value comes next. */
function commandOf(words: readonly string[], program: Command): { readonly command: Command; readonly pending: Option | undefined } {
  let command = program;
  let pending: Option | undefined;
  for (const word of words) {
    if (pending !== undefined) pending = undefined;
    else if (word.startsWith("-")) pending = takesValue(optionOf(command, word));
    else command = command.commands.find((one) => one.name() === word) ?? command;
  }
  return { command, pending };
}

const optionOf = (command: Command, word: string): Option | undefined => command.options.find(({ long, short }) => word === long || word === short);
const takesValue = (option: Option | undefined): Option | undefined => (option?.required === true || option?.optional === true ? option : undefined);

/** Of an option without choices: a path where its value is one, else nothing. */
function valuesOf({ argChoices, flags }: Option, typed: string, before: string): readonly Suggestion[] | undefined {
  if (argChoices !== undefined) return argChoices.filter((choice) => choice.startsWith(typed)).map((choice): Suggestion => [before + choice, ""]);
  return /<(?:file|path|folder|archive)>/u.test(flags) ? undefined : [];
}
