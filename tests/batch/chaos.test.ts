import { expect, it } from "vitest";
import { newFolder } from "../files/grading.ts";
import { gradeChaos } from "./chaos.ts";

it("one hand-in of twenty hostile or broken changes no mark of the others", { timeout: 180_000 }, async () => {
  // Longer than any honest hand-in is silent on a busy machine.
  expect(await gradeChaos(newFolder(), 80, { silence: 6_000 })).toBe(4);
});
