import { describe, expect, test } from "vitest";
import { rightOnes, roundOf, wrongOnes } from "./mutation.ts";
import { subjects } from "./variants/subjects.ts";

const SEEDS = [1, 20] as const;

describe.each(subjects)("gradients handed in as functions for $question", (subject) => {
  test("there are at least forty wrong ones and twenty right ones, all different", () => {
    const [wrong, right] = [wrongOnes(subject), rightOnes(subject)].map((variants) => new Set(variants.map(({ source }) => source)).size);
    expect(wrong).toBeGreaterThanOrEqual(40);
    expect(right).toBeGreaterThanOrEqual(20);
    expect(wrong).toBe(wrongOnes(subject).length);
  });

  test.each(SEEDS)("the right ones are accepted, the wrong ones refused, with small examples (seed %i)", async (seed) => {
    const { mistakes, examples, small, explained, wrong, large, unexplained } = await roundOf(subject, seed);
    console.log(`${subject.question}, seed ${seed}: ${wrong} wrong ones, ${small} of ${examples} examples small, ${explained} explained`, process.env.SHOW === undefined ? "" : `\n${large.join("\n").slice(0, 9000)}\nUNEXPLAINED ${unexplained.join("; ")}`);
    expect(mistakes).toEqual([]);
    expect(small / examples).toBeGreaterThanOrEqual(0.9);
  });
});
