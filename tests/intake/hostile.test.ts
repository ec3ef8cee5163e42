import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IntakeError } from "../../src/intake/intake-error.ts";
import { entryPath, safeStep } from "../../src/intake/entry-name.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import type { RawEntry } from "./archives.ts";
import { gzipped, rawZip, tarOf, unicodePath, zipOf } from "./archives.ts";
import { folder, put, seen, taken } from "./taking.ts";

const right = "q2.3.total: 61470\n";
const answers: RawEntry = { name: "zhang/answers.yaml", content: right };
const other: RawEntry = { name: "li/answers.yaml", content: right };
const gbk = (text: Readonly<Record<string, readonly number[]>>, ...parts: readonly string[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => text[part] ?? [...Buffer.from(part)]));
/** 张三 and 作业 as GBK has them. */
const GBK = { 张三: [0xd5, 0xc5, 0xc8, 0xfd], 作业: [0xd7, 0xf7, 0xd2, 0xb5] };

/** Everything that lies in a folder, to see that nothing got out. */
const around = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();

describe("an entry of a zip that means harm", () => {
  const REFUSED: readonly (readonly [what: string, entry: RawEntry, said: string])[] = [
    ["climbs out of the folder", { name: "zhang/../../../evil.yaml", content: "x" }, "entry-refused leaves-folder"],
    ["climbs out with backslashes", { name: "zhang\\..\\..\\evil.yaml", content: "x" }, "entry-refused leaves-folder"],
    ["begins at the root", { name: "/tmp/evil.yaml", content: "x" }, "entry-refused absolute"],
    ["begins at a share", { name: "\\\\host\\share\\evil.yaml", content: "x" }, "entry-refused absolute"],
    ["names a drive", { name: "C:/evil.yaml", content: "x" }, "entry-refused absolute"],
    ["names a drive without a slash", { name: "C:evil.yaml", content: "x" }, "entry-refused absolute"],
    ["has a zero in its name", { name: "zhang/a\0.yaml", content: "x" }, "entry-refused bad-name"],
    ["lies in a hundred folders", { name: `${"d/".repeat(100)}a.yaml`, content: "x" }, "entry-refused too-deep"],
  ];
  it.each(REFUSED)("%s: it is told, and costs nobody anything", async (_what, entry, said) => {
    const before = around();
    await taken(put("h.zip", rawZip([answers, entry, other])), {}, (intake) => {
      expect(seen(intake).map(({ name, files, refused }) => [name, files, refused])).toEqual([["li", { "answers.yaml": right }, false], ["zhang", { "answers.yaml": right }, false]]);
      expect(intake.notes.flatMap((note) => (note.code === "finding" && "why" in note.finding ? [`${note.finding.code} ${note.finding.why}`] : []))).toEqual([said]);
    });
    expect(around().filter((name) => !before.includes(name) && !/^\d+(?:\/h\.zip)?$/u.test(name))).toEqual([]);
    expect(existsSync("/tmp/evil.yaml")).toBe(false);
  });

  const COSTS: readonly (readonly [what: string, entry: RawEntry, said: string])[] = [
    ["is a symbolic link", { name: "zhang/answers.yaml", content: "/etc/passwd", mode: 0o120777 }, "entry-refused link"],
    ["is a device", { name: "zhang/answers.yaml", mode: 0o020666 }, "entry-refused special"],
    ["is a pipe", { name: "zhang/answers.yaml", mode: 0o010666 }, "entry-refused special"],
    ["has a password", { name: "zhang/answers.yaml", content: right, flags: 1 }, "entry-refused encrypted"],
    ["is packed as LZMA", { name: "zhang/answers.yaml", content: right, method: 14 }, "entry-refused method"],
    ["says that it is smaller than it is", { name: "zhang/answers.yaml", content: right.repeat(9), bytes: 10 }, "entry-size-lies"],
    ["says that it is larger than it is", { name: "zhang/answers.yaml", content: right, bytes: 99 }, "entry-size-lies"],
    ["is stored with two sizes", { name: "zhang/answers.yaml", content: right, stored: true, bytes: 4 }, "entry-size-lies"],
    ["has the checksum of other bytes", { name: "zhang/answers.yaml", content: right, crc: 7 }, "entry-refused corrupt"],
    ["is no deflate at all", { name: "zhang/answers.yaml", content: right, stored: true, method: 8 }, "entry-refused corrupt"],
    ["shares its bytes with another", { name: "zhang/answers.yaml", content: right, sharesWith: 0 }, "entry-refused overlaps"],
  ];
  it.each(COSTS)("%s: the hand-in is refused with the reason, the others are taken in", async (_what, entry, said) => {
    const decoy: RawEntry = { name: "li/notes.txt", content: "decoy" };
    await taken(put("h.zip", rawZip([decoy, entry, other])), {}, (intake) => {
      const [li, zhang] = seen(intake);
      expect([zhang?.name, zhang?.files, zhang?.refused, zhang?.said]).toEqual(["zhang", {}, true, [said]]);
      expect([li?.refused, li?.files["answers.yaml"]]).toEqual([false, right]);
    });
  });

  it("beside answers that are whole is told, and the answers are graded", async () => {
    await taken(put("h.zip", rawZip([answers, { name: "zhang/link", content: "/etc", mode: 0o120777 }, other])), {}, (intake) => {
      expect(seen(intake)[1]).toEqual({ name: "zhang", files: { "answers.yaml": right }, refused: false, said: ["entry-refused link"] });
    });
  });
});

describe("an archive that would fill the disk", () => {
  const zeros = Buffer.alloc(3_000_000);
  const limits = { ratioFrom: 1_000_000, entryBytes: 2_000_000, handInBytes: 5_000_000, handInEntries: 50 };

  it("is refused with its numbers: the entry, its sizes and the limit", async () => {
    await taken(put("b.zip", rawZip([{ name: "zhang/answers.yaml", content: zeros }, other])), { limits: { ...limits, entryBytes: 9_000_000 } }, ({ handIns }) => {
      const [finding] = handIns[1]?.findings ?? [];
      expect(handIns[1]?.isRefused).toBe(true);
      expect(finding).toMatchObject({ code: "entry-bomb", entry: "zhang/answers.yaml", bytes: 3_000_000, limit: 200 });
      expect(finding?.code === "entry-bomb" && finding.packed).toBeLessThan(4_000);
    });
    await taken(put("b.zip", rawZip([{ name: "zhang/answers.yaml", content: zeros }, other])), { limits }, ({ handIns }) => expect(handIns[1]?.findings).toMatchObject([{ code: "entry-too-large", bytes: 3_000_000, limit: 2_000_000 }]));
  });

  it("is stopped where it lies about its size, without a byte more being written", async () => {
    for (const bytes of [100, 5_000_000 - 1]) {
      const liar: RawEntry = { name: "zhang/answers.yaml", content: Buffer.alloc(6_000_000), bytes };
      await taken(put("b.zip", rawZip([liar, other])), {}, (intake) => {
        expect(seen(intake)[1]).toMatchObject({ files: {}, refused: true, said: ["entry-size-lies"] });
        const [finding] = intake.handIns[1]?.findings ?? [];
        expect(finding).toMatchObject({ declared: bytes });
        expect(finding?.code === "entry-size-lies" && finding.real).toBeGreaterThan(bytes);
      });
    }
  });

  it("by many files of one hand-in costs only that", async () => {
    const many = Array.from({ length: 51 }, (_, number): RawEntry => ({ name: `zhang/${number}.txt` }));
    await taken(put("b.zip", rawZip([...many, other])), { limits }, (intake) => {
      expect(seen(intake)).toMatchObject([{ name: "li", refused: false }, { name: "zhang", refused: true, said: ["archive-too-many"] }]);
      expect(intake.handIns[1]?.findings[0]).toMatchObject({ count: 51, limit: 50 });
    });
  });

  it("by the sum of its files costs only that", async () => {
    const large = [1, 2, 3].map((number): RawEntry => ({ name: `zhang/${number}.txt`, content: Buffer.alloc(1_900_000, `${number}x`), stored: true }));
    await taken(put("b.zip", rawZip([...large, other])), { limits }, (intake) => expect(seen(intake)).toMatchObject([{ refused: false }, { refused: true, said: ["archive-too-large"] }]));
  });

  it("inside a hand-in costs only that, however deep it lies", async () => {
    const bomb = rawZip([{ name: "answers.yaml", content: zeros }]);
    let deep: Uint8Array = await zipOf({ "answers.yaml": right });
    for (let level = 0; level < 4; level += 1) deep = await zipOf({ "in.zip": deep });
    await taken(put("b.zip", await zipOf({ "a.zip": bomb, "b.zip": deep, "c.yaml": right })), { limits }, (intake) => {
      expect(seen(intake).map(({ name, refused, said }) => [name, refused, said])).toEqual([["a", true, ["entry-too-large"]], ["b", true, ["archive-too-deep"]], ["c", false, []]]);
    });
  });

  it("as a tar.gz that never ends is cut off", async () => {
    const tar = await tarOf([{ name: "a.yaml", content: right }, { name: "b.yaml", content: Buffer.alloc(6_000_000) }]);
    const path = put("b.tar.gz", gzipped(tar));
    await expect(takeIn([path], { limits: { archiveBytes: 4_000_000 } })).rejects.toMatchObject({ problems: [{ is: "too-large", path, limit: 4_000_000 }] });
    await taken(put("c.zip", await zipOf({ "x.tar.gz": gzipped(tar), "y.yaml": right })), { limits: { handInBytes: 4_000_000 } }, (intake) => expect(seen(intake)).toMatchObject([{ name: "x", refused: true, said: ["archive-too-large"] }, { name: "y", refused: false }]));
  });

  it("of the whole class is an error with its numbers, and so is one without end", async () => {
    const path = put("all.zip", await zipOf({ "a.yaml": right, "b.yaml": right, "c.yaml": right }));
    await expect(takeIn([path], { limits: { archiveBytes: 30 } })).rejects.toMatchObject({ problems: [{ is: "too-large", bytes: 3 * right.length, limit: 30 }] });
    await expect(takeIn([path], { limits: { archiveEntries: 2 } })).rejects.toMatchObject({ problems: [{ is: "too-many", limit: 2 }] });
  });

  it("of a hundred thousand entries is listed and its hand-ins counted", async () => {
    const many = Array.from({ length: 65_000 }, (_, number): RawEntry => ({ name: `s${number % 7}/f${number}`, stored: true }));
    await taken(put("many.zip", rawZip([...many, other])), {}, (intake) => expect(seen(intake).map(({ name, refused }) => [name, refused])).toEqual([["li", false], ...Array.from({ length: 7 }, (_, number) => [`s${number}`, true])]));
  });
});

/** The names of the hand-ins of a zip that also has one of `li`. */
const one = async (entries: readonly RawEntry[]): Promise<readonly string[]> => taken(put("n.zip", rawZip([...entries, other])), {}, ({ handIns }) => handIns.map(({ name }) => name));

describe("names in a zip", () => {
  it("are read as GBK where they are no UTF-8", async () => {
    expect(await one([{ name: gbk(GBK, "张三", "/", "作业", ".yaml"), content: right }])).toEqual(["li", "张三"]);
  });

  it("are read as UTF-8 also where nothing says so", async () => {
    expect(await one([{ name: "张三/作业.yaml", content: right }])).toEqual(["li", "张三"]);
    expect(await one([{ name: "张三/作业.yaml", content: right, flags: 0x800 }])).toEqual(["li", "张三"]);
  });

  it("are read as GBK together: one that could be both is what the others are", async () => {
    const both = Buffer.from("中文中文", "utf8");
    const read = new TextDecoder("gb18030", { fatal: true }).decode(both);
    expect(await one([{ name: gbk(GBK, "张三", ".yaml") }, { name: gbk(GBK, "张三", "2.yaml") }, { name: Buffer.concat([both, Buffer.from(".yaml")]) }])).toEqual(["li", read, "张三", "张三2"].toSorted());
  });

  it("are taken from the extra field where its checksum is that of the name, and only there", async () => {
    const raw = Buffer.from("????.yaml");
    expect(await one([{ name: raw, extra: unicodePath(raw, "李四.yaml") }])).toContain("李四");
    expect(await one([{ name: raw, extra: unicodePath(raw, "李四.yaml", crc32(raw) ^ 1) }])).not.toContain("李四");
    await taken(put("n.zip", rawZip([{ name: raw, extra: unicodePath(raw, "../../evil.yaml") }, other])), {}, (intake) => expect(intake.notes).toContainEqual(expect.objectContaining({ finding: { code: "entry-refused", entry: "../../evil.yaml", why: "leaves-folder" } })));
  });

  it("that stand there twice: the last one counts, and it is said", async () => {
    await taken(put("n.zip", rawZip([{ name: "zhang/answers.yaml", content: "x: 1\n" }, answers, other])), {}, (intake) => expect(seen(intake)[1]).toEqual({ name: "zhang", files: { "answers.yaml": right }, refused: false, said: ["entry-refused duplicate"] }));
  });

  it("that differ only in case do not overwrite each other on any system", async () => {
    await taken(put("n.zip", rawZip([answers, { name: "zhang/Answers.yaml", content: "x: 1\n" }, other])), {}, (intake) => expect(seen(intake)[1]).toEqual({ name: "zhang", files: { "Answers.yaml": "x: 1\n", "answers (2).yaml": right }, refused: false, said: ["entry-renamed case"] }));
  });

  it("that Windows cannot have are changed, and it is said", async () => {
    await taken(put("n.zip", rawZip([answers, { name: "zhang/aux.txt" }, { name: "zhang/a:b.csv" }, { name: "zhang/end. " }, other])), {}, (intake) => {
      expect(Object.keys(seen(intake)[1]?.files ?? {})).toEqual(["_aux.txt", "a_b.csv", "answers.yaml", "end__"]);
      expect(seen(intake)[1]?.said).toEqual(["entry-renamed name", "entry-renamed name", "entry-renamed name"]);
    });
  });

  it("of a file that is a folder too are kept apart", async () => {
    await taken(put("n.zip", rawZip([{ name: "zhang/a", content: "file" }, { name: "zhang/a/answers.yaml", content: right }, other])), {}, (intake) => expect(seen(intake)[1]).toMatchObject({ files: { "answers.yaml": right }, said: ["entry-refused file-and-folder"] }));
  });

  it("lead below their folder whatever they are, or are refused", () => {
    const parts = fc.constantFrom("..", ".", "", "a", "C:", "con", "…", "a\0", "~", "b ", "..\u200b", "\\", "/", "%2e%2e");
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 8 }), fc.constantFrom("/", "\\"), (steps, separator) => {
        const path = entryPath(steps.join(separator), 32);
        if (path.is === "refused") return;
        const safe = path.steps.map(safeStep);
        const target = join("/scratch", ...safe);
        expect(target.startsWith("/scratch/")).toBe(true);
        for (const step of safe) expect(step).not.toMatch(/^\.{0,2}$|[/\\:\0]|[. ]$/u);
      }),
      { seed: 5 },
    );
  });
});

describe("a tar", () => {
  it("gives no links and no devices, and its long and Chinese names whole", async () => {
    const long = `${"长".repeat(60)}/answers.yaml`;
    const tar = await tarOf([
      { name: "./zhang/answers.yaml", content: right },
      { name: "zhang/link", type: "symlink", linkname: "/etc/passwd" },
      { name: "zhang/hard", type: "link", linkname: "/etc/passwd" },
      { name: "zhang/null", type: "character-device" },
      { name: "../../evil.yaml", content: "x" },
      { name: long, content: right },
    ]);
    await taken(put("t.tar.gz", gzipped(tar)), {}, (intake) => {
      expect(seen(intake)).toEqual([
        { name: "zhang", files: { "answers.yaml": right }, refused: false, said: ["entry-refused special", "entry-refused link", "entry-refused link"].toSorted() },
        { name: "长".repeat(60), files: { "answers.yaml": right }, refused: false, said: [] },
      ]);
      expect(intake.notes).toContainEqual(expect.objectContaining({ code: "finding", finding: { code: "entry-refused", entry: "../../evil.yaml", why: "leaves-folder" } }));
      for (const { path } of intake.handIns) for (const name of readdirSync(path)) expect(lstatSync(join(path, name)).isFile()).toBe(true);
    });
  });

  it("has names in GBK where they are no UTF-8", async () => {
    const tar = await tarOf([{ name: "AAAA.yaml", content: right }, { name: "b.yaml", content: right }]);
    Buffer.from(GBK.张三).copy(tar, 0);
    tar.fill(" ", 148, 156);
    tar.write(`${tar.subarray(0, 512).reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    await taken(put("t.tar", tar), {}, ({ handIns }) => expect(handIns.map(({ name }) => name)).toEqual(["b", "张三"]));
  });
});

describe("an archive that is broken", () => {
  const broken: readonly (readonly [what: string, name: string, bytes: Promise<Uint8Array> | Uint8Array, problem: object])[] = [
    ["cut off", "x.zip", zipOf({ "a.yaml": right, "b.yaml": right }).then((zip) => zip.subarray(0, zip.length - 30)), { is: "broken", why: "truncated" }],
    ["not a zip", "x.zip", Buffer.from("<html>Please log in</html>"), { is: "broken", why: "truncated" }],
    ["damaged in its table of contents", "x.zip", rawZip([answers]).map((byte, position, all) => (position === all.length - 22 - 46 - 18 ? 0 : byte)), { is: "broken", why: "damaged" }],
    ["empty", "x.zip", zipOf({}), { is: "broken", why: "empty" }],
    ["a cut-off tar.gz", "x.tar.gz", tarOf([{ name: "a.yaml", content: right }]).then((tar) => gzipped(tar).subarray(0, 60)), { is: "broken", why: "truncated" }],
    ["a cut-off tar", "x.tar", tarOf([{ name: "a.yaml", content: right.repeat(100) }]).then((tar) => tar.subarray(0, 900)), { is: "broken", why: "truncated" }],
    ["gzip of no tar", "x.tgz", gzipped(Buffer.alloc(2_000, "no tar")), { is: "broken", why: "damaged" }],
    ["a rar", "x.rar", Buffer.from("Rar!\u001a\u0007\u0000", "latin1"), { is: "unsupported", kind: "rar" }],
    ["a rar that is called zip", "x.zip", Buffer.from("Rar!\u001a\u0007\u0000", "latin1"), { is: "unsupported", kind: "rar" }],
  ];
  it.each(broken)("(%s) is an error that names it, or costs one hand-in where it is a hand-in", async (_what, name, content, problem) => {
    const bytes = await content;
    const path = put(name, bytes);
    await expect(takeIn([path])).rejects.toThrow(IntakeError);
    await expect(takeIn([path])).rejects.toMatchObject({ problems: [{ ...problem, path }] });
    await taken(put("all.zip", await zipOf({ [`zhang/${name}`]: bytes, "li.yaml": right, "wu.yaml": right })), {}, (intake) => {
      const zhang = seen(intake).find((one) => one.name === "zhang");
      expect([zhang?.refused, zhang?.said]).toEqual([true, [expect.stringMatching(/^archive-/u)]]);
      expect(seen(intake).filter(({ refused }) => !refused)).toHaveLength(2);
    });
  });

  it("leaves documents alone that are zips inside", async () => {
    await taken(put("all.zip", await zipOf({ "a.docx": await zipOf({ "answers.yaml": right }), "b.yaml": right, "c.yaml": right })), {}, ({ handIns }) => expect(handIns.map(({ name, path, findings }) => [name, statSync(path).isFile(), findings])).toEqual([["a", true, []], ["b", true, []], ["c", true, []]]));
  });
});
