import { expect, test } from "vitest";
import { loadAssignment } from "../../src/files/assignment.ts";
import { judgeAll } from "./run-variants.ts";
import { otherManners, spoilt } from "./variants/around.ts";
import { slips } from "./variants/operators.ts";
import { subjects } from "./variants/subjects.ts";

test.each(subjects)("$question", async (subject) => {
  const { assignment } = await loadAssignment("grader.config.yaml", 1);
  const right = [{ why: "base", source: subject.base }, ...subject.right, ...otherManners(subject)];
  const wrong = [...subject.wrong, ...slips(subject.base), ...spoilt(subject)];
  let t = performance.now();
  for (const { variant, judgement } of await judgeAll(assignment, subject.question, right)) if (judgement.verdict !== "correct") console.log("RIGHT REFUSED", variant.why, JSON.stringify(judgement).slice(0, 400));
  const tr = performance.now() - t;
  t = performance.now();
  let ex = 0, small = 0;
  for (const { variant, judgement } of await judgeAll(assignment, subject.question, wrong)) {
    if (judgement.verdict === "correct") console.log("WRONG ACCEPTED", variant.why, variant.source);
    for (const { finding } of judgement.findings) {
      if (finding.code !== "counterexample" && finding.code !== "on-input") continue;
      ex++;
      const tidy = JSON.stringify(finding.input).length;
      const s = Object.entries(finding.input).every(([, v]) => !Array.isArray(v) || (v.length <= 2 && v.every((r) => !Array.isArray(r) || r.length <= 2)));
      if (s) small++; else console.log("LARGE", variant.why, JSON.stringify(finding).slice(0, 300));
      void tidy;
    }
  }
  console.log(subject.question, "right", right.length, tr.toFixed(0), "wrong", wrong.length, (performance.now() - t).toFixed(0), "examples", ex, small);
  expect(1).toBe(1);
}, 120000);
