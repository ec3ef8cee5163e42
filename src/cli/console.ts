/** The world around a command: arguments come in, text and an exit code go out. Tests hand in one of their own. */
import { once } from "node:events";
import type { Language } from "../model.ts";

export interface Console {
  out(text: string): void;
  err(text: string): void;
  /** Like `out`, for long streams: resolves when the reader keeps up. */
  write(text: string): Promise<void>;
  readonly columns: number;
  readonly isTerminal: boolean;
  /** Whether messages and progress go to a terminal; results may go elsewhere. */
  readonly isErrTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const realConsole: Console = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  columns: process.stdout.columns ?? columnsAskedFor(process.env.COLUMNS),
  isTerminal: process.stdout.isTTY,
  isErrTerminal: process.stderr.isTTY,
  env: process.env,
};

/** Where there is no terminal, COLUMNS may say how wide the text shall be. */
function columnsAskedFor(text = ""): number {
  const asked = Number(text);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 100;
}

/** The language of the user's locale: Chinese where it says so, English elsewhere. */
export function languageOfLocale(env: Console["env"]): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "") ?? "";
  return /^zh/iu.test(locale) ? "zh" : "en";
}

/** What ended a command: nothing to mend, something of the student's, something of the author's or ours, or the user. */
export type ExitCode = 0 | 1 | 2 | 130;
