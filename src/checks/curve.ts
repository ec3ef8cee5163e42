/** A loss curve: a list of numbers, or a CSV file of the submission. */
import type { z } from "zod";
import { readNumber } from "../maths/number/read.ts";
import type { Attachment, Check, Finding, Hearing, Judgement, Place, Placed, Written } from "../model.ts";
import { attachmentFinding } from "./attachments.ts";
import { expectedNumber } from "./expected.ts";
import { correct, placed, unanswered, undecided, unreadable } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { referenceSchema } from "./schemas.ts";
import { NOTHING, WHOLE } from "../maths/share.ts";

const schema = (z: Zod) =>
  z.strictObject({
    /** The loss of a model that knows nothing, where a curve begins. */
    start: referenceSchema(z),
    /** How far above `start` the first value may lie, as a factor. */
    start_within: z.number().positive(),
    /** The question and entry that say how many epochs were run. */
    epochs: z.strictObject({ question: z.string(), entry: z.string() }),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

interface Curve {
  readonly values: readonly number[];
  readonly findings: readonly Placed[];
}

export const curve: Kind<Spec> = {
  name: "curve",
  summary: { zh: "损失曲线：数字列表，或提交的 CSV 文件", en: "a loss curve: a list of numbers, or a CSV file of the submission" },
  schema,
  compile(spec, author): Check {
    const start = expectedNumber(spec.start, author, ["start"]);
    return {
      kind: curve.name,
      template: {
        hint: { zh: "每个 epoch 的损失：数字列表，或随作业提交的 CSV 文件名", en: "the loss of each epoch: a list of numbers, or the name of a CSV file handed in with the answers" },
        blank: [""],
      },
      async judge(answer, hearing): Promise<Judgement> {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        const { value } = answer;
        if (value.is === "empty" || (value.is === "list" && value.items.every((item) => item.is === "empty"))) return unanswered();
        const read = value.is === "scalar" ? await fromFile(hearing.attachment(value.text.trim()), value.place) : fromList(value);
        if (read.values.length === 0) return read.findings.some(({ finding }) => finding.code === "file-too-large") ? undecided(read.findings, WHOLE) : unreadable(read.findings);
        const findings: Placed[] = [...read.findings];
        const say = (finding: Finding): void => {
          findings.push(placed(finding, answer.place));
        };
        const [first = NaN] = read.values;
        const last = read.values.at(-1) ?? NaN;
        const negative = read.values.findIndex((loss) => !(loss >= 0));
        if (negative !== -1) say({ code: "curve-negative", position: negative + 1, got: read.values[negative] ?? NaN });
        const epochs = epochsOf(hearing, spec);
        if (epochs !== undefined && epochs !== read.values.length && epochs + 1 !== read.values.length) say({ code: "curve-length", got: read.values.length, want: epochs });
        if (first > start * spec.start_within) say({ code: "curve-start", got: first, want: start });
        if (!isFalling(read.values)) say({ code: "curve-not-falling", first, last });
        // A claim that does not add up is for a person: it is never an automatic zero.
        return findings.length > 0 ? undecided(findings, speaksAgainst(findings) ? NOTHING : WHOLE) : correct();
      },
    };
  },
};

/** A loss that does not fall, or lies below zero, is no training; an odd start or length may have its reasons. */
function speaksAgainst(findings: readonly Placed[]): boolean {
  return findings.some(({ finding }) => finding.code === "curve-not-falling" || finding.code === "curve-negative");
}

/** Falls in trend: the mean of the last tenth lies below that of the first; single steps may rise. */
function isFalling(values: readonly number[]): boolean {
  if (values.length < 2) return false;
  const tenth = Math.max(1, Math.floor(values.length / 10));
  return mean(values.slice(-tenth)) < mean(values.slice(0, tenth));
}

const mean = (part: readonly number[]): number => part.reduce((sum, value) => sum + value, 0) / part.length;

function epochsOf(hearing: Hearing, { epochs }: Spec): number | undefined {
  const answer = hearing.answer(epochs.question);
  if (answer.is !== "written" || answer.value.is !== "map") return undefined;
  const entry = answer.value.entries.find(({ key }) => key === epochs.entry)?.value;
  if (entry?.is !== "scalar") return undefined;
  const read = readNumber(entry.text);
  return read.is === "number" ? Number(read.value) : undefined;
}

function fromList(value: Exclude<Written, { is: "scalar" | "empty" }>): Curve {
  if (value.is === "map") return { values: [], findings: [placed({ code: "wrong-structure", want: "list", got: "map" }, value.place)] };
  const values: number[] = [];
  for (const item of value.items) {
    if (item.is !== "scalar") return { values: [], findings: [placed({ code: "wrong-structure", want: "scalar", got: item.is }, item.place)] };
    const read = readNumber(item.text);
    if (read.is === "unreadable") return { values: [], findings: [placed(read.finding, item.place)] };
    values.push(Number(read.value));
  }
  return { values, findings: [] };
}

/** The column called loss (or 损失), else the last column that holds numbers. */
async function fromFile(attachment: Attachment, place: Place): Promise<Curve> {
  if (attachment.is !== "file") return { values: [], findings: [placed(attachmentFinding(attachment), place)] };
  const { parse } = await import("csv-parse/sync");
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(new TextDecoder("utf-8", { fatal: true }).decode(attachment.bytes), { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    return unreadableFile(attachment.name, error instanceof Error ? error.message : String(error), place);
  }
  const header = rows[0]?.map((cell) => cell.toLowerCase()) ?? [];
  const hasHeader = header.some((cell) => cell !== "" && Number.isNaN(Number(cell)));
  const named = header.findIndex((cell) => /loss|损失/u.test(cell) && !/val|test|验证|测试/u.test(cell));
  const body = hasHeader ? rows.slice(1) : rows;
  const column = hasHeader && named !== -1 ? named : (body[0]?.length ?? 0) - 1;
  const values = body.map((row) => Number(row[column] === "" ? NaN : row[column]));
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (values.length === 0) return unreadableFile(attachment.name, "no numbers", place);
  if (bad !== -1) return unreadableFile(attachment.name, `row ${bad + (hasHeader ? 2 : 1)}: no number in column ${column + 1}`, place);
  return { values, findings: [] };
}

function unreadableFile(name: string, why: string, place: Place): Curve {
  return { values: [], findings: [placed({ code: "file-unreadable", name, why }, place)] };
}
