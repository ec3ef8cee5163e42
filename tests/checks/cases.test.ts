import { describe, expect, it } from "vitest";
import { kinds } from "../../src/checks/index.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import { multiplyShares } from "../../src/maths/share.ts";
import type { Result } from "../../src/model.ts";
import type { Row } from "./case-rows.ts";
import { codesOf, isSameShare, listOf, mistakesIn, resultOf, rowsOf, shareFrom } from "./case-rows.ts";

const { assignment } = await loadAssignment("grader.config.yaml");

/** `number.yaml` is the table of the number judge and has another form. */
const tableOf = (kind: string): string => `tests/cases/${kind === "number" ? "number-question" : kind}.yaml`;

const tables = new Map(kinds.map(({ name }) => [name, rowsOf(name, tableOf(name))]));

const LEAST: Readonly<Record<string, number>> = { formula: 40, gradient: 40, tree: 25, numbers: 20 };

const WORDS = {
  correct: "accepts",
  partial: "gives a part for",
  wrong: "refuses",
  unanswered: "finds no answer in",
  unreadable: "cannot read",
  undecided: "leaves to a person",
} as const;

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

function faultsOf(row: Row, result: Result): readonly string[] {
  const codes = codesOf(result);
  const mistakes = mistakesIn(result);
  const faults: string[] = [];
  if (result.verdict !== row.verdict) faults.push(`verdict ${result.verdict}`);
  if (row.credit !== undefined && !isSameShare(result.earned, multiplyShares(result.points, shareFrom(row.credit)))) faults.push(`earned ${result.earned.join("/")} of ${result.points.join("/")}`);
  if (row.proposed !== undefined && !isSameShare(result.proposed, multiplyShares(result.points, shareFrom(row.proposed)))) faults.push(`proposed ${result.proposed.join("/")} of ${result.points.join("/")}`);
  for (const code of listOf(row.finding)) if (!codes.includes(code)) faults.push(`no finding ${code}`);
  for (const code of listOf(row.without)) if (codes.includes(code)) faults.push(`a finding ${code}`);
  if (row.mistake !== undefined && !mistakes.includes(row.mistake)) faults.push(`no mistake ${row.mistake}`);
  return faults.length === 0 ? [] : [...faults, `findings ${JSON.stringify(result.findings.map(({ finding }) => finding))}`];
}

describe.each([...tables])("a question of kind %s", (_, rows) => {
  it.each(rows.map((row) => [`${row.question} ${WORDS[row.verdict]} ${shortened(row.source)}: ${row.why}`, row] as const))("%s", async (_name, row) => {
    expect(faultsOf(row, await resultOf(assignment, row))).toEqual([]);
  });
});

describe("the tables of cases", () => {
  it.each(kinds.map(({ name }) => name))("have enough rows for %s, each written once", (kind) => {
    const rows = tables.get(kind) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(LEAST[kind] ?? 15);
    const written = rows.map((row) => JSON.stringify([row.question, row.source, row.beside, row.files]));
    expect(written.filter((text, position) => written.indexOf(text) < position)).toEqual([]);
  });

  it.each(kinds.map(({ name }) => name))("hold right and wrong answers for %s, only of that kind", (kind) => {
    const rows = tables.get(kind) ?? [];
    const verdicts = new Set<string>(rows.map(({ verdict }) => verdict));
    expect(verdicts.size).toBeGreaterThanOrEqual(kind === "text" ? 2 : 3);
    const kindOf = new Map(assignment.questions.map((question) => [question.id, question.kind]));
    expect(rows.filter(({ question }) => kindOf.get(question) !== kind)).toEqual([]);
  });

  it("fail when a verdict, a credit or a finding in them is changed", async () => {
    const [row] = rowsOf("choice", tableOf("choice"));
    if (row === undefined) throw new Error("no row");
    const result = await resultOf(assignment, row);
    expect(faultsOf(row, result)).toEqual([]);
    expect(faultsOf({ ...row, verdict: "undecided" }, result)).not.toEqual([]);
    expect(faultsOf({ ...row, credit: "1/3" }, result)).not.toEqual([]);
    expect(faultsOf({ ...row, finding: "timed-out" }, result)).not.toEqual([]);
    expect(faultsOf({ ...row, mistake: "no-such-mistake" }, result)).not.toEqual([]);
  });
});
