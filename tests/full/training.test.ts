import { describe, expect, it } from "vitest";
import { loadAssignment } from "../../src/files/assignment.ts";
import { grade } from "../../src/grade.ts";
import { resultIn, submissionOf } from "../checks/case-rows.ts";
import { run } from "../cli/run.ts";

describe("the real hand-in's claims", () => {
  it("are reached by its own settings: a thousand epochs with summed gradients", async () => {
    const { assignment } = await loadAssignment("grader.config.yaml");
    const text = "q4.4.hyperparameters: { hidden_dim: 75, lr: 0.005, batch_size: 64, epochs: 1000 }\nq4.4.accuracy: { train: 1, validation: 0.959, test: 0.9502 }\n";
    let beats = 0;
    const report = await grade(assignment, submissionOf(assignment, text), { alive: () => void (beats += 1) });
    const { verdict, findings } = resultIn(report, "q4.4.accuracy");
    expect(verdict).toBe("correct");
    expect(findings.map(({ finding }) => finding)).toEqual([{ code: "claim-reproduced", by: "reduction sum", measured: { train: "1100/1100", validation: "292/297", test: "391/400" } }]);
    expect(beats).toBe(18_000);
  });
});

describe("every training of homework 2", () => {
  it("comes out again to the last bit", async () => {
    const only = ["summed-short", "averaged", "untrained", "shuffled-labels", "wrong-sign"];
    const { code, err } = await run(["reference", "train", "--check", "--only", ...only]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});
