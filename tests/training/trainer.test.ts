import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { mlpLoss } from "../../reference/mlp.ts";
import { oneHot } from "../../reference/softmax.ts";
import type { Samples, Settings, Trained } from "../../reference/training.ts";
import { trainMlp } from "../../reference/training.ts";
import { startWeights } from "../../reference/training/start.ts";
import { distance, matrixGradient } from "../reference/differentiate.ts";
import { digits } from "./digits.ts";
import type { Fault } from "./slow.ts";
import { slowTraining } from "./slow.ts";

const sound: Settings = { hidden_dim: 12, lr: 0.05, batch_size: 16, epochs: 3, reduction: "sum", seed: 5, precision: "double" };
const rows = (flat: Float64Array, columns: number): readonly (readonly number[])[] => Array.from({ length: flat.length / columns }, (_, row) => [...flat.subarray(row * columns, (row + 1) * columns)]);
const lossesOf = ({ history }: Pick<Trained, "history">): readonly number[] => history.map(({ loss }) => loss);
const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number => Math.max(...Array.from(a, (value, position) => Math.abs(value - (b[position] ?? NaN))));

/** Samples of random sizes, with zeros among the features as images have them. */
const sets = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 6 })).chain(([width, count, classes]) =>
  fc.record({
    features: fc.array(fc.oneof(fc.constant(0), fc.double({ min: -2, max: 2, noNaN: true })), { minLength: width * count, maxLength: width * count }),
    labels: fc.array(fc.integer({ min: 0, max: classes - 1 }), { minLength: count, maxLength: count }),
  }).map(({ features, labels }): Samples => ({ width, features: Float64Array.from(features), labels: Uint8Array.from([...labels.slice(1), classes - 1]) })));

describe("one step of the trainer", () => {
  it("is the learning rate times the derivative of the loss, taken by differences", () => {
    fc.assert(fc.property(sets, fc.integer({ min: 1, max: 40 }), fc.constantFrom("sum" as const, "mean" as const), fc.nat(1e6), ({ width, features, labels }, hidden, reduction, seed) => {
      const classes = Math.max(2, 1 + Math.max(...labels));
      const [W1, W2] = startWeights({ inputs: width, hidden, classes, biases: false, precision: "double" }, "glorot", seed).map((flat, which) => rows(flat, which === 0 ? hidden : classes));
      if (W1 === undefined || W2 === undefined) throw new Error("no weights");
      const loss = (first: readonly (readonly number[])[], second: readonly (readonly number[])[]): number =>
        labels.reduce((sum, label, n) => sum + mlpLoss({ x: [...features.subarray(n * width, (n + 1) * width)], W1: first, W2: second, y: oneHot(label, classes) }), 0) / (reduction === "sum" ? 1 : labels.length);
      const lr = 0.5;
      const { parameters, history } = trainMlp({ width, features, labels }, undefined, { hidden_dim: hidden, lr, batch_size: 100, epochs: 1, reduction, seed, precision: "double" });
      const stepOf = (before: readonly (readonly number[])[], after: Float64Array): readonly (readonly number[])[] => rows(after, before[0]?.length ?? 1).map((row, i) => row.map((value, j) => ((before[i]?.[j] ?? NaN) - value) / lr));
      expect(distance(stepOf(W1, parameters.W1), matrixGradient((at) => loss(at, W2), W1))).toBeLessThan(1e-8);
      expect(distance(stepOf(W2, parameters.W2), matrixGradient((at) => loss(W1, at), W2))).toBeLessThan(1e-8);
      expect(history[0]?.loss).toBeCloseTo(loss(W1, W2) / (reduction === "sum" ? labels.length : 1), 12);
    }), { seed: 61, numRuns: 25 });
  });

  it("of the biases follows the same rule: a constant input of one does what they do", () => {
    const { width, features, labels } = digits(0, 60);
    const withOne = Float64Array.from({ length: 60 * 65 }, (_, cell) => (cell % 65 === 64 ? 1 : (features[Math.floor(cell / 65) * width + (cell % 65)] ?? NaN)));
    const biased = trainMlp({ width, features, labels }, undefined, { ...sound, biases: true, epochs: 1, batch_size: 60, init: 0 });
    const widened = trainMlp({ width: 65, features: withOne, labels }, undefined, { ...sound, epochs: 1, batch_size: 60, init: 0 });
    // From zero weights nothing reaches the first layer in one step; W2 and its bias do move.
    expect(apart(biased.parameters.W2, widened.parameters.W2)).toBe(0);
    expect(apart(biased.parameters.b2 ?? [], Array.from({ length: 10 }, (_, k) => -sound.lr * (6 - labels.filter((label) => label === k).length)))).toBeLessThan(1e-12);
    const [first, second] = [trainMlp({ width, features, labels }, undefined, { ...sound, biases: true }), trainMlp({ width, features, labels }, undefined, sound)];
    expect(first.parameters.b1?.some((bias) => bias !== 0)).toBe(true);
    expect(first.history.at(-1)?.loss).not.toBe(second.history.at(-1)?.loss);
  });
});

describe("a training", () => {
  const data = digits(0, 150);

  it.each([
    ["sums", sound],
    ["averages", { ...sound, reduction: "mean" as const, lr: 0.5 }],
    ["a batch larger than the kernel takes at a time", { ...sound, batch_size: 150, lr: 0.01 }],
    ["single samples", { ...sound, batch_size: 1, epochs: 1 }],
    ["more hidden units than a panel has", { ...sound, hidden_dim: 53, epochs: 2 }],
    ["normal weights", { ...sound, init: 0.1 }],
  ])("is the slow one, only faster: %s", (_, settings) => {
    const [fast, slow] = [trainMlp(data, undefined, settings), slowTraining(data, settings)];
    expect(apart(lossesOf(fast), slow.losses)).toBeLessThan(1e-11);
    expect(apart(fast.parameters.W1, slow.W1)).toBeLessThan(1e-10);
    expect(apart(fast.parameters.W2, slow.W2)).toBeLessThan(1e-10);
  });

  it.each<Fault>(["sign", "mean-for-sum", "derivative-left-out", "new-weights-in-backward-pass", "last-batch-dropped", "no-shuffle"])("differs from one with a planted fault: %s", (fault) => {
    expect(apart(lossesOf(trainMlp(data, undefined, sound)), slowTraining(data, sound, fault).losses)).toBeGreaterThan(1e-3);
  });

  it("has the losses that NumPy computes", () => {
    const fixture = z.object({ samples: z.int(), cases: z.array(z.object({ hidden: z.int(), lr: z.number(), batch: z.int(), epochs: z.int(), reduction: z.enum(["sum", "mean"]), seed: z.int(), losses: z.array(z.number()), accuracies: z.array(z.number()), sumW1: z.number() })) });
    const { samples, cases } = fixture.parse(JSON.parse(readFileSync("tests/training/losses.json", "utf8")));
    expect(cases.length).toBeGreaterThan(3);
    for (const { hidden, batch, losses, accuracies, sumW1, ...rest } of cases) {
      for (const [precision, close] of [["double", 1e-9], ["single", 2e-4]] as const) {
        const { history, parameters } = trainMlp(digits(0, samples), undefined, { ...rest, hidden_dim: hidden, batch_size: batch, precision });
        expect(apart(history.map(({ loss }) => loss), losses)).toBeLessThan(close);
        if (precision === "double") {
          expect(history.map(({ accuracy }) => accuracy)).toEqual(accuracies);
          expect(Math.abs(parameters.W1.reduce((sum, weight) => sum + weight, 0) - sumW1)).toBeLessThan(1e-8);
        }
      }
    }
  });

  it("gives the same bits again, and these bits on every engine", () => {
    const settings: Settings = { hidden_dim: 20, lr: 0.02, batch_size: 32, epochs: 5, reduction: "sum", seed: 9 };
    const bits = (precision: "single" | "double"): string => Buffer.from(new Float64Array(lossesOf(trainMlp(data, undefined, { ...settings, precision }))).buffer).toString("hex", 24, 40);
    expect(bits("single")).toBe(bits("single"));
    expect([bits("single"), bits("double")]).toMatchInlineSnapshot(`
      [
        "29dd16b3af6c0040309618196f43ff3f",
        "da9fbcb1af6c00407efad2156f43ff3f",
      ]
    `);
    expect(lossesOf(trainMlp(data, undefined, { ...settings, seed: 10 }))).not.toEqual(lossesOf(trainMlp(data, undefined, settings)));
  });
});

describe("the trainer ends early", () => {
  const [data, validation] = [digits(0, 100), digits(100, 160)];

  it("when it is asked to, between two batches", () => {
    let batches = 0;
    const trained = trainMlp(data, validation, { ...sound, epochs: 100, batch_size: 50 }, { goesOn: () => (batches += 1) <= 5 });
    expect(trained.ended).toBe("asked-to");
    expect(trained.history).toHaveLength(2);
  });

  it("when the validation loss does not fall any more, and keeps the best weights", () => {
    const trained = trainMlp(data, validation, { ...sound, epochs: 600, lr: 0.1, patience: 5 });
    expect(trained.ended).toBe("patience");
    const losses = trained.history.map((epoch) => epoch.validation?.loss ?? NaN);
    expect(losses.indexOf(Math.min(...losses))).toBe(losses.length - 6);
    const { loss, of } = trained.score(validation);
    expect(loss / of).toBe(Math.min(...losses));
  });

  it("when the loss is no number any more", () => {
    const trained = trainMlp({ ...data, features: data.features.map((value) => value * 1e30) }, undefined, { ...sound, lr: 1e300 });
    expect(trained.ended).toBe("diverged");
  });

  it("and tells every epoch while it runs", () => {
    const told: number[] = [];
    trainMlp(data, validation, { ...sound, epochs: 4 }, { onEpoch: ({ epoch, validation: measured }) => void told.push(measured === undefined ? NaN : epoch) });
    expect(told).toEqual([1, 2, 3, 4]);
  });
});

describe("the trainer refuses", () => {
  const data = digits(0, 20);
  it.each([
    [{ hidden_dim: 0 }, "hidden_dim must be a whole number of at least 1, it is 0"],
    [{ batch_size: 2.5 }, "batch_size must be a whole number of at least 1, it is 2.5"],
    [{ epochs: -1 }, "epochs must be a whole number of at least 0, it is -1"],
    [{ lr: NaN }, "lr must be a finite number, it is NaN"],
    [{ patience: 0 }, "patience must be a whole number of at least 1, it is 0"],
    [{ hidden_dim: 4_000_000 }, "2048 MB is the most"],
  ])("%j", (change, message) => {
    expect(() => trainMlp(data, undefined, { ...sound, ...change })).toThrow(message);
  });

  it("samples that do not fit", () => {
    expect(() => trainMlp({ ...data, width: 63 }, undefined, sound)).toThrow("rows of 63");
    expect(() => trainMlp(digits(0, 0), undefined, sound)).toThrow("no samples");
    const small = trainMlp({ width: 1, features: new Float64Array([0, 1]), labels: new Uint8Array([0, 1]) }, undefined, { ...sound, epochs: 1 });
    expect(() => small.score({ width: 1, features: new Float64Array([1]), labels: new Uint8Array([7]) })).toThrow("label 7");
  });
});
