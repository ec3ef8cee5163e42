import { describe, it } from "vitest";
import { newFolder } from "../files/grading.ts";
import { hostile } from "../sandbox/cases.ts";
import { noBox, whyNoBox } from "./box-here.ts";
import { gradeHostile } from "./hostile-batch.ts";

// Here a sample of both, all of them in tests/full/; tests/sandbox/ runs each alone.
const part = (each: number) => hostile.filter(({ thread }, place) => (thread ? place % 2 === 0 : place % each === 0));

describe("hostile hand-ins in a batch harm neither the host nor the hand-ins beside them", () => {
  it("in threads", () => gradeHostile(newFolder(), part(4), "thread"));
  it.skipIf(noBox !== undefined)(`in boxed processes${whyNoBox}`, () => gradeHostile(newFolder(), part(9), "hardened"));
});
