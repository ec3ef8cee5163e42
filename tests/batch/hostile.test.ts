import { describe, it } from "vitest";
import { newFolder } from "../files/grading.ts";
import { hostile } from "../sandbox/cases.ts";
import { noBox, whyNoBox } from "./box-here.ts";
import { gradeHostile } from "./hostile-batch.ts";

// All that only the end of a worker stops, and every third of the others; tests/full/ has the rest.
const part = hostile.filter(({ thread }, place) => thread || place % 3 === 0);

describe("hostile hand-ins in a batch harm neither the host nor the hand-ins beside them", () => {
  it("in threads", () => gradeHostile(newFolder(), hostile, "thread"));
  it.skipIf(noBox !== undefined)(`in boxed processes${whyNoBox}`, () => gradeHostile(newFolder(), part, "hardened"));
});
