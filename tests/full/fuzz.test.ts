/** A hundred thousand random and mutated answers through the whole judge: no crash, no hang, none over 50 ms. */
import { expect, test } from "vitest";
import * as z from "zod";
import type { LineJudge } from "../../src/checks/judge-line.ts";
import { lineJudge } from "../../src/checks/judge-line.ts";
import { fuzzedLines, VERDICTS } from "../maths/formula/fuzzed.ts";

const COUNT = Number(process.env["FUZZ_COUNT"] ?? 100_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? 2);
const MOST_MILLISECONDS = 50;

async function processorTime(judge: LineJudge, line: Readonly<Record<string, unknown>>): Promise<number> {
  const started = process.cpuUsage();
  const { verdict } = await judge.judge(line);
  const { user, system } = process.cpuUsage(started);
  expect(VERDICTS.has(verdict)).toBe(true);
  return (user + system) / 1000;
}

test(`${COUNT} senseless texts: no crash, none over ${MOST_MILLISECONDS} ms of processor time`, async () => {
  const judge = lineJudge(z);
  const slow: { readonly answer: string; readonly milliseconds: number }[] = [];
  let count = 0;
  for (const { line, answer } of fuzzedLines(COUNT, SEED)) {
    count += 1;
    let milliseconds = await processorTime(judge, line);
    // The collector's threads count too, and others use the machine: what is slow once is tried again.
    for (let again = 0; again < 4 && milliseconds > MOST_MILLISECONDS; again += 1) milliseconds = Math.min(milliseconds, await processorTime(judge, line));
    if (milliseconds > MOST_MILLISECONDS) slow.push({ answer: answer.slice(0, 300), milliseconds });
  }
  expect(count).toBe(COUNT);
  expect(slow).toEqual([]);
});
