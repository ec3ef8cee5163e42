/** The words that commander itself says, for readers of Chinese. */
import type { Command, Help } from "commander";
import type { Language } from "../model.ts";
import { displayWidth, wrap } from "../report/width.ts";

const TITLES: Readonly<Record<string, string>> = { "Usage:": "用法：", "Arguments:": "参数：", "Options:": "选项：", "Commands:": "命令：" };

/** Widths count Chinese characters twice in both languages: names of files may have them. */
export function helpIn(language: Language): Partial<Help> {
  const widths: Partial<Help> = { subcommandTerm: termOf, minWidthToWrap: 20, displayWidth, boxWrap: (text, columns) => text.split("\n").flatMap((line) => wrap(line, columns)).join("\n") };
  if (language === "en") return widths;
  return {
    ...widths,
    styleTitle: (title) => TITLES[title] ?? title,
    optionDescription: ({ description, argChoices, defaultValue, negate }) => {
      const more = [...(argChoices === undefined ? [] : [`可选：${argChoices.join("、")}`]), ...(defaultValue === undefined || negate ? [] : [`默认：${String(defaultValue)}`])];
      return more.length === 0 ? description : `${description}（${more.join("；")}）`;
    },
  };
}

/** That there are options goes without saying; what it says is more than half a line for some. */
function termOf(command: Command): string {
  const wanted = command.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}${argument.variadic ? "..." : ""}>` : `[${argument.name()}]`));
  return [command.name(), ...wanted].join(" ");
}

const ERRORS: readonly (readonly [pattern: RegExp, chinese: string])[] = [
  [/^error: unknown option '(.*)'/u, "错误：没有选项 $1"],
  [/^error: unknown command '(.*)'/u, "错误：没有命令 $1"],
  [/^error: missing required argument '(.*)'/u, "错误：缺少参数 $1"],
  [/^error: required option '(.*)' not specified/u, "错误：缺少必需的选项 $1"],
  [/^error: option '(.*)' argument missing/u, "错误：选项 $1 缺少值"],
  [/^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./u, "错误：选项 $1 的值 $2 无效；可选：$3。"],
  [/^error: option '(.*)' argument '(.*)' is invalid\. /u, "错误：选项 $1 的值 $2 无效："],
  [/^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\./u, "错误：$1 只需 $2 个参数，却有 $3 个。"],
  [/^error: too many arguments\. .*$/mu, "错误：参数过多。"],
  [/\(Did you mean one of (.*)\?\)/u, "（是否想写其中之一：$1？）"],
  [/\(Did you mean (.*)\?\)/u, "（是否想写 $1？）"],
];

/** A message of commander in the language of the user. */
export function errorIn(language: Language, message: string): string {
  return language === "en" ? message : ERRORS.reduce((text, [pattern, chinese]) => text.replace(pattern, chinese), message);
}
