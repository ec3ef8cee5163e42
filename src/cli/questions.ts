/** `grader questions`: what is asked. */
import { loadAssignment } from "../files/assignment.ts";
import { possiblePoints } from "../maths/share.ts";
import type { Language } from "../model.ts";
import { pointsText, roundedPoints } from "../report/points.ts";
import { wrap } from "../report/width.ts";
import { words } from "../report/words.ts";
import type { Console, ExitCode } from "./console.ts";
import type { Format, Shared } from "./options.ts";
import { configPath } from "./options.ts";

export interface QuestionsOptions extends Shared {
  readonly format: Format;
}

export async function questions(options: QuestionsOptions, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  const { assignment } = await loadAssignment(configPath(options));
  const total = possiblePoints(assignment.questions);
  const rows = assignment.questions.map(({ id, points, kind, title, extra }) => ({ id, points, kind, title: title[language], extra }));
  if (options.format === "json") {
    const list = rows.map(({ id, points, kind, title, extra }) => ({ id, points: roundedPoints(points), kind, title, ...(extra === undefined ? {} : { extra }) }));
    io.out(`${JSON.stringify({ assignment: assignment.id, possible: roundedPoints(total), questions: list }, null, 2)}\n`);
  } else if (options.format === "markdown") {
    const lines = rows.map(({ id, points, kind, title, extra }) => `| ${id} | ${pointsText(points)} | ${kind} | ${titled(title, extra, language).replaceAll("|", "\\|")} |`);
    io.out(`${["| id | points | kind | title |", "| --- | --- | --- | --- |", ...lines].join("\n")}\n`);
  } else {
    const width = Math.max(...rows.map(({ id }) => id.length));
    const [points, kinds] = [Math.max(...rows.map((row) => pointsText(row.points).length)), Math.max(...rows.map(({ kind }) => kind.length))];
    const before = width + points + kinds + 6;
    const lines = rows.flatMap(({ id, points: worth, kind, title, extra }) => {
      const head = `${id.padEnd(width)}  ${pointsText(worth).padStart(points)}  ${kind.padEnd(kinds)}  `;
      return wrap(titled(title, extra, language), Math.max(20, io.columns - before)).map((line, position) => (position === 0 ? head : " ".repeat(before)) + line);
    });
    io.out(`${assignment.title[language]} (${pointsText(total)})\n\n${lines.join("\n")}\n`);
  }
  return 0;
}

const say = { en: "extra credit", zh: "附加题" } as const;

function titled(title: string, extra: true | undefined, language: Language): string {
  return extra === undefined ? title : words[language].aside(title, say[language]);
}
