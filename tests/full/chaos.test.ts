import { expect, it } from "vitest";
import { gradeChaos } from "../batch/chaos.ts";
import { newFolder } from "../files/grading.ts";

it("a hundred hostile or broken hand-ins among two thousand change no mark of the others", async () => {
  expect(await gradeChaos(newFolder(), 2_000, {})).toBe(100);
});
