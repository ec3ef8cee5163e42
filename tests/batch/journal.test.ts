import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Commit } from "../../src/batch/journal.ts";
import { Journal } from "../../src/batch/journal.ts";
import { compact, isWasteful, readIndex } from "../../src/batch/journal-index.ts";
import type { Era } from "../../src/batch/journal-line.ts";
import { decodeLine, encode } from "../../src/batch/wire.ts";
import { newFolder } from "../files/grading.ts";

const root = newFolder();
/** Lets a slow disk go on. */
let goOn = (): void => {};
const era: Era = { reading: "r", questions: { q1: "1" } };
const hash = (number: number): string => String(number).padStart(32, "0");
let folders = 0;
const folder = (): string => join(root, String((folders += 1)));
const fileOf = (results: string): string => join(results, ".journal", "reports.ndjson");
/** Reports of many lengths, with characters of many bytes. */
const reportOf = (number: number): string => JSON.stringify({ number, text: "评阅\n".repeat(number % 7) });

async function filled(results: string, numbers: readonly number[]): Promise<void> {
  const journal = await Journal.open(results, era);
  await Promise.all(numbers.map((number) => journal.append(hash(number), reportOf(number))));
  await journal.close();
}

async function known(results: string, numbers: readonly number[]): Promise<readonly number[]> {
  const journal = await Journal.open(results, era);
  const found = numbers.filter((number) => {
    const kept = journal.find(hash(number));
    return kept !== undefined && journal.read(kept) === reportOf(number);
  });
  await journal.close();
  return found;
}

const TWELVE = Array.from({ length: 12 }, (_, number) => number);

describe("the journal", () => {
  it("gives back what it was given, in this process and the next", async () => {
    const results = folder();
    await filled(results, TWELVE);
    expect(await known(results, TWELVE)).toEqual(TWELVE);
  });

  it("the last report of a hand-in counts, with what it was judged by", async () => {
    const results = folder();
    await filled(results, [1]);
    const later: Era = { reading: "r", questions: { q1: "2" } };
    const journal = await Journal.open(results, later);
    expect(journal.find(hash(1))?.era).toEqual(era);
    await journal.append(hash(1), '"again"');
    await journal.close();
    const third = await Journal.open(results, era);
    const kept = third.find(hash(1));
    expect(kept?.era).toEqual(later);
    expect(kept === undefined ? "" : third.read(kept)).toBe('"again"');
    await third.close();
  });

  it("cut anywhere it has all lines before the cut, and goes on behind them", async () => {
    const whole = folder();
    await filled(whole, TWELVE);
    const bytes = readFileSync(fileOf(whole));
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.integer({ min: 0, max: bytes.length }), fc.constantFrom(...ends, ...ends.map((end) => end - 1))), async (cut) => {
        const results = folder();
        mkdirSync(join(results, ".journal"), { recursive: true });
        writeFileSync(fileOf(results), bytes.subarray(0, cut));
        // The first line says what the reports were judged by.
        const expected = TWELVE.slice(0, Math.max(0, ends.filter((end) => end <= cut).length - 1));
        expect(await known(results, TWELVE)).toEqual(expected);
        await filled(results, [20, 21]);
        expect(await known(results, [...TWELVE, 20, 21])).toEqual([...expected, 20, 21]);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it("a byte that changed on the disk costs only its line", async () => {
    const whole = folder();
    await filled(whole, TWELVE);
    const bytes = readFileSync(fileOf(whole));
    const first = bytes.indexOf(10) + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: first, max: bytes.length - 2 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const results = folder();
        mkdirSync(join(results, ".journal"), { recursive: true });
        const spoilt = Buffer.from(bytes);
        spoilt[at] = (spoilt[at] ?? 0) ^ change;
        writeFileSync(fileOf(results), spoilt);
        const left = await known(results, TWELVE);
        // A line break that is gone joins two lines.
        expect(TWELVE.length - left.length).toBeLessThanOrEqual(bytes[at] === 10 ? 2 : 1);
        expect(left.length).toBeLessThan(TWELVE.length);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it("zeros behind a power cut are no line", async () => {
    const results = folder();
    await filled(results, [1, 2]);
    appendFileSync(fileOf(results), Buffer.alloc(5_000));
    expect(await known(results, [1, 2])).toEqual([1, 2]);
    await filled(results, [3]);
    expect(await known(results, [1, 2, 3])).toEqual([1, 2, 3]);
  });

  it("a report is finished only when it is on the disk, and many go there together", async () => {
    const commits: number[] = [];
    const slow: Commit = async (file, bytes) => {
      commits.push(bytes.filter((byte) => byte === 10).length);
      if (commits.length > 1) await new Promise<void>((go) => (goOn = go));
      await file.appendFile(bytes);
      await file.datasync();
    };
    const journal = await Journal.open(folder(), era, slow);
    const finished: number[] = [];
    const all = TWELVE.map((number) => journal.append(hash(number), reportOf(number)).then(() => finished.push(number)));
    await new Promise((go) => void setTimeout(go, 20));
    expect([finished, journal.find(hash(0))]).toEqual([[], undefined]);
    const late = journal.append(hash(20), reportOf(20));
    goOn();
    await Promise.all(all);
    expect(finished).toEqual(TWELVE);
    expect(journal.find(hash(20))).toBeUndefined();
    await new Promise((go) => void setTimeout(go, 20));
    goOn();
    await late;
    expect(commits).toEqual([1, 12, 1]);
    await journal.close();
  });

  it("a disk that fills up fails this report and all later ones, and what was finished stays", async () => {
    const results = folder();
    let room = 700;
    const full: Commit = async (file, bytes) => {
      const fits = bytes.subarray(0, Math.max(0, room));
      room -= bytes.length;
      await file.appendFile(fits);
      if (fits.length < bytes.length) throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    };
    const journal = await Journal.open(results, era, full);
    const finished: number[] = [];
    let failed = 0;
    for (const number of TWELVE) {
      await journal.append(hash(number), reportOf(number)).then(
        () => finished.push(number),
        (error: unknown) => {
          expect(error).toMatchObject({ code: "ENOSPC" });
          failed += 1;
        },
      );
    }
    await journal.close();
    expect(finished.length).toBeGreaterThan(1);
    expect(failed).toBe(TWELVE.length - finished.length);
    expect(failed).toBeGreaterThan(1);
    expect(await known(results, TWELVE)).toEqual(finished);
    await filled(results, TWELVE);
    expect(await known(results, TWELVE)).toEqual(TWELVE);
  });

  it("is made smaller without losing what counts", async () => {
    const results = folder();
    await filled(results, TWELVE);
    await filled(results, [3, 4]);
    const path = fileOf(results);
    const file = await open(path, "a+");
    const index = readIndex(file.fd);
    expect(isWasteful(index)).toBe(false);
    expect(isWasteful({ ...index, end: 64 * 1024 * 1024 })).toBe(true);
    await compact(path, file.fd, index);
    await file.close();
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(TWELVE.length + 2);
    expect(existsSync(`${path}.part`)).toBe(false);
    expect(await known(results, TWELVE)).toEqual(TWELVE);
  });

  it("an empty one is one", async () => {
    const results = folder();
    await filled(results, []);
    truncateSync(fileOf(results), 0);
    expect(await known(results, [1])).toEqual([]);
  });
});

describe("lines", () => {
  it("bring every value back, the numbers that JSON does not know too", () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(NaN, -0, Infinity, -Infinity));
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\u0000", "\u0000NaN", "\u0000=x", "\\u0000NaN"));
    const { value } = fc.letrec((tie) => ({ value: fc.oneof({ depthSize: "small" }, number, text, fc.boolean(), fc.constant(null), fc.array(tie("value")), fc.dictionary(text.filter((key) => key !== "__proto__"), tie("value"), { noNullPrototype: true })) }));
    fc.assert(fc.property(value, (data) => {
        expect(decodeLine(encode(data))).toEqual(data);
      }), { seed: 6, numRuns: 500 });
  });
});
