import { expect, test } from "vitest";
import * as z from "zod";
import { lineJudge } from "../../../src/checks/judge-line.ts";
import { fuzzedLines, VERDICTS } from "./fuzzed.ts";

test("three thousand senseless texts each get a verdict, the same one every time", async () => {
  const [judge, again] = [lineJudge(z), lineJudge(z)];
  const seen = new Map<string, number>();
  let count = 0;
  for (const { line, answer } of fuzzedLines(3_000, 1)) {
    const { verdict, findings } = await judge.judge(line);
    expect(VERDICTS.has(verdict), answer).toBe(true);
    expect(verdict === "correct" || verdict === "unanswered" || findings.length > 0, answer).toBe(true);
    if (count % 10 === 0) expect(JSON.stringify(await again.judge(line)), answer).toBe(JSON.stringify({ ...(await judge.judge(line)) }));
    seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
    count += 1;
  }
  expect(count).toBe(3_000);
  // All of them occur, or the texts are too dull.
  for (const verdict of ["correct", "wrong", "unreadable", "undecided"]) expect(seen.get(verdict) ?? 0).toBeGreaterThan(20);
});
