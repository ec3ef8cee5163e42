import { describe, expect, it } from "vitest";
import { numberHints } from "../../../src/maths/number/hints.ts";
import { readNumber } from "../../../src/maths/number/read.ts";
import { compareNumber } from "../../../src/maths/number/tolerance.ts";
import type { Row } from "./cases.ts";
import { rows } from "./cases.ts";

interface Judged {
  readonly verdict: string;
  readonly codes: readonly string[];
  readonly hints: readonly string[];
}

/** As a check judges: what is no finite number or in another unit is wrong, what cannot be read can be mended. */
function judge({ answer, reference, tolerance, units, percent }: Row): Judged {
  const read = readNumber(answer, { ...(units === undefined ? {} : { units }), ...(percent === undefined ? {} : { percent }) });
  if (read.is === "unreadable") {
    const { code } = read.finding;
    return { verdict: code === "not-finite" || code === "wrong-unit" ? "wrong" : "unreadable", codes: [code], hints: [] };
  }
  const notes = read.notes.map(({ code }) => code);
  const compared = compareNumber(read, reference, tolerance);
  switch (compared.is) {
    case "close":
      return { verdict: "correct", codes: notes, hints: numberHints(read, reference, tolerance).map(({ hint }) => hint) };
    case "not-finite-reference":
      return { verdict: "undecided", codes: notes, hints: [] };
    default:
      return {
        verdict: "wrong",
        codes: [...notes, compared.is === "far" ? "not-close" : compared.is],
        hints: numberHints(read, reference, tolerance).map(({ hint }) => hint),
      };
  }
}

describe("the case table of numbers", () => {
  it("has at least 150 rows, each different", () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map((row) => JSON.stringify([row.answer, String(row.reference), row.tolerance, row.units, row.percent]))).size).toBe(rows.length);
  });

  it.each(rows)("$answer against $reference is $verdict: $why", (row) => {
    const { verdict, codes, hints } = judge(row);
    expect({ verdict, codes }).toEqual({ verdict: row.verdict, codes: row.finding === undefined ? [] : [row.finding] });
    const isHintDue = row.verdict === "correct" || row.hint === "none" ? hints.length === 0 : row.hint === undefined || hints.includes(row.hint);
    expect({ hints, isHintDue }).toEqual({ hints, isHintDue: true });
  });
});
