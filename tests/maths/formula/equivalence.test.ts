import { describe, expect, it } from "vitest";
import * as z from "zod";
import { lineJudge } from "../../../src/checks/judge-line.ts";
import { equivalenceRows, lineOf } from "./equivalence-rows.ts";

const rows = equivalenceRows();
const judge = lineJudge(z);

describe("the case table of equivalent formulas", () => {
  it("has at least 320 rows, each different, and at least half of them are refused", () => {
    expect(rows.length).toBeGreaterThanOrEqual(320);
    expect(new Set(rows.map((row) => JSON.stringify(lineOf(row)))).size).toBe(rows.length);
    expect(rows.filter(({ verdict }) => verdict !== "correct").length).toBeGreaterThanOrEqual(rows.length / 2);
  });

  it.each(rows)("$answer against $reference is $verdict: $why", async (row) => {
    const { verdict, credit, findings } = await judge.judge(lineOf(row));
    const codes = findings.map(({ finding }) => finding.code);
    expect({ verdict, credit, codes }).toEqual({ verdict: row.verdict, credit: row.verdict === "correct" ? [1, 1] : [0, 1], codes });
    if (row.finding !== undefined) expect(codes).toContain(row.finding);
  });
});
