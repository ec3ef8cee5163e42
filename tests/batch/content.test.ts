import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../src/batch/content.ts";
import type { Files } from "../files/grading.ts";
import { newFolder, writeFiles } from "../files/grading.ts";

const root = newFolder();
const START: Files = { "zhang/answers.yaml": "q1: 1\n", "zhang/data/loss.csv": "1\n2\n", "li.yaml": "q1: 1\n", "li.files/loss.csv": "1\n", "none/readme.txt": "x" };
let count = 0;

/** The hash before and after; both hand-ins lie in folders of their own. */
function hashes(name: string, change: (folder: string) => void): readonly [before: string, after: string] {
  const [before, after] = [join(root, `a${(count += 1)}`), join(root, `b${count}`)];
  writeFiles(before, START);
  cpSync(before, after, { recursive: true });
  change(after);
  return [contentHash(join(before, name)), contentHash(join(after, name))];
}

describe("a hand-in counts as changed", () => {
  const CHANGES: readonly (readonly [what: string, name: string, change: (folder: string) => void])[] = [
    ["when an answer is written anew", "zhang", (folder) => writeFileSync(join(folder, "zhang/answers.yaml"), "q1: 2\n")],
    ["when its answer file has another name, by which places are told", "zhang", (folder) => renameSync(join(folder, "zhang/answers.yaml"), join(folder, "zhang/answer.yaml"))],
    ["when there are two answer files", "zhang", (folder) => writeFileSync(join(folder, "zhang/answers.yml"), "")],
    ["when a file deep in its folder changes", "zhang", (folder) => writeFileSync(join(folder, "zhang/data/loss.csv"), "1\n3\n")],
    ["when a file moves", "zhang", (folder) => renameSync(join(folder, "zhang/data/loss.csv"), join(folder, "zhang/loss.csv"))],
    ["when a file is gone", "zhang", (folder) => rmSync(join(folder, "zhang/data"), { recursive: true })],
    ["when an empty file comes", "zhang", (folder) => writeFileSync(join(folder, "zhang/model.json"), "")],
    ["when a link leads elsewhere", "zhang", (folder) => symlinkSync("data/loss.csv", join(folder, "zhang/model.json"))],
    ["when a file in its companion changes", "li.yaml", (folder) => writeFileSync(join(folder, "li.files/loss.csv"), "9\n")],
    ["when its companion is gone", "li.yaml", (folder) => rmSync(join(folder, "li.files"), { recursive: true })],
    ["when it gets an answer file at last", "none", (folder) => writeFileSync(join(folder, "none/answers.yaml"), "q1: 1\n")],
    ["when it is gone", "li.yaml", (folder) => rmSync(join(folder, "li.yaml"))],
    ["when a large file beyond the bound was written at another time", "zhang", (folder) => {
      for (const at of [folder, folder.replace(/b(\d+)$/u, "a$1")]) {
        mkdirSync(join(at, "zhang/many"));
        for (let number = 0; number < 2_010; number += 1) {
          const path = join(at, "zhang/many", String(number).padStart(4, "0"));
          writeFileSync(path, "");
          utimesSync(path, 1, at === folder && number === 2_009 ? 2 : 1);
        }
      }
    }],
  ];
  it.each(CHANGES)("%s", (_what, name, change) => {
    const [before, after] = hashes(name, change);
    expect(after).not.toBe(before);
  });
});

describe("a hand-in counts as unchanged", () => {
  it.each(["zhang", "li.yaml", "none"])("in another folder, written at another time (%s)", (name) => {
    const [before, after] = hashes(name, (folder) => utimesSync(join(folder, name), 1, 1));
    expect(after).toBe(before);
  });

  it("when its folder has another name", () => {
    const [before] = hashes("zhang", (folder) => renameSync(join(folder, "zhang"), join(folder, "wang")));
    expect(contentHash(join(root, `b${count}`, "wang"))).toBe(before);
  });

  it("whatever lies where a link leads out of it", () => {
    const outside = join(root, "outside");
    writeFileSync(outside, "1");
    const [before, after] = hashes("zhang", (folder) => {
      for (const at of [folder, folder.replace(/b(\d+)$/u, "a$1")]) symlinkSync(outside, join(at, "zhang/model.json"));
    });
    expect(after).toBe(before);
    writeFileSync(outside, "2");
    expect(contentHash(join(root, `b${count}`, "zhang"))).toBe(before);
  });
});
