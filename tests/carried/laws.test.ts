import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import * as z from "zod";
import { loadAssignment } from "../../src/files/assignment.ts";
import { grade } from "../../src/grade.ts";
import { addShares, compareShares, multiplyShares, shareOf, subtractShares } from "../../src/maths/share.ts";
import type { Assignment, Report, Share } from "../../src/model.ts";
import { resultIn, submissionOf } from "../checks/case-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "carried-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const config = z.looseObject({ questions: z.array(z.looseObject({ id: z.string(), carried: z.object({ credit: z.number(), from: z.record(z.string(), z.string()) }).optional() })) }).parse(parse(readFileSync("tests/carried/grader.config.yaml", "utf8")));

/** The same assignment, in which nothing is carried forward. */
async function withoutCarrying(): Promise<Assignment> {
  cpSync("tests/carried/reference", join(folder, "reference"), { recursive: true });
  writeFileSync(join(folder, "grader.config.yaml"), stringify({ ...config, questions: config.questions.map(({ carried: _carried, ...rest }) => rest) }, { aliasDuplicateObjects: false }));
  return (await loadAssignment(folder)).assignment;
}

const [{ assignment }, plain] = await Promise.all([loadAssignment("tests/carried"), withoutCarrying()]);

const creditOf = (id: string): Share => shareOf(config.questions.find((question) => question.id === id)?.carried?.credit ?? 0);

const some = (...values: readonly (string | number)[]): fc.Arbitrary<string> => fc.constantFrom(...values).map(String);
const aNumber = fc.oneof(some(0, 1, 2, 3, 4, 5, 6, 8, 9, 12, 16, 21, 36, 63), fc.integer({ min: -20, max: 80 }).map(String), fc.double({ noNaN: true }).map(String), some("x", "", "1e400", ".nan", "[3]", "{ a: 1 }"));
const someNames = fc.oneof(fc.subarray(["one", "two", "three", "due", "six", "seven"]).map((names) => `[${names.join(", ")}]`), some("one", "", "{}"));
const aTree = some("lit", "{ hall: { up: lit, down: dark } }", "{ stairs: { up: lit, down: dark } }", "{ hall: { up: { stairs: { up: lit, down: dark } }, down: { stairs: { up: lit, down: dark } } } }", "{ stairs: { up: maybe } }");

const anyAnswers = fc.record({
  base: aNumber,
  sides: fc.record({ a: aNumber, b: aNumber, c: aNumber, d: aNumber }, { requiredKeys: [] }).map((sides) => `{ ${Object.entries(sides).map(([key, value]) => `${key}: ${value === "" ? "''" : value}`).join(", ")} }`),
  "on.number": aNumber,
  "on.numbers": fc.tuple(aNumber, aNumber).map(([double, triple]) => `{ same: 3, double: ${double || "''"}, triple: ${triple || "''"} }`),
  "on.count": aNumber,
  "on.choice": some("small", "large", "huge"),
  "on.set": someNames,
  "on.list": someNames,
  "on.tree": aTree,
  perimeter: aNumber,
  area: aNumber,
  "after.set": aNumber,
  "after.tree": some("lit", "dark", "off", 1),
}, { requiredKeys: [] });

/** What follows from some number, among other answers. */
const following = fc.tuple(fc.constantFrom(0, 1, 2, 4, 5, 6, 9, 12), anyAnswers).map(([base, others]) => ({
  ...others,
  base: String(base),
  "on.number": String(2 * base),
  "on.numbers": `{ same: 3, double: ${2 * base}, triple: 9 }`,
  "on.count": String(base ** 2),
  perimeter: "20",
  area: String(20 * base),
}));

const answers = fc.oneof(anyAnswers, following);

type Answers = Readonly<Record<string, string>>;
const graded = (which: Assignment, given: Answers): Promise<Report> => grade(which, submissionOf(which, Object.entries(given).map(([id, answer]) => `${id}: ${answer}\n`).join("")));
const settings = { seed: 20240502, numRuns: 80 };

describe("carrying errors forward", () => {
  it("never lowers a mark, and raises it by no more than the credit of the config", async () => {
    let carried = 0;
    await fc.assert(
      fc.asyncProperty(answers, async (given: Answers) => {
        const [ours, theirs] = await Promise.all([graded(assignment, given), graded(plain, given)]);
        for (const { question, points, earned, verdict, findings } of ours.results) {
          const before = resultIn(theirs, question);
          const most = addShares([before.earned, multiplyShares(creditOf(question), subtractShares(points, before.earned))]);
          expect(compareShares(earned, before.earned), `${question} is lower`).toBeGreaterThanOrEqual(0);
          expect(compareShares(earned, most), `${question} is too high`).toBeLessThanOrEqual(0);
          const told = findings.some(({ finding }) => finding.code === "carried-forward");
          expect(told, `${question} is told when it was used, and only then`).toBe(compareShares(earned, before.earned) > 0);
          if (told) carried += 1;
          else expect({ verdict, findings }).toEqual({ verdict: before.verdict, findings: before.findings });
        }
      }),
      settings,
    );
    expect(carried, "the law was tried on answers that carry").toBeGreaterThan(50);
  });

  it("changes nothing where the earlier answers are right, or not there", async () => {
    const drawn = answers.chain(({ base: _base, sides: _sides, ...rest }) => fc.constantFrom({}, { base: "3", sides: "{ a: 3, b: 4, c: 5, d: 6 }", perimeter: "18" }).map((before) => ({ ...before, ...rest })));
    const first = config.questions.filter(({ carried }) => Object.values(carried?.from ?? {}).every((id) => id === "base" || id === "sides")).map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(drawn, async (given: Answers) => {
        const [ours, theirs] = await Promise.all([graded(assignment, given), graded(plain, given)]);
        for (const id of first) expect(resultIn(ours, id)).toEqual(resultIn(theirs, id));
      }),
      { ...settings, numRuns: 40 },
    );
    expect(first.length).toBeGreaterThan(8);
  });

  it("does not touch what is right by the key", async () => {
    const exact = { "on.number": "6", "on.numbers": "{ same: 3, double: 6, triple: 9 }", "on.count": "9", "on.choice": "small", "on.set": "[one, three]", "on.list": "[three, two, one]", perimeter: "18" };
    await fc.assert(
      fc.asyncProperty(answers, async (given: Answers) => {
        const report = await graded(assignment, { ...given, ...exact });
        for (const id of Object.keys(exact)) expect([resultIn(report, id).verdict, resultIn(report, id).findings]).toEqual(["correct", []]);
      }),
      { ...settings, numRuns: 40 },
    );
  });
});
