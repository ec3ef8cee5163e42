/** Colours of the terminal, where it has any and the user wants them. */
import pc from "picocolors";
import type { Verdict } from "../model.ts";
import type { Paint } from "../report/text.ts";
import { plain } from "../report/text.ts";
import type { Console } from "./console.ts";

export function paintFor(io: Console, wanted: boolean): Paint {
  const { NO_COLOR, FORCE_COLOR } = io.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (!wanted || (NO_COLOR !== undefined && NO_COLOR !== "") || !(io.isTerminal || forced)) return plain;
  const { green, yellow, red, dim, bold, cyan, magenta } = pc.createColors(true);
  const colours: Readonly<Record<Verdict, (text: string) => string>> = { correct: green, partial: yellow, wrong: red, unanswered: dim, unreadable: magenta, undecided: cyan };
  return { verdict: (verdict, text) => colours[verdict](text), strong: bold, faint: dim };
}
