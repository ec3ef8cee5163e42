import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { AuthorProblem } from "../../src/files/author-error.ts";
import { AssignmentError } from "../../src/files/author-error.ts";

const folder = mkdtempSync(join(tmpdir(), "carried-errors-"));
cpSync("tests/carried/reference", join(folder, "reference"), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sound = readFileSync("tests/carried/grader.config.yaml", "utf8");

async function problemsOf(config: string): Promise<readonly AuthorProblem[]> {
  writeFileSync(join(folder, "grader.config.yaml"), config);
  try {
    await loadAssignment(folder);
  } catch (error) {
    if (error instanceof AssignmentError) return error.problems;
    throw error;
  }
  return [];
}

/** What stands at the place that a problem names. */
const pointedAt = (config: string, { place }: AuthorProblem): string => (config.split("\n")[place.line - 1] ?? "").slice(place.column - 1);

type Row = readonly [why: string, from: string, to: string, says: RegExp, at: string];

const ON_COUNT = "carried: { from: { of: base }, reference: square, credit: 1, plausible: { of: *near } }";
const PERIMETER = "plausible: { sides: { at_least: 0.5, at_most: { reference: longest }, distinct: 3, wrong_at_most: 2 } }";

const rows: readonly Row[] = [
  ["an earlier question that is not there, with the nearest", ON_COUNT, ON_COUNT.replace("of: base", "of: bse"), /no question "bse"; did you mean "base"\?/u, "bse"],
  ["a question that comes later", ON_COUNT, ON_COUNT.replace("of: base", "of: area"), /"area" comes after "on.count".*Move it up/u, "area"],
  ["a question that builds on itself", ON_COUNT, ON_COUNT.replace("of: base", "of: on.count"), /circle: on.count -> on.count/u, "on.count"],
  ["questions that build on each other", "from: { sides: sides }", "from: { sides: area }", /circle: perimeter -> area -> perimeter/u, "area"],
  ["an earlier question without a value", ON_COUNT, ON_COUNT.replace("of: base", "of: on.formula"), /"on.formula" comes after/u, "on.formula"],
  ["no earlier question at all", ON_COUNT, ON_COUNT.replace("{ of: base }", "{}").replace("{ of: *near }", "{}"), /names no earlier question/u, "{}"],
  ["a value that is also given", ON_COUNT, ON_COUNT.replace("credit: 1", "with: { of: 3 }, credit: 1"), /"of" is also given by `with`/u, "base"],
  ["no condition", ON_COUNT, ON_COUNT.replace("{ of: *near }", "{ of: {} }"), /Say when the earlier value is plausible/u, "{}"],
  ["a condition that is left out", ON_COUNT, ON_COUNT.replace("{ of: *near }", "{}"), /Say when the earlier value is plausible/u, "base"],
  ["a condition for another name", ON_COUNT, ON_COUNT.replace("{ of: *near }", "{ of: *near, off: *near }"), /no "off" in `from`; there are: of/u, "*near }"],
  ["a condition that the right value does not meet", PERIMETER, PERIMETER.replace("at_least: 0.5", "at_least: 4"), /right value itself is not plausible: 3 at \/a/u, "{ at_least: 4"],
  ["more different numbers than there are", PERIMETER, PERIMETER.replace("distinct: 3", "distinct: 5"), /only 4 different numbers/u, "5"],
  ["a rule about numbers for names", "{ name: { wrong_at_most: 1 } }", "{ name: { at_least: 1 } }", /"at_least" is about numbers/u, "1"],
  ["a bound that the reference does not compute", PERIMETER, PERIMETER.replace("longest", "longst"), /no function "longst"; did you mean "longest"/u, "longst"],
  ["a reference that is not there", ON_COUNT, ON_COUNT.replace("square", "squre"), /no function "squre"; did you mean "square"/u, "squre"],
  ["a reference that gives another value than the right one", ON_COUNT, ON_COUNT.replace("square", "twice"), /must give the right value from the right earlier ones; it gives 6, right is 9/u, "twice"],
  ["a reference that fails on the right values", ON_COUNT, ON_COUNT.replace("{ of: base }", "{ tree: base }").replace("square", "label").replace("{ of: *near }", "{ tree: *near }"), /"label" fails on the right earlier values/u, "label"],
  ["a credit of nothing", ON_COUNT, ON_COUNT.replace("credit: 1", "credit: 0"), /0/u, "0,"],
  ["a credit of more than everything", ON_COUNT, ON_COUNT.replace("credit: 1", "credit: 1.5"), /1/u, "1.5"],
  ["a rule that nobody knows", ON_COUNT, ON_COUNT.replace("{ of: *near }", "{ of: { neverr: [1] } }"), /"neverr" is not known here/u, "neverr"],
  ["a formula without the form that is shown", "    shown_as: 3 * x\n", "", /"formula" that builds on earlier ones needs shown_as/u, "{ from: { of: base }, reference: line"],
  ["a formula whose reference is another", "reference: line, credit", "reference: twice, credit", /"twice" fails on the right earlier values: .*does not agree/u, "twice"],
];

describe("a question that builds on earlier ones", () => {
  it("is sound without a fault", async () => {
    expect(await problemsOf(sound)).toEqual([]);
  });

  it.each(rows)("is refused for %s", async (_, from, to, says, at) => {
    expect(sound).toContain(from);
    const config = sound.replace(from, to);
    const [problem, ...others] = await problemsOf(config);
    expect(others.map(({ message }) => message)).toEqual([]);
    if (problem === undefined) throw new Error("No problem was found.");
    expect(problem.message).toMatch(says);
    expect(pointedAt(config, problem).startsWith(at), `points at: ${pointedAt(config, problem)}`).toBe(true);
  });

  it("is refused on a kind that has no value to hand on, and where its own kind can take none", async () => {
    const text = "  - id: why\n    kind: text\n    points: 1\n    title: { zh: 为何, en: Why }\n    ideas: [{ idea: { zh: 甲, en: a }, wordings: [a] }]\n";
    const config = `${sound}${text}    carried: { from: { of: base }, reference: twice, credit: 1, plausible: { of: *near } }\n${text.replace("why", "how").replace("kind: text", "kind: count\n    expected: { reference: square }").replace(/ {4}ideas.*\n/u, "")}    carried: { from: { of: why }, reference: square, credit: 1, plausible: { of: *near } }\n`;
    const problems = await problemsOf(config);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/kind "text" cannot build on earlier ones/u)]);
    const alone = config.replace(/ {4}carried: \{ from: \{ of: base \}, reference: twice, credit: 1, .*\n/u, "");
    expect((await problemsOf(alone)).map(({ message }) => message)).toEqual([expect.stringMatching(/"why" has no value that can be carried forward/u)]);
  });

  it("has all its faults told at once", async () => {
    const config = sound.replace(ON_COUNT, ON_COUNT.replace("of: base", "of: bse")).replace("from: { sides: sides }", "from: { sides: area }");
    expect((await problemsOf(config)).map(({ message }) => message)).toEqual([expect.stringMatching(/bse/u), expect.stringMatching(/circle/u)]);
  });

  it("does not repeat the fault of an earlier question", async () => {
    const problems = await problemsOf(sound.replace("expected: { reference: base }\n    units: [cm]\n    tolerance: { absolute: 0.01 }", "expected: { reference: base }\n    tolerance: {}"));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/A tolerance says at least one/u)]);
  });
});
