/** The words of `--help` in both languages. */
import type { Language } from "../model.ts";
import { en } from "./help-en.ts";
import { zh } from "./help-zh.ts";

export const help: Readonly<Record<Language, typeof en>> = { zh, en };
