/** A loss curve: a list of numbers, or a CSV file of the submission. */
import type { z } from "zod";
import { readNumber } from "../maths/number/read.ts";
import type { Check, Figure, Finding, Hearing, Judgement } from "../model.ts";
import type { LookBeside } from "./claims/beside.ts";
import { besideSchema, lookBeside } from "./claims/beside.ts";
import type { Losses } from "./claims/losses.ts";
import { lossesInFile, lossesInList } from "./claims/losses.ts";
import { regularity } from "./claims/regular.ts";
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
    epochs: besideSchema(z),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const curve: Kind<Spec> = {
  name: "curve",
  summary: { zh: "损失曲线：数字列表，或提交的 CSV 文件", en: "a loss curve: a list of numbers, or a CSV file of the submission" },
  schema,
  compile(spec, author): Check {
    const start = expectedNumber(spec.start, author, ["start"]);
    const epochsBeside = lookBeside(spec.epochs, author);
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
        const losses = value.is === "scalar" ? await lossesInFile(hearing.attachment(value.text.trim()), value.place) : lossesInList(value);
        if (losses.is === "none") return losses.finding.finding.code === "file-too-large" ? undecided([losses.finding], WHOLE) : unreadable([losses.finding]);
        const findings = faultsOf(losses, { start, within: spec.start_within, epochs: epochsIn(hearing, epochsBeside) });
        const figures = figuresOf(losses, start);
        const all = findings.map((finding) => placed(finding, answer.place));
        // A claim that does not add up is for a person: it is never an automatic zero.
        return { ...(all.length > 0 ? undecided(all, findings.some(speaksAgainst) ? NOTHING : WHOLE) : correct()), figures };
      },
    };
  },
};

interface Due {
  readonly start: number;
  readonly within: number;
  readonly epochs: number | undefined;
}

function faultsOf(losses: Losses, { start, within, epochs }: Due): readonly Finding[] {
  const { values, broken, decimals } = losses;
  if (broken !== undefined) return [broken];
  const findings: Finding[] = [];
  const [first = NaN] = values;
  const last = values.at(-1) ?? NaN;
  const negative = values.findIndex((loss) => loss < 0);
  if (negative !== -1) findings.push({ code: "curve-negative", position: negative + 1, got: values[negative] ?? NaN });
  if (epochs !== undefined && !isOfLength(losses, epochs)) findings.push({ code: "curve-length", got: values.length, want: epochs });
  // One value more than epochs: the first is that of a model that has seen nothing yet.
  const beforeTraining = epochs !== undefined && values.length === epochs + 1;
  if (first > start * within || (beforeTraining && first < start / within)) findings.push({ code: "curve-start", got: first, want: start });
  const pattern = regularity(values, decimals);
  if (values.length > 1 && values.every((value) => value === first)) findings.push({ code: "curve-constant", value: first });
  else if (!isFalling(values)) findings.push({ code: "curve-not-falling", first, last });
  else if (pattern !== undefined) findings.push({ code: "curve-too-regular", pattern });
  return findings;
}

/** A value for each epoch, perhaps one from before the first; or a table that counts to the last epoch in larger steps. */
function isOfLength({ values, epochs: counted }: Losses, epochs: number): boolean {
  const last = counted?.at(-1);
  return values.length === epochs || values.length === epochs + 1 || (values.length > 1 && (last === epochs || last === epochs - 1));
}

/** What no training gives; an odd start or length may have its reasons. */
function speaksAgainst({ code }: Finding): boolean {
  return code !== "curve-start" && code !== "curve-length";
}

/** Falls in trend: the mean of the last tenth lies below that of the first; single steps may rise. */
function isFalling(values: readonly number[]): boolean {
  if (values.length < 2) return false;
  const tenth = Math.max(1, Math.floor(values.length / 10));
  return mean(values.slice(-tenth)) < mean(values.slice(0, tenth));
}

const mean = (part: readonly number[]): number => part.reduce((sum, value) => sum + value, 0) / part.length;

function epochsIn(hearing: Hearing, beside: LookBeside): number | undefined {
  const entry = beside(hearing);
  if (entry === undefined) return undefined;
  const read = readNumber(entry.text);
  return read.is === "number" ? Number(read.value) : undefined;
}

const MOST_POINTS = 200;

/** The first, the last and evenly some between. */
function figuresOf({ values, epochs }: Losses, start: number): readonly Figure[] {
  const count = Math.min(values.length, MOST_POINTS);
  const points = Array.from({ length: count }, (_, at): readonly [number, number] => {
    const place = count < 2 ? 0 : Math.round((at * (values.length - 1)) / (count - 1));
    return [epochs?.[place] ?? place + 1, Number((values[place] ?? NaN).toPrecision(6))];
  });
  return count < 2 ? [] : [{ is: "curve", points, start }];
}
