import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { DatasetSpec } from "../../src/files/dataset-spec.ts";
import { datasetSchema } from "../../src/files/dataset-spec.ts";
import { readDataset } from "../../src/files/dataset.ts";
import { describeData } from "../../src/files/describe-data.ts";
import { placesOf } from "../../src/files/find-data.ts";
import { readIdx } from "../../src/files/idx.ts";
import { bytesOf } from "../../src/files/table.ts";
import { run } from "../cli/run.ts";
import { newFolder, writeFiles } from "../files/grading.ts";

const folder = newFolder();

/** A file of MNIST's format from its sizes and values. */
function idx(sizes: readonly number[], values: readonly number[], type = 0x08): Uint8Array {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.set([0, 0, type, sizes.length]);
  sizes.forEach((size, axis) => header.writeUInt32BE(size, 4 + 4 * axis));
  return Buffer.concat([header, Uint8Array.from(values)]);
}

const images = (count: number, from: number): Uint8Array => idx([count, 2, 2], Array.from({ length: 4 * count }, (_, cell) => from + cell));
const labels = (count: number): Uint8Array => idx([count], Array.from({ length: count }, (_, row) => row % 3));
const small = (mark: string, pack: (bytes: Uint8Array) => Uint8Array, ending: string): Readonly<Record<string, Uint8Array>> => ({
  [`train-images${mark}idx3-ubyte${ending}`]: pack(images(6, 0)),
  [`train-labels${mark}idx1-ubyte${ending}`]: pack(labels(6)),
  [`t10k-images${mark}idx3-ubyte${ending}`]: pack(images(3, 100)),
  [`t10k-labels${mark}idx1-ubyte${ending}`]: pack(labels(3)),
});
const mnist: DatasetSpec = { folder: "small", scale: 10, split: { train: 4, validation: 2, test: 3 }, seed: 1 };
const csv: DatasetSpec = { file: "data.csv", scale: 1, split: { train: 1, validation: 1, test: 1 }, seed: 1 };

describe("a data set in MNIST's format", () => {
  it.each([["plain", "-", (bytes: Uint8Array) => bytes, ""], ["gzipped", "-", gzipSync, ".gz"], ["with dots in the names", ".", (bytes: Uint8Array) => bytes, ""]] as const)("is read %s", (_, mark, pack, ending) => {
    const where = newFolder();
    writeFiles(join(where, "small"), small(mark, pack, ending));
    const data = readDataset(mnist, where);
    expect(data.shape).toEqual([2, 2]);
    expect([data.train.labels.length, data.validation.labels.length]).toEqual([4, 2]);
    // The test set keeps its own order.
    expect([...data.test.labels]).toEqual([0, 1, 2]);
    expect([...data.test.features.subarray(0, 4)]).toEqual([10, 10.1, 10.2, 10.3]);
    const firsts = [...data.train.features, ...data.validation.features].filter((_value, cell) => cell % 4 === 0).map((value) => Math.round(value * 10));
    expect(firsts.toSorted((a, b) => a - b)).toEqual([0, 4, 8, 12, 16, 20]);
    // Every image keeps its own label.
    expect([...data.train.labels]).toEqual([...data.train.features].filter((_value, cell) => cell % 4 === 0).map((value) => (Math.round(value * 10) / 4) % 3));
  });

  const good = [...images(6, 0)];
  it.each([
    ["is empty", [], "no IDX file"],
    ["is something else", [...Buffer.from("P5 28 28 255\n")], "no IDX file"],
    ["has floats", [...idx([1, 2, 2], [0, 0, 0, 0], 0x0d)], "only unsigned bytes are read, these are 32-bit floats"],
    ["has an unknown type", [...idx([1, 2, 2], [0, 0, 0, 0], 0x33)], "unknown type 51"],
    ["is the file of the labels", [...labels(6)], "3 dimensions are due, it has 1; is this the file of the labels?"],
    ["has a header that is cut off", good.slice(0, 9), "the header is cut off"],
    ["is cut off", good.slice(0, -1), "promises 6 x 2 x 2 = 24 values, there are 23"],
    ["has something behind its end", [...good, 0], "there are 25"],
    ["promises more than any memory holds", [...idx([0xffffffff, 0xffff, 0xffff], [1])], "there are 1"],
    ["has no images", [...idx([0, 2, 2], [])], "promises 0 x 2 x 2"],
    ["is gzipped and cut off", [...gzipSync(images(6, 0))].slice(0, -9), "broken or cut off"],
  ])("is refused with the name of the file when it %s", (_, bytes, message) => {
    const path = join(folder, "odd-images");
    writeFileSync(path, Uint8Array.from(bytes));
    expect(() => readIdx(path, 3)).toThrow(message);
    expect(() => readIdx(path, 3)).toThrow(path);
  });

  it("is refused when it unpacks to more than is allowed", () => {
    const path = join(folder, "bomb.gz");
    writeFileSync(path, gzipSync(new Uint8Array(100_000)));
    expect(() => bytesOf(path, 50_000)).toThrow("unpacks to more than 50000 bytes");
    expect(bytesOf(path, 100_000)).toHaveLength(100_000);
  });

  it("is refused when images and labels do not belong together, or the split does not fit", () => {
    writeFiles(join(folder, "small"), { ...small("-", (bytes) => bytes, ""), "train-labels-idx1-ubyte": labels(5) });
    expect(() => readDataset(mnist, folder)).toThrow("there are 5 labels for 6 images");
    writeFiles(join(folder, "small"), small("-", (bytes) => bytes, ""));
    expect(() => readDataset({ ...mnist, split: { train: 3, validation: 2, test: 3 } }, folder)).toThrow("The split has 8 samples, the data 9; what shall be left out is named `unused`");
    expect(() => readDataset({ ...mnist, split: { train: 6, validation: 2, test: 1 } }, folder)).toThrow("There are 6 samples to train on and 3 to test on");
    expect(readDataset({ ...mnist, split: { train: 2, validation: 1, test: 2, unused: 4 } }, folder).test.labels).toHaveLength(2);
  });
});

/** All numbers of a CSV file, however it was split. */
const read = (text: string | Uint8Array, more: Partial<DatasetSpec> = {}): readonly number[] => {
  writeFiles(folder, { "data.csv": text });
  const { train, validation, test } = readDataset({ ...csv, ...more }, folder);
  return [train, validation, test].flatMap((part) => [...part.features, ...part.labels]).toSorted((a, b) => a - b);
};

describe("a data set as CSV", () => {
  const rows = "1,2,0\n3,4,1\n5,6,2\n";
  const all = [0, 1, 1, 2, 2, 3, 4, 5, 6];

  it.each([
    ["plain", rows],
    ["with a header", `a,b,label\n${rows}`],
    ["with a byte order mark and carriage returns", `\ufeff${rows.replaceAll("\n", "\r\n")}`],
    ["with semicolons", rows.replaceAll(",", ";")],
    ["with tabs and empty lines", `\n${rows.replaceAll(",", "\t")}\n\n`],
    ["gzipped under any name", gzipSync(rows)],
    ["as decimals", rows.replaceAll("4", "4.0")],
  ])("is read %s", (_, text) => expect(read(text)).toEqual(all));

  it("may have its label first, and its test set in a file of its own", () => {
    expect(read("label,a,b\n0,1,2\n1,3,4\n2,5,6\n", { label: "first" })).toEqual(all);
    writeFiles(folder, { "test.csv": "7,8,2\n" });
    writeFiles(folder, { "data.csv": rows });
    const data = readDataset({ ...csv, test_file: "test.csv", split: { train: 2, validation: 1, test: 1 } }, folder);
    expect([...data.test.features, ...data.test.labels]).toEqual([7, 8, 2]);
  });

  it.each([
    ["1,2,0\n3,4\n5,6,2\n", "data.csv:2: 3 numbers are due, here are 2"],
    ["1,2,0\n3,x,1\n5,6,2\n", 'data.csv:2: column 2 is no number: "x"'],
    ["1,2,0\n3,,1\n5,6,2\n", 'data.csv:2: column 2 is no number: ""'],
    ["1,2,0\n3,4,1.5\n5,6,2\n", "data.csv:2: the last column is the label, a whole number from 0 to 255; here it is 1.5"],
    ["1,2,0\n3,4,256\n5,6,2\n", "here it is 256"],
    ["a,b,label\n", "no rows under the header"],
    ["1\n2\n3\n", "must have numbers with commas between them"],
    ["", "must have numbers with commas between them"],
    [new Uint8Array([0xff, 0xfe, 0x31]), "no text in UTF-8"],
  ])("is refused with its place: case %#", (text, message) => expect(() => read(text)).toThrow(message));
});

describe("where a data set is looked for", () => {
  it("is an absolute path, or beside the config, on GRADER_DATASETS, and where systems put data sets", () => {
    expect(placesOf("/data/mnist", "/course")).toEqual(["/data/mnist"]);
    expect(placesOf("mnist", "/course").slice(0, 1)).toEqual(["/course/mnist"]);
    expect(placesOf("mnist", "/course").slice(-1)).toEqual(["/usr/share/datasets/mnist"]);
    process.env.GRADER_DATASETS = "/mine:/ours";
    try {
      expect(placesOf("mnist", "/course")).toEqual(["/course/mnist", "/mine/mnist", "/ours/mnist", "/usr/local/share/datasets/mnist", "/usr/share/datasets/mnist"]);
    } finally {
      delete process.env.GRADER_DATASETS;
    }
  });

  it("is one kind of place: a file or a folder", () => {
    const schema = datasetSchema(z);
    const rest = { scale: 1, seed: 1, split: { train: 1, validation: 1, test: 1 } };
    expect(schema.safeParse({ ...rest, file: "a.csv" }).success).toBe(true);
    for (const odd of [rest, { ...rest, file: "a.csv", folder: "b" }]) expect(schema.safeParse(odd).success).toBe(false);
  });
});

describe("grader data", () => {
  const fashion = "/usr/share/datasets/fashion-mnist";
  const card = readFileSync("docs/data.md", "utf8");

  it("says in both languages what is there, and as JSON what the data card says", async () => {
    const { out, code } = await run(["data", "--format", "json"]);
    expect(code).toBe(0);
    const { datasets } = z.object({ datasets: z.array(z.looseObject({ name: z.string(), state: z.string() })) }).parse(JSON.parse(out));
    const digits = z.object({ samples: z.literal(1797), parts: z.record(z.string(), z.object({ samples: z.int(), classes: z.array(z.int()) })), files: z.array(z.object({ bytes: z.int(), sha256: z.string() })) }).parse(datasets.find(({ name }) => name === "digits"));
    for (const [part, { samples, classes }] of Object.entries(digits.parts)) {
      expect(classes.reduce((sum, count) => sum + count, 0)).toBe(samples);
      expect(card).toContain(`| ${part} | ${[samples, ...classes].join(" | ")} |`);
    }
    expect(card).toContain(digits.files[0]?.sha256);
    expect((await run(["data", "--lang", "en"])).out).toMatch(/digits: 1,797 samples of 64\n {2}train +1100 {2}samples of class/u);
    expect((await run(["data", "--lang", "zh"])).out).toMatch(/digits: 1,797 个样本，每个 64\n {2}训练集 +1100 {2}类别/u);
  });

  it("says how to get what is not there, and what is wrong with what cannot be used", () => {
    const where = newFolder();
    mkdirSync(join(where, "fashion"), { recursive: true });
    const get = { zh: "安装", en: "install it" };
    expect(describeData("fashion", { ...mnist, folder: "nowhere", get }, where)).toMatchObject({ state: "missing", get, looked: [join(where, "nowhere"), "/usr/local/share/datasets/nowhere", "/usr/share/datasets/nowhere"] });
    const partly = describeData("fashion", { ...mnist, folder: "fashion" }, where);
    expect(partly).toMatchObject({ state: "missing" });
    expect(JSON.stringify(partly)).toContain("t10k-labels-idx1-ubyte[.gz]");
    writeFiles(where, { "data.csv": "1,2\n" });
    expect(describeData("odd", csv, where)).toEqual({ name: "odd", state: "broken", why: "The split has 3 samples, the data 1; what shall be left out is named `unused`." });
  });

  it.skipIf(!existsSync(fashion))("reads Debian's Fashion-MNIST (left out where dataset-fashion-mnist is not installed)", async () => {
    const { out } = await run(["data"]);
    expect(out).toContain("fashion-mnist: 70,000 samples of 28 x 28");
    expect(out).toMatch(/test +10000 {2}samples of class 0, 1, …: 1000 1000 1000/u);
    const { status, stdout } = spawnSync("gzip", ["-dc", join(fashion, "t10k-labels-idx1-ubyte.gz")]);
    expect(status).toBe(0);
    expect([...readIdx(join(fashion, "t10k-labels-idx1-ubyte.gz"), 1).values]).toEqual([...stdout.subarray(8)]);
  });
});
