import { expect, test } from "vitest";
import { roundOf } from "../gradients/mutation.ts";
import { subjects } from "../gradients/variants/subjects.ts";

const SEEDS = Array.from({ length: 50 }, (_, place) => place + 100);
const count = { examples: 0, small: 0, wrong: 0, right: 0 };

test.each(subjects)("with fifty seeds all right gradients are accepted for $question and all wrong ones refused", { timeout: 3_600_000 }, async (subject) => {
  for (const seed of SEEDS) {
    const round = await roundOf(subject, seed);
    for (const key of ["examples", "small", "wrong", "right"] as const) count[key] += round[key];
    expect(round.mistakes).toEqual([]);
  }
});

test("nine of ten examples have no dimension above two and no number but 0, 1 and -1", () => {
  console.log(`${count.right} right and ${count.wrong} wrong gradients; ${count.small} of ${count.examples} examples are small`);
  expect(count.small / count.examples).toBeGreaterThanOrEqual(0.9);
});
