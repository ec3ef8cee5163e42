/** An HTML page for each report, with pictures; where a submission lies among the class is put in when all are graded. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Marked } from "../marked.ts";
import type { Language, Report } from "../model.ts";
import { htmlOf, withClass } from "../report/html.ts";
import type { Standing } from "../report/pictures/class.ts";
import { classPicture, standingOf } from "../report/pictures/class.ts";
import { writeWhole } from "./draft.ts";

/** What else is written of each report; `name` is that of its file without an ending. */
export interface AlsoWritten {
  add(report: Report, name: string, marked?: Marked): Promise<void>;
  /** All reports have come. */
  finish(): Promise<void>;
}

export function pagesIn(folder: string, language: Language): AlsoWritten {
  const written: { readonly path: string; readonly standing: Standing }[] = [];
  return {
    async add(report, name, marked) {
      const path = join(folder, `${name}.html`);
      writeWhole(path, await htmlOf(report, { language, reveal: true, marked }));
      written.push({ path, standing: standingOf(report) });
    },
    async finish() {
      const all = written.map(({ standing }) => standing);
      for (const { path, standing } of written) writeWhole(path, withClass(await readFile(path, "utf8"), await classPicture(standing, all, language)));
    },
  };
}
