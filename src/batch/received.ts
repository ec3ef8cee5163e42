/** Reports that come out of a box are data of a stranger: what the assignment knows is taken from it, the rest is checked. */
import type { Assignment, Report } from "../model.ts";
import { csvRow } from "../report/csv.ts";
import { jsonOf } from "../report/json.ts";
import { markdownOf } from "../report/markdown.ts";
import { decodeReport } from "./record.ts";

/** Undefined where the data are no lines of reports of these submissions. */
export function receivedReports(data: unknown, assignment: Assignment, names: readonly string[]): readonly Report[] | undefined {
  if (!Array.isArray(data) || data.length !== names.length) return undefined;
  const lines: readonly unknown[] = data;
  const reports = lines.flatMap((line, position) => (typeof line === "string" ? (decodeReport(line, assignment, names[position] ?? "") ?? []) : []));
  return reports.length === names.length && reports.every(canBeShown) ? reports : undefined;
}

/** Nothing that a box says may break whoever writes the results. */
function canBeShown(report: Report): boolean {
  try {
    for (const language of ["zh", "en"] as const) {
      for (const reveal of [true, false]) {
        const all = [jsonOf(report, { language, reveal }), markdownOf(report, { language, reveal }), csvRow(report)];
        if (all.some((text) => typeof text !== "string")) return false;
      }
    }
    return true;
  } catch {
    return false;
  }
}
