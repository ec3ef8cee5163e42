/** `grader questions`: what is asked. */
import Table from "cli-table3";
import { kindNamed } from "../checks/index.ts";
import { loadAssignment } from "../files/assignment.ts";
import { addShares } from "../maths/share.ts";
import { pointsText, roundedPoints } from "../report/points.ts";
import type { Console, ExitCode } from "./console.ts";
import type { Format, Shared } from "./options.ts";
import { configPath } from "./options.ts";

export interface QuestionsOptions extends Shared {
  readonly format: Format;
}

export async function questions(options: QuestionsOptions, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  const { assignment } = await loadAssignment(configPath(options));
  const total = addShares(assignment.questions.map(({ points }) => points));
  const rows = assignment.questions.map(({ id, points, kind, title }) => ({ id, points, kind, title: title[language], summary: kindNamed(kind)?.summary[language] ?? kind }));
  if (options.format === "json") {
    const list = rows.map(({ id, points, kind, title }) => ({ id, points: roundedPoints(points), kind, title }));
    io.out(`${JSON.stringify({ assignment: assignment.id, possible: roundedPoints(total), questions: list }, null, 2)}\n`);
  } else if (options.format === "markdown") {
    const lines = rows.map(({ id, points, kind, title }) => `| ${id} | ${pointsText(points)} | ${kind} | ${title.replaceAll("|", "\\|")} |`);
    io.out(`${["| id | points | kind | title |", "| --- | --- | --- | --- |", ...lines].join("\n")}\n`);
  } else {
    const plain = { head: [], border: [] };
    const widths = rows.map(({ id }) => id.length);
    const table = new Table({
      chars: { top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: " " },
      style: { ...plain, "padding-left": 0, "padding-right": 1 },
      colAligns: ["left", "right", "left", "left"],
      colWidths: [Math.max(...widths) + 1, 6, 10, Math.max(20, io.columns - Math.max(...widths) - 20)],
      wordWrap: true,
      wrapOnWordBoundary: false,
    });
    for (const { id, points, kind, title } of rows) table.push([id, pointsText(points), kind, title]);
    io.out(`${assignment.title[language]} (${pointsText(total)})\n\n${table.toString()}\n`);
  }
  return 0;
}
