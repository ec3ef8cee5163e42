import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readArrays } from "../../src/checks/attached/read-arrays.ts";
import { isFault } from "../../src/checks/attached/fault.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import { grade } from "../../src/grade.ts";
import type { Result } from "../../src/model.ts";
import { codesOf, resultIn, submissionOf } from "./case-rows.ts";
import { float32, npy, safetensors, sized, zeros, zipped } from "./model-bytes.ts";

const { assignment } = await loadAssignment("grader.config.yaml");
const FOLDER = "tests/models/digits";
const bytesOf = (name: string): Buffer => readFileSync(`${FOLDER}/${name}`);
const expected = z.record(z.string(), z.strictObject({ correct: z.int(), labels: z.array(z.int()) })).parse(JSON.parse(bytesOf("expected.json").toString()));

async function judged(answer: string, files: Readonly<Record<string, Uint8Array>>, beside = ""): Promise<Result> {
  const submission = submissionOf(assignment, `q4.4.model: ${answer}\n${beside}`);
  const report = await grade(assignment, { ...submission, attachment: (name) => (files[name] === undefined ? { is: "absent", name } : { is: "file", name, bytes: files[name] }) });
  return resultIn(report, "q4.4.model");
}

const alone = (name: string, bytes: Uint8Array): Promise<Result> => judged(name, { [name]: bytes });

const turned = (rows: readonly (readonly number[])[]): unknown => rows[0]?.map((_, column) => rows.map((row) => row[column]));

const beside = (test: string, hidden = "12"): string => `q4.4.accuracy: { 测试集: ${test} }\nq4.4.hyperparameters: { 隐藏层维度: ${hidden} }\n`;

const scaled = async (factor: number): Promise<Buffer> => {
  const arrays = await readArrays("model.npz", bytesOf("model.npz"));
  if (arrays === "table" || isFault(arrays)) throw new Error("not read");
  return zipped(Object.fromEntries(arrays.map(({ name, shape, data }) => [`${name}.npy`, npy("<f4", `(${shape.join(", ")},)`, float32([...data].map((value) => (name === "W1" ? value * factor : value))))])));
};

const hot = (label: number): string => Array.from({ length: 10 }, (_, at) => (at === label ? "0.91" : "0.01")).join(",");

describe("a model that NumPy trained and saved", () => {
  it.each(Object.keys(expected))("as %s is measured as NumPy measures it, to the last sample", async (name) => {
    const { correct, labels } = expected[name] ?? { correct: NaN, labels: [] };
    const result = await alone(name, bytesOf(name));
    expect(result.verdict).toBe("correct");
    const [measured] = result.findings.map(({ finding }) => finding);
    expect(measured).toMatchObject({ code: "measured-accuracy", correct, of: 400 });
    const [figure] = result.figures ?? [];
    if (figure?.is !== "confusion") throw new Error("no confusion matrix");
    expect(figure.counts.reduce((sum, row, label) => sum + (row[label] ?? 0), 0)).toBe(correct);
    const predicted = labels.reduce<number[]>((counts, label) => counts.with(label, (counts[label] ?? 0) + 1), Array.from({ length: 10 }, () => 0));
    expect(figure.counts.reduce((sums, row) => sums.map((sum, label) => sum + (row[label] ?? 0)))).toEqual(predicted);
  });

  it("is read in any orientation, under any names, and with its biases folded in", async () => {
    const arrays = await readArrays("model.npz", bytesOf("model.npz"));
    if (arrays === "table" || isFault(arrays)) throw new Error("not read");
    const matrix = (name: string): readonly (readonly number[])[] => {
      const { shape = [], data = [] } = arrays.find((array) => array.name === name) ?? {};
      const columns = shape[1] ?? 1;
      return Array.from({ length: shape[0] ?? 0 }, (_, row) => Array.from(data.slice(row * columns, (row + 1) * columns)));
    };
    const [W1, b1, W2, b2] = [matrix("W1"), matrix("b1").flat(), matrix("W2"), matrix("b2").flat()];
    const ways: Readonly<Record<string, unknown>> = {
      "Keras by turns": [W1, b1, W2, b2],
      "layers in a list": { layers: [{ weight: W1, bias: b1 }, { weight: W2, bias: b2 }] },
      "the last layer first": { W2: turned(W2), b2: [b2], W1, b1: b1.map((bias) => [bias]) },
      "a bias as the first row": { W1: [b1, ...W1], W2: [b2, ...W2] },
      "a bias as the last row": { W1: [...W1, b1], W2: turned([...W2, b2]) },
      "beside losses and settings": { epochs: 40, losses: [2, 1, 0.5], W1, b1, W2, b2, name: "best" },
    };
    for (const [name, way] of Object.entries(ways)) {
      const result = await alone("model.json", Buffer.from(JSON.stringify(way)));
      expect(result.findings[0]?.finding, name).toMatchObject({ code: "measured-accuracy", correct: expected["model.npz"]?.correct });
    }
  });

  it("may come as one npy file a matrix", async () => {
    const arrays = await readArrays("model.npz", bytesOf("model.npz"));
    if (arrays === "table" || isFault(arrays)) throw new Error("not read");
    const files = Object.fromEntries(arrays.map(({ name, shape, data }) => [`${name}.npy`, npy("<f4", `(${shape.join(", ")},)`, float32([...data]))]));
    for (const answer of ["[W1.npy, b1.npy, W2.npy, b2.npy]", "{ first.weight: W1.npy, first.bias: b1.npy, last.weight: W2.npy, last.bias: b2.npy }"]) {
      expect((await judged(answer, files)).findings[0]?.finding).toMatchObject({ correct: expected["model.npz"]?.correct });
    }
  });

  it("is compared with what was reported", async () => {
    const files = { "model.npz": bytesOf("model.npz") };
    for (const test of ["98.5%", "98.5", "0.985", "394/400", "0.98", "98%"]) expect(codesOf(await judged("model.npz", files, beside(test))), test).toEqual(["measured-accuracy"]);
    const near = await judged("model.npz", files, beside("0.975"));
    expect([near.verdict, near.findings.at(-1)?.finding]).toEqual(["correct", { code: "claim-differs", claimed: "0.975", measured: "394/400", size: 400, far: false }]);
    const far = await judged("model.npz", files, beside("0.90"));
    expect([far.verdict, far.findings.at(-1)?.finding]).toMatchObject(["undecided", { code: "claim-differs", far: true }]);
    expect(codesOf(await judged("model.npz", files, beside("0.985", "75")))).toEqual(["measured-accuracy", "hidden-differs"]);
  });
});

describe("a model that does badly as it stands", () => {

  it("is tried on images of another scale, and a person hears of it", async () => {
    const result = await alone("model.npz", await scaled(1 / 255));
    expect(result.verdict).toBe("undecided");
    expect(result.findings.map(({ finding }) => finding)).toContainEqual({ code: "model-variant", variant: "times-255", correct: 394, of: 400 });
    expect(result.proposed).toEqual(result.points);
  });

  it("is refused where no other way of running it helps", async () => {
    const result = await alone("model.npz", await zipped({ "W1.npy": npy("<f4", "(64, 9)", zeros(576)), "W2.npy": npy("<f4", "(9, 10)", zeros(90)) }));
    expect([result.verdict, codesOf(result)]).toEqual(["wrong", ["measured-accuracy"]]);
  });
});

describe("predicted labels", () => {
  const labels = expected["predictions.csv"]?.labels ?? [];
  const csv = (header: string, row: (label: number, at: number) => string): Buffer => Buffer.from([...(header === "" ? [] : [header]), ...labels.map(row)].join("\n"));

  it.each<[string, Buffer]>([
    ["alone", csv("", String)],
    ["under a heading", csv("label", String)],
    ["as floats of numpy.savetxt", csv("", (label) => label.toExponential(18))],
    ["behind an index", csv("", (label, at) => `${at},${label}`)],
    ["behind an index from 1, with semicolons", csv("ImageId;Label", (label, at) => `${at + 1};${label}`)],
    ["beside the true ones", csv("y_true,y_pred", (label) => `3,${label}`)],
    ["as probabilities", csv("", hot)],
    ["as probabilities behind an index", csv(`,${Array.from({ length: 10 }, (_, at) => at).join(",")}`, (label, at) => `${at},${hot(label)}`)],
    ["in quotes", csv('"label"', (label) => `"${label}"`)],
    ["separated by tabs, with Windows line ends", Buffer.from(labels.map((label, at) => `${at}\t${label}`).join("\r\n"))],
    ["in another order than the index", Buffer.from(["id,label", ...labels.map((label, at) => `${at},${label}`).toReversed()].join("\n"))],
  ])("%s are counted", async (_, bytes) => {
    expect((await alone("predictions.csv", bytes)).findings[0]?.finding).toMatchObject({ code: "measured-accuracy", correct: 394 });
  });

  it("as arrays are counted, labels and scores alike", async () => {
    const scores = float32(labels.flatMap((label) => Array.from({ length: 10 }, (_, at) => (at === label ? 1 : 0))));
    for (const bytes of [npy("|u1", "(400,)", Uint8Array.from(labels)), npy("<f4", "(400, 10)", scores), npy("|u1", "(400, 1)", Uint8Array.from(labels))]) {
      expect((await alone("predictions.npy", bytes)).findings[0]?.finding).toMatchObject({ code: "measured-accuracy", correct: 394 });
    }
    expect((await alone("predictions.json", Buffer.from(JSON.stringify({ y_pred: labels })))).findings[0]?.finding).toMatchObject({ correct: 394 });
  });

  it("that count from 1 are for a person", async () => {
    const result = await alone("predictions.csv", csv("", (label) => String(label + 1)));
    expect([result.verdict, codesOf(result)]).toEqual(["undecided", ["measured-accuracy", "odd-labels", "model-variant"]]);
  });

  it("that hold no mistake at all are for a person", async () => {
    const author = await import("../../src/files/dataset.ts");
    const data = author.readDataset({ file: "reference/data/digits.csv.gz", scale: 16, split: { train: 1100, validation: 297, test: 400 }, seed: 2 }, ".");
    const result = await alone("predictions.csv", Buffer.from([...data.test.labels].join("\n")));
    expect([result.verdict, codesOf(result)]).toEqual(["undecided", ["measured-accuracy", "without-a-mistake"]]);
  });
});

const good = { W1: { dtype: "F32", shape: [64, 2], data_offsets: [0, 512] }, W2: { dtype: "F32", shape: [2, 10], data_offsets: [512, 592] } };
const right = zeros(148);

const BROKEN: readonly (readonly [why: string, name: string, bytes: () => Uint8Array | Promise<Uint8Array>, verdict: string, fault: string])[] = [
  ["an empty file", "model.npz", () => Buffer.alloc(0), "unreadable", "nothing-in-it"],
  ["an archive cut off", "model.npz", () => bytesOf("model.npz").subarray(0, 2000), "unreadable", "no-zip"],
  ["an archive with no arrays", "model.npz", () => zipped({ "readme.txt": Buffer.from("hello") }), "unreadable", "nothing-in-it"],
  ["an archive whose array is cut off", "model.npz", () => zipped({ "W1.npy": npy("<f4", "(64, 24)", zeros(100)) }), "unreadable", "truncated"],
  ["an archive that says it grows to gigabytes", "model.npz", async () => sized(await zipped({ "W1.npy": zeros(20_000) }), 4_000_000_000), "unreadable", "expands-too-far"],
  ["an archive that grows further than it says", "model.npz", async () => sized(await zipped({ "W1.npy": zeros(20_000) }), 100), "unreadable", "no-zip"],
  ["PyTorch's archive", "weights.bin", () => zipped({ "archive/data.pkl": Buffer.from("\u0080\u0002"), "archive/data/0": zeros(8) }), "undecided", "pickle"],
  ["PyTorch's archive by name", "model.pt", () => bytesOf("model.npz"), "undecided", "pickle"],
  ["a pickle", "model.pkl", () => Buffer.from([0x80, 4, 0x95, 1]), "undecided", "pickle"],
  ["a pickle under another name", "model.npz", () => Buffer.from([0x80, 5, 0x95, 1]), "undecided", "pickle"],
  ["joblib's compressed pickle", "model.bin", () => Buffer.from([0x78, 0x9c, 1, 2]), "undecided", "pickle"],
  ["HDF5", "model.h5", () => Buffer.from([0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10]), "undecided", "hdf5"],
  ["an archive of Keras", "model.keras", () => zipped({ "config.json": Buffer.from("{}"), "model.weights.h5": zeros(8) }), "undecided", "hdf5"],
  ["a format that nobody knows", "model.onnx", () => Buffer.from("onnx"), "undecided", "unknown-format"],
  ["an array of Python objects", "model.npy", () => npy("|O", "(4,)", zeros(10)), "undecided", "object-array"],
  ["a structured array", "model.npy", () => npy("[('W1', '<f4', (64, 2))]", "()", zeros(128)), "undecided", "dtype"],
  ["complex numbers", "model.npy", () => npy("<c16", "(64, 2)", zeros(512)), "undecided", "dtype"],
  ["a header of gigabytes", "model.npy", () => Buffer.concat([Buffer.from("\u0093NUMPY\u0002\u0000", "latin1"), Buffer.from([0xff, 0xff, 0xff, 0x7f])]), "unreadable", "no-npy"],
  ["a header that is no header", "model.npy", () => npy("<f4'", "(64, x)", zeros(4)), "unreadable", "no-npy"],
  ["a shape of more numbers than there are bytes", "model.npy", () => npy("<f4", "(64, 1000)", zeros(10)), "unreadable", "truncated"],
  ["a shape beyond all measure", "model.npy", () => npy("<f4", "(4294967296, 4294967296)", zeros(10)), "undecided", "too-many-numbers"],
  ["NaN among the weights", "model.npz", () => zipped({ "W1.npy": npy("<f4", "(64, 2)", float32(Array.from({ length: 128 }, () => NaN))), "W2.npy": npy("<f4", "(2, 10)", zeros(20)) }), "unreadable", "not-finite"],
  ["a bias of another length", "model.npz", () => zipped({ "W1.npy": npy("<f4", "(64, 2)", zeros(128)), "b1.npy": npy("<f4", "(3,)", zeros(3)), "W2.npy": npy("<f4", "(2, 10)", zeros(20)) }), "unreadable", "bias-length"],
  ["layers that do not meet", "model.npz", () => zipped({ "W1.npy": npy("<f4", "(64, 5)", zeros(320)), "W2.npy": npy("<f4", "(6, 10)", zeros(60)) }), "unreadable", "no-network"],
  ["a network for other images", "model.npz", () => zipped({ "W1.npy": npy("<f4", "(784, 5)", zeros(3920)), "W2.npy": npy("<f4", "(5, 10)", zeros(50)) }), "unreadable", "no-network"],
  ["a safetensors header that is longer than the file", "model.safetensors", () => safetensors(good, right, 10_000n), "unreadable", "truncated"],
  ["a safetensors header of exabytes", "model.safetensors", () => safetensors(good, right, 2n ** 62n), "unreadable", "no-safetensors"],
  ["a safetensors header that is no JSON", "model.safetensors", () => safetensors("{oops", right), "unreadable", "no-safetensors"],
  ["tensors that overlap", "model.safetensors", () => safetensors({ ...good, W2: { ...good.W2, data_offsets: [500, 580] } }, right), "unreadable", "overlapping"],
  ["tensors with a hole between them", "model.safetensors", () => safetensors({ ...good, W2: { ...good.W2, data_offsets: [520, 600] } }, zeros(150)), "unreadable", "overlapping"],
  ["tensors beyond the end", "model.safetensors", () => safetensors(good, zeros(140)), "unreadable", "truncated"],
  ["bytes behind the last tensor", "model.safetensors", () => safetensors(good, zeros(160)), "unreadable", "overlapping"],
  ["offsets that run backwards", "model.safetensors", () => safetensors({ ...good, W1: { ...good.W1, data_offsets: [512, 0] } }, right), "unreadable", "overlapping"],
  ["a shape with a negative size", "model.safetensors", () => safetensors({ ...good, W1: { ...good.W1, shape: [-64, -2] } }, right), "unreadable", "no-safetensors"],
  ["a dtype that is not read", "model.safetensors", () => safetensors({ ...good, W1: { ...good.W1, dtype: "F8_E4M3" } }, right), "undecided", "dtype"],
  ["NaN as Python's JSON writes it", "model.json", () => Buffer.from('{"W1": [[NaN]], "W2": [[1]]}'), "unreadable", "not-finite"],
  ["a table with a row too few", "labels.csv", () => Buffer.from("label\n".concat("3\n".repeat(399))), "unreadable", "wrong-row-count"],
  ["a table of three nameless columns", "labels.csv", () => Buffer.from("1.5,3,4\n".repeat(400)), "unreadable", "no-label-column"],
  ["a table with a heading and nothing else", "labels.csv", () => Buffer.from("label\n"), "unreadable", "no-numbers"],
  ["bytes that are no text", "labels.csv", () => Buffer.from([0, 1, 2, 3, 255]), "unreadable", "no-table"],
];

describe("a model file that cannot be used", () => {
  it.each(BROKEN.map(([why, ...rest]) => [`${why} (${rest[0]})`, ...rest] as const))("%s gets its verdict and its reason", async (_, name, bytes, verdict, fault) => {
    const result = await alone(name, await bytes());
    expect([result.verdict, result.findings[0]?.finding]).toMatchObject([verdict, { code: "file-unreadable", why: fault }]);
  });

  it("never costs more than its own question: any bytes give a verdict", async () => {
    const originals = ["model.npz", "odd.npz", "model.safetensors", "bf16.safetensors", "predictions.csv"].map((name) => ({ name, bytes: bytesOf(name) }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...originals), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.nat(), async ({ name, bytes }, changes, cut) => {
        const broken = Buffer.from(bytes.subarray(0, bytes.length - (cut % 3 === 0 ? cut % bytes.length : 0)));
        for (const [at, byte] of changes) if (broken.length > 0) broken[at % broken.length] = byte;
        const result = await alone(name, broken);
        expect(codesOf(result)).not.toContain("grader-fault");
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
