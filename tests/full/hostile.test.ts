import { expect, it } from "vitest";
import { noBox } from "../batch/box-here.ts";
import { gradeHostile } from "../batch/hostile-batch.ts";
import { newFolder } from "../files/grading.ts";
import { hostile } from "../sandbox/cases.ts";

it("all hostile hand-ins are held in threads", { timeout: 600_000 }, () => gradeHostile(newFolder(), hostile, "thread"));

it("all hostile hand-ins are held in boxed processes", { timeout: 600_000 }, async () => {
  expect(noBox).toBeUndefined();
  await gradeHostile(newFolder(), hostile, "hardened");
});
