import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { gradePath } from "../../src/batch/grade-path.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { Outcome, Result } from "../../src/model.ts";

const folder = mkdtempSync(join(tmpdir(), "grader-experiments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { assignment } = await loadAssignment("grader.config.yaml");

async function modelOf(code: string, before?: (path: readonly string[] | null) => Outcome | undefined): Promise<Result> {
  writeFileSync(join(folder, "answers.ts"), code);
  const report = await gradePath(assignment, folder, "a", before === undefined ? {} : { before });
  const result = report.results.find(({ question }) => question === "q4.4.model");
  if (result === undefined) throw new Error("no result");
  return result;
}

const codes = ({ findings }: Result): readonly string[] => findings.map(({ finding }) => finding.code);

/** Each class by the mean of its images: the simplest thing that learns. */
const TRAIN = `
export default {
  "q4.4.model": function train(images: number[][], labels: number[], validationImages: number[][], validationLabels: number[]) {
    if (images.length !== 1100 || labels.length !== 1100 || validationImages.length !== 297 || validationLabels.length !== 297) throw new Error("other sets");
    const means = Array.from({ length: 10 }, (_, k) => {
      const own = images.filter((_, at) => labels[at] === k);
      return images[0].map((_, pixel) => own.reduce((sum, image) => sum + image[pixel], 0) / own.length);
    });
    // sigmoid is nearly linear around 0: ten hidden units hand over ten scores.
    const W1 = images[0].map((_, pixel) => means.map((mean) => 0.01 * mean[pixel]));
    const b1 = means.map((mean) => -0.005 * mean.reduce((sum, value) => sum + value * value, 0));
    const W2 = means.map((_, row) => means.map((_, column) => (row === column ? 100 : 0)));
    return { W1, b1, W2 };
  },
};`;

describe("a model question answered by code", () => {
  it("trains where the function is called train, and measures what it returns", async () => {
    const result = await modelOf(TRAIN);
    expect(result.findings[0]?.finding).toMatchObject({ code: "measured-accuracy", layers: [64, 10, 10] });
    expect(["correct", "partial"]).toContain(result.verdict);
  });

  it("has more time than other questions, shows that it lives, and does not use up theirs", async () => {
    let beats = 0;
    const code = `
export default {
  "q4.1": ({ yhat, y }) => yhat.map((p, i) => p - y[i]),
  "q4.4.model": (images) => { let sum = 0; for (let turn = 0; turn < 2e7; turn += 1) sum += turn; return images.map(() => (sum > 0 ? 3 : 4)); },
};`;
    const result = await modelOf(code, () => {
      beats += 1;
      return undefined;
    });
    expect(codes(result)).toEqual(["measured-accuracy"]);
    expect(beats).toBeGreaterThan(1_000);
  });

  it("has more memory than other questions", async () => {
    const result = await modelOf('export default { "q4.4.model": (images) => { const room = new Float64Array(1.5e7).fill(1); return images.map(() => room[0]); } };');
    expect(codes(result)).toEqual(["measured-accuracy"]);
  });

  it("is not run again where it had to be killed", async () => {
    const result = await modelOf('export default { "q4.4.model": (images) => images.map(() => 1) };', (path) => (path === null ? undefined : { is: "timed-out" }));
    expect([result.verdict, codes(result)]).toEqual(["undecided", ["timed-out"]]);
  });

  it("says what the code prints, and refuses weights that fit nothing", async () => {
    expect(codes(await modelOf('export default { "q4.4.model": (images) => { console.log("epoch 1"); return images.map(() => 1); } };'))).toEqual(["measured-accuracy", "printed"]);
    const result = await modelOf('export default { "q4.4.model": function trainModel() { return { W1: [[1, 2], [3, 4]], W2: [[1, 2], [3, 4]] }; } };');
    expect([result.verdict, codes(result)]).toEqual(["wrong", ["file-unreadable"]]);
  });

  it("may import weights as JSON beside it", async () => {
    writeFileSync(join(folder, "weights.json"), readFileSync("tests/models/digits/sklearn.json"));
    const code = `
import weights from "./weights.json";
const layer = (x, W, b) => b.map((bias, j) => x.reduce((sum, value, i) => sum + value * W[i][j], bias));
export default { "q4.4.model": (images) => images.map((x) => {
  const h = layer(x, weights.coefs_[0], weights.intercepts_[0]).map((z) => 1 / (1 + Math.exp(-z)));
  const o = layer(h, weights.coefs_[1], weights.intercepts_[1]);
  return o.indexOf(Math.max(...o));
}) };`;
    expect((await modelOf(code)).findings[0]?.finding).toMatchObject({ code: "measured-accuracy", correct: 394 });
  });
});
