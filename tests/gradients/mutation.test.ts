import { describe, expect, test } from "vitest";
import { rightOnes, roundOf, wrongOnes } from "./mutation.ts";
import { subjects } from "./variants/subjects.ts";

test.each(subjects)("there are at least forty wrong and twenty right functions for $question, all different", (subject) => {
  const [wrong, right] = [wrongOnes(subject), rightOnes(subject)].map((variants) => new Set(variants.map(({ source }) => source)).size);
  expect(wrong).toBeGreaterThanOrEqual(40);
  expect(right).toBeGreaterThanOrEqual(20);
  expect(wrong).toBe(wrongOnes(subject).length);
});

/** Each seed takes a quarter of the variants; the full run takes all of them with fifty. */
const count = { examples: 0, small: 0, wrong: 0, explained: 0 };
describe.each([[1, 0], [20, 1]])("with the seed %i", (seed, from) => {
  test.each(subjects)("right gradients are accepted for $question, wrong ones refused", async (subject) => {
    const round = await roundOf(subject, seed, { from, of: 4 });
    for (const key of ["examples", "small", "wrong", "explained"] as const) count[key] += round[key];
    expect(round.mistakes).toEqual([]);
  });
});

test("nine of ten examples have no dimension above two and no number but 0, 1 and -1", () => {
  console.log(`${count.wrong} wrong gradients refused; ${count.small} of ${count.examples} examples are small; ${count.explained} come with a reason`);
  expect(count.small / count.examples).toBeGreaterThanOrEqual(0.9);
});
