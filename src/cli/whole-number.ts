/** Whole numbers on the command line. */
import { InvalidArgumentError } from "commander";
import type { Language } from "../model.ts";

export function wholeNumber(least: number, language: Language): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(language === "zh" ? `应为不小于 ${least} 的整数。` : `A whole number of at least ${least} is due.`);
  };
}
