import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { gradePath } from "../src/batch/grade-path.ts";
import { loadAssignment } from "../src/files/assignment.ts";
import { addShares, compareShares, multiplyShares, NOTHING, shareOf } from "../src/maths/share.ts";
import type { Report, Share } from "../src/model.ts";
import { mistakesIn, resultIn } from "./checks/case-rows.ts";

const { assignment } = await loadAssignment("grader.config.yaml");

/** Each example is graded once. */
const reports = new Map<string, Promise<Report>>();

function example(name: string): Promise<Report> {
  const report = reports.get(name) ?? gradePath(assignment, `answers/examples/${name}`, name);
  reports.set(name, report);
  return report;
}

const mistakesOf = ({ results }: Report): ReadonlyMap<string, readonly string[]> => new Map(results.map((result) => [result.question, mistakesIn(result)]));

const config = z
  .object({ questions: z.array(z.object({ id: z.string(), mistakes: z.array(z.object({ mistake: z.string(), credit: z.number() })).optional() })) })
  .parse(parse(readFileSync("grader.config.yaml", "utf8")));

describe("the known mistakes of the config", () => {
  const files = readdirSync("answers/examples").filter((name) => /^known-mistakes.*\.yaml$/u.test(name));
  const due = config.questions.flatMap(({ id, mistakes = [] }) => mistakes.map(({ mistake }) => `${id} ${mistake}`));

  it("are all made by the examples, each by its own name, and no other", async () => {
    const made = new Set<string>();
    for (const name of files) for (const [id, mistakes] of mistakesOf(await example(name))) for (const mistake of mistakes) made.add(`${id} ${mistake}`);
    expect(due.length).toBeGreaterThan(30);
    expect([...made].toSorted()).toEqual(due.toSorted());
  });

  it("earn no more than the config says", async () => {
    const excess: string[] = [];
    for (const name of files) {
      const report = await example(name);
      for (const [id, mistakes] of mistakesOf(report)) {
        const most = Math.max(0, ...(config.questions.find((one) => one.id === id)?.mistakes ?? []).filter(({ mistake }) => mistakes.includes(mistake)).map(({ credit }) => credit));
        const { earned, points } = resultIn(report, id);
        if (mistakes.length > 0 && compareShares(earned, multiplyShares(points, shareOf(most))) > 0) excess.push(`${name} ${id}`);
      }
    }
    expect(excess).toEqual([]);
  });

  it("are made by no right answer", async () => {
    for (const name of ["perfect.yaml", "perfect.ts"]) expect([...mistakesOf(await example(name)).values()].flat()).toEqual([]);
  });
});

describe("the perfect examples", () => {
  it.each(["perfect.yaml", "perfect.ts"])("earn every point that needs no person, and all others are proposed: %s", async (name) => {
    const report = await example(name);
    expect(report.findings).toEqual([]);
    for (const { question: id, kind, verdict, points, earned, awaiting, proposed } of report.results) {
      const due = kind === "text" ? ["undecided", NOTHING, points, points] : ["correct", points, NOTHING, NOTHING];
      expect([id, verdict, earned, awaiting, proposed]).toEqual([id, ...due]);
    }
    expect(addShares([report.earned, report.proposed])).toEqual(report.possible);
  });
});

describe("the example of errors carried forward", () => {
  it("loses points only where the errors were made, and says where later answers follow from them", async () => {
    const { results } = await example("carried-forward.yaml");
    const answered = results.filter(({ verdict }) => verdict !== "unanswered");
    expect(answered.filter(({ earned, points }) => compareShares(earned, points) < 0).map(({ question: id }) => id)).toEqual(["q2.3.parameters", "q3.1.branches"]);
    const carried = answered.filter(({ findings }) => findings.some(({ finding }) => finding.code === "carried-forward")).map(({ question: id }) => id);
    expect(carried).toEqual(["q2.3.total", "q3.1.gains", "q3.1.split", "q3.2.clear.gains", "q3.3.tree"]);
  });
});

describe("the real hand-in", () => {
  it("is told that its C3 leaves the input channels out", async () => {
    const result = resultIn(await example("real.yaml"), "q2.3.parameters");
    expect(result.verdict).toBe("partial");
    expect(result.findings.map(({ finding }) => finding)).toContainEqual(expect.objectContaining({ code: "known-mistake", mistake: "input-channels-left-out", at: "C3" }));
  });

  it.each(["q4.1", "q4.2.1", "q4.2.2", "q4.3.1", "q4.3.2", "q4.3.3", "q1.3.objective"])("has %s right in the student's own LaTeX", async (id) => {
    const result = resultIn(await example("real.yaml"), id);
    expect([result.verdict, result.findings]).toEqual(["correct", []]);
  });

  it("earns as much as by hand: its C3 costs once, and no total is handed in that could follow from it", async () => {
    const report = await example("real.yaml");
    const byHand: Readonly<Record<string, Share>> = {
      "q1.3.objective": [2, 1], "q2.3.layers": [1, 1], "q2.3.learnable": [1, 1], "q2.3.parameters": [12, 5], "q3.1.entropy": [1, 1], "q3.1.branches": [6, 17],
      "q4.1": [5, 1], "q4.2.1": [5, 1], "q4.2.2": [5, 1], "q4.3.1": [3, 1], "q4.3.2": [4, 1], "q4.3.3": [4, 1], "q4.4.hyperparameters": [1, 1], "q4.4.accuracy": [5, 1],
    };
    expect(Object.fromEntries(report.results.filter(({ earned: [got] }) => got > 0).map(({ question: id, earned }) => [id, earned]))).toEqual(byHand);
    expect(resultIn(report, "q2.3.total").verdict).toBe("unanswered");
  });

  it("leaves the illegible tree unanswered, not wrong", async () => {
    const report = await example("real.yaml");
    expect(resultIn(report, "q3.3.tree").verdict).toBe("unanswered");
    expect(report.results.filter(({ verdict }) => verdict === "wrong" || verdict === "unreadable").map(({ question: id }) => id)).toEqual([]);
  });
});
