/** Rows of `tests/cases/<kind>.yaml`: an answer as a student writes it, the verdict that is due, and why. */
import { readFileSync } from "node:fs";
import { isMap, isNode, isSeq, parseDocument } from "yaml";
import * as z from "zod";

import { sortAnswers } from "../../src/files/sort-answers.ts";
import { readCarefully } from "../../src/files/yaml-careful.ts";
import { readPlainYaml } from "../../src/files/yaml-events.ts";
import { grade } from "../../src/grade.ts";
import type { Assignment, Attachment, Report, Result, Share, Submission } from "../../src/model.ts";

const rowSchema = z.strictObject({
  question: z.string(),
  answer: z.unknown(),
  verdict: z.enum(["correct", "partial", "wrong", "unanswered", "unreadable", "undecided"]),
  credit: z.string().regex(/^\d+\/\d+$/u).optional(),
  /** For an undecided answer: what a reviewer is proposed to give. */
  proposed: z.string().regex(/^\d+\/\d+$/u).optional(),
  finding: z.union([z.string(), z.array(z.string())]).optional(),
  /** Findings that must not be told. */
  without: z.union([z.string(), z.array(z.string())]).optional(),
  mistake: z.string().optional(),
  why: z.string(),
  /** Answers to other questions. */
  beside: z.record(z.string(), z.unknown()).optional(),
  /** Files that came with the answers. */
  files: z.record(z.string(), z.string()).optional(),
});

export type Row = z.infer<typeof rowSchema> & { readonly source: string; readonly kind: string };

/** The rows of one table; the answer keeps the characters that stand in the file. */
export function rowsOf(kind: string, file: string): readonly Row[] {
  const text = readFileSync(file, "utf8");
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  const [problem] = document.errors;
  if (problem !== undefined) throw problem;
  const rows: readonly unknown[] = isSeq(document.contents) ? document.contents.items : [];
  return rows.map((node) => {
    if (!isMap(node)) throw new Error(`${file}: every row is a map.`);
    const answer: unknown = node.get("answer", true);
    const range = isNode(answer) ? answer.range : undefined;
    const source = range === undefined || range === null ? "" : text.slice(range[0], range[1]);
    return { ...rowSchema.parse(node.toJS(document)), source, kind };
  });
}

/** What the assignment says of a row. */
export async function resultOf(assignment: Assignment, row: Row): Promise<Result> {
  const beside = Object.entries(row.beside ?? {}).map(([id, answer]) => `${id}: ${JSON.stringify(answer)}\n`);
  const submission = submissionOf(assignment, `${row.question}: ${row.source}\n${beside.join("")}`, row.files);
  const report = await grade(assignment, submission);
  return resultIn(report, row.question);
}

/** The result of one question. */
export function resultIn(report: Report, id: string): Result {
  const result = report.results.find(({ question }) => question === id);
  if (result === undefined) throw new Error(`There is no question ${id}.`);
  return result;
}

/** The known mistakes that are told. */
export const mistakesIn = ({ findings }: Pick<Result, "findings">): readonly string[] => findings.flatMap(({ finding }) => (finding.code === "known-mistake" ? [finding.mistake] : []));

/** A submission from the text of an answer file, as it comes from disk. */
export function submissionOf(assignment: Assignment, text: string, files: Readonly<Record<string, string>> = {}): Submission {
  const { root, findings } = readPlainYaml(text, "answers.yaml") ?? readCarefully(text, "answers.yaml");
  const sorted = root === undefined ? { answers: new Map(), findings: [] } : sortAnswers(root, assignment.questions.map(({ id }) => id));
  const attachment = (name: string): Attachment =>
    Object.hasOwn(files, name) ? { is: "file", name, bytes: new TextEncoder().encode(files[name]) } : { is: "absent", name };
  return { name: "case", answers: sorted.answers, findings: [...findings, ...sorted.findings], attachment };
}

export const codesOf = ({ findings }: Pick<Result, "findings">): readonly string[] => findings.map(({ finding }) => finding.code);

/** Whether two shares are the same part: 3/5 and 6/10 are. */
export const isSameShare = ([a, b]: Share, [c, d]: Share): boolean => a * d === c * b;

export function shareFrom(text: string): Share {
  const [got = NaN, of = NaN] = text.split("/").map(Number);
  return [got, of];
}

export const listOf = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : typeof value === "string" ? [value] : value);
