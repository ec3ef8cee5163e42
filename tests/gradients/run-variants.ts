/** Judges many functions for one question with few sandboxes: those of a batch share a file, not their state. */
import { openSandbox } from "../../src/sandbox/open.ts";
import { defaultLimits } from "../../src/sandbox/limits.ts";
import type { Assignment, Callable, Hearing, Judgement } from "../../src/model.ts";
import { PRELUDE } from "./variants/variant.ts";
import type { Variant } from "./variants/variant.ts";

export interface Judged {
  readonly variant: Variant;
  readonly judgement: Judgement;
}

const HEARING: Hearing = { question: "", attachment: (name) => ({ is: "absent", name }), answer: () => ({ is: "missing" }), mistakes: () => [], judged: () => undefined };
const PLENTY = { ...defaultLimits, submissionTicks: 1e9 };

export async function judgeAll(assignment: Assignment, id: string, variants: readonly Variant[]): Promise<readonly Judged[]> {
  const question = assignment.questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  const text = `${PRELUDE}\nexport default [\n${variants.map(({ source }) => source).join(",\n")}\n];\n`;
  const opened = await openSandbox(new Map([["variants.js", text]]), "variants.js", PLENTY);
  if (opened.is === "failed") throw new Error(JSON.stringify(opened));
  const { sandbox } = opened;
  const judged: Judged[] = [];
  try {
    for (const [position, variant] of variants.entries()) {
      sandbox.fresh();
      const answer: Callable = { is: "callable", place: { file: "variants.js", line: 1, column: 1 }, call: (args) => sandbox.call([String(position)], args) };
      judged.push({ variant, judgement: await question.check.judge(answer, HEARING) });
    }
  } finally {
    sandbox.close();
  }
  return judged;
}
