/** A report as it would be read back from a result folder. */
import type { Report } from "../model.ts";
import { jsonOf } from "../report/json.ts";
import type { Graded } from "./graded.ts";
import { lineParser } from "./read-results.ts";

/** Findings keep their key: whoever tells them decides who may know. */
export async function gradedOf(report: Report): Promise<Graded> {
  const parse = await lineParser(report.submission);
  return parse({ bytes: Buffer.from(jsonOf(report, { language: "en", reveal: true })), number: 1, from: 0 });
}
