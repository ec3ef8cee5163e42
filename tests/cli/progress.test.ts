import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Console } from "../../src/cli/console.ts";
import type { ProgressMode } from "../../src/cli/options.ts";
import { progress } from "../../src/cli/progress.ts";
import type { Language } from "../../src/model.ts";
import { displayWidth } from "../../src/report/width.ts";
import { gradeAt, newFolder, writeFiles } from "../files/grading.ts";

const folder = newFolder();
writeFiles(folder, { "b.yaml": "q2.3.total: 61470\nq3.1.entropy: 5\nq4.1: yhat\n" });
const report = await gradeAt(join(folder, "b.yaml"));

interface Shown {
  readonly total: number;
  readonly language?: Language;
  readonly columns?: number;
  readonly isErrTerminal?: boolean;
  readonly mode?: ProgressMode;
  /** Milliseconds between two reports. */
  readonly pace?: number;
  readonly kept?: number;
}

/** What is said while all reports come in. */
function said({ total, language = "en", columns = 100, isErrTerminal = false, mode = "auto", pace = 1_000, kept = 0 }: Shown): readonly string[] {
  const lines: string[] = [];
  const io: Console = { out: () => {}, err: (text) => void lines.push(text), write: async () => {}, columns, isTerminal: false, isErrTerminal, env: {} };
  let now = 5_000;
  const line = progress(total, language, io, mode, () => now);
  for (let step = 0; step < total; step += 1) {
    now += pace;
    line.step(report, step < kept);
  }
  line.end();
  return lines;
}

describe("the progress of a batch", () => {
  it("is a bar on a terminal, with pace, time left and verdicts, and wiped at its end", () => {
    const lines = said({ total: 4, isErrTerminal: true, pace: 500 });
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe("\r\u001b[K████████████░░░░░░░░░░░░ 2/4 50%  2.0/s, 0:01 left  ✓2 ✗4 ·60");
    expect(lines.at(-1)).toBe("\r\u001b[K");
  });

  it.each([20, 34, 60, 100] as const)("never breaks a line of %d columns", (columns) => {
    for (const language of ["en", "zh"] as const) {
      for (const line of said({ total: 3_000, columns, language, isErrTerminal: true })) expect(displayWidth(line.replace("\r\u001b[K", ""))).toBeLessThanOrEqual(columns);
    }
  });

  it("is a plain line every few seconds elsewhere, in both languages", () => {
    expect(said({ total: 10 })).toEqual(["5/10, 1.0 a second, 0:05 left; answers: 5 correct, 10 wrong, 150 unanswered\n", "10/10, 1.0 a second, 0:00 left; answers: 10 correct, 20 wrong, 300 unanswered\n"]);
    expect(said({ total: 5, language: "zh" })).toEqual(["5/5，每秒 1.0 份，剩余约 0:00；各题：正确 5，错误 10，未作答 150\n"]);
  });

  it("tells hours from minutes", () => {
    expect(said({ total: 5_000, pace: 2_000 })[0]).toMatch(/, 2:46:34 left/u);
  });

  it("does not count what was known already as speed", () => {
    expect(said({ total: 10, kept: 4 })[1]).toBe("10/10, 0.6 a second, 0:00 left, 4 known already; answers: 10 correct, 20 wrong, 300 unanswered\n");
  });

  it("is JSON for programs, with a last line when all is done", () => {
    const lines = said({ total: 2, mode: "json", isErrTerminal: true, kept: 1, pace: 600 });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { done: 2, total: 2, kept: 1, perSecond: 0.8, secondsLeft: 0, verdicts: { correct: 2, partial: 0, wrong: 4, unanswered: 60, unreadable: 0, undecided: 0 } },
      { done: 2, total: 2, kept: 1, perSecond: 0.8, secondsLeft: 0, verdicts: { correct: 2, partial: 0, wrong: 4, unanswered: 60, unreadable: 0, undecided: 0 } },
    ]);
  });

  it("is lines on a terminal, or nothing, where that is asked for", () => {
    expect(said({ total: 5, mode: "plain", isErrTerminal: true })[0]).toMatch(/^5\/5, /u);
    expect(said({ total: 50, mode: "none", isErrTerminal: true })).toEqual([]);
  });
});
