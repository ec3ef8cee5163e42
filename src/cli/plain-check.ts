/** The command line of a plain self-check, read without the parser of all commands, which takes longer to load than a known report to show. */
import type { Console } from "./console.ts";
import { languageOfLocale } from "./console.ts";
import type { CheckOptions } from "./options.ts";

export interface PlainCheck {
  readonly path: string;
  readonly options: CheckOptions;
}

/** Undefined for everything that is not as plain as `check PATH --lang zh --format json`: that is for the parser to read, or to refuse. */
export function plainCheck([command, ...words]: readonly string[], { env }: Pick<Console, "env">): PlainCheck | undefined {
  if (command !== "check") return undefined;
  const paths: string[] = [];
  let options: CheckOptions = { format: "text", lang: languageOfLocale(env), sandbox: "thread", color: true };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--show-expected") options = { ...options, showExpected: true };
    else if (word === "--no-color") options = { ...options, color: false };
    else if (word === "--lang" || word === "--format" || word === "--config") {
      at += 1;
      const changed = withValue(options, word, words[at]);
      if (changed === undefined) return undefined;
      options = changed;
    } else if (word.startsWith("-")) return undefined;
    else paths.push(word);
  }
  const [path, second] = paths;
  return path === undefined || path === "" || second !== undefined ? undefined : { path, options };
}

function withValue(options: CheckOptions, name: "--lang" | "--format" | "--config", value = ""): CheckOptions | undefined {
  if (name === "--lang") return value === "zh" || value === "en" ? { ...options, lang: value } : undefined;
  if (name === "--format") return value === "text" || value === "json" || value === "markdown" ? { ...options, format: value } : undefined;
  return value === "" || value.startsWith("-") ? undefined : { ...options, config: value };
}
