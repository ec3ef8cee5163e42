import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadAssignment } from "../../src/files/assignment.ts";
import { grade } from "../../src/grade.ts";
import type { Callable, Data, Outcome, Result, Submission } from "../../src/model.ts";
import { codesOf, resultIn, submissionOf } from "./case-rows.ts";

const { assignment } = await loadAssignment("grader.config.yaml");
const weights = readFileSync("answers/examples/perfect.files/model.json", "utf8");
const place = { file: "answers.ts", line: 1, column: 1 };

async function judged(submission: Submission): Promise<Result> {
  return resultIn(await grade(assignment, submission), "q4.4.model");
}

const fromFile = (json: string): Promise<Result> => judged(submissionOf(assignment, "q4.4.model: model.json\n", { "model.json": json }));

function predicting(outcome: (images: Data) => Outcome): Promise<Result> {
  const answer: Callable = { is: "callable", place, call: ([images = null]) => outcome(images) };
  return judged({ ...submissionOf(assignment, "note: code\n"), answers: new Map([["q4.4.model", answer]]) });
}

const labelled = (label: (image: number) => Data) => (images: Data): Outcome => ({ is: "returned", value: Array.isArray(images) ? images.map((_, image) => label(image)) : null });

const transposed = (matrix: unknown): unknown => {
  const rows: readonly unknown[] = Array.isArray(matrix) ? matrix : [];
  const cells = rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : []));
  return cells[0]?.map((_, column) => cells.map((row) => row[column]));
};

const matrices = new Map<string, unknown>(Object.entries(JSON.parse(weights)));

describe("a trained model", () => {
  it("is measured on images that it has not seen", async () => {
    const result = await fromFile(weights);
    expect([result.verdict, codesOf(result)]).toEqual(["correct", ["measured-accuracy"]]);
  });

  it("is measured when its matrices are transposed", async () => {
    const turned = Object.fromEntries([...matrices].map(([name, matrix]) => [name, name.startsWith("W") ? transposed(matrix) : matrix]));
    expect((await fromFile(JSON.stringify(turned))).verdict).toBe("correct");
  });

  it("earns nothing when it has learnt nothing", async () => {
    const zeros = JSON.parse(weights, (_, value: unknown) => (typeof value === "number" ? 0 : value));
    const result = await fromFile(JSON.stringify(zeros));
    expect([result.verdict, codesOf(result)]).toEqual(["wrong", ["measured-accuracy"]]);
  });

  it.each<[string, (images: Data) => Outcome, string, string]>([
    ["that always says the same", labelled(() => 3), "wrong", "measured-accuracy"],
    ["that says labels out of range", labelled(() => 300), "wrong", "measured-accuracy odd-labels"],
    ["that says halves of labels", labelled((image) => image + 0.5), "wrong", "measured-accuracy odd-labels"],
    ["that says labels as words", labelled(() => "three"), "wrong", "measured-accuracy odd-labels"],
    ["that gives one label for all", () => ({ is: "returned", value: 3 }), "wrong", "wrong-shape"],
    ["that gives too few labels", () => ({ is: "returned", value: [1, 2, 3] }), "wrong", "wrong-shape"],
    ["that throws", () => ({ is: "threw", message: "no" }), "wrong", "threw"],
    ["that never ends", () => ({ is: "timed-out" }), "undecided", "timed-out"],
    ["that takes all memory", () => ({ is: "out-of-memory" }), "undecided", "out-of-memory"],
  ])("may be a function, and one %s is not accepted", async (_, outcome, verdict, code) => {
    const result = await predicting(outcome);
    expect([result.verdict, codesOf(result)]).toEqual([verdict, code.split(" ")]);
  });
});
