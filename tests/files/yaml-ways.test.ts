import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCarefully } from "../../src/files/yaml-careful.ts";
import { readPlainYaml } from "../../src/files/yaml-events.ts";
import { variedYaml } from "../batch/varied.ts";

/** Both ways give the same tree, or the quick one leaves the text to the careful one. */
function isLeft(text: string): boolean {
  const quick = readPlainYaml(text, "answers.yaml");
  if (quick === null) return true;
  expect(quick).toEqual(readCarefully(text, "answers.yaml"));
  return false;
}

const examples = readdirSync("answers/examples").filter((name) => name.endsWith(".yaml")).map((name) => readFileSync(join("answers/examples", name), "utf8"));

describe("YAML is read quickly", () => {
  it.each(examples.map((text, rank) => [rank, text] as const))("example %i", (_rank, text) => {
    expect(isLeft(text)).toBe(false);
  });

  it("as a class would hand it in", () => {
    for (let seed = 0; seed < 100; seed += 1) expect(isLeft(variedYaml(seed))).toBe(false);
  });

  it.each([
    ["lines of Windows", "a: 1\r\nb:\r\n  c: 2\r\n"],
    ["nothing behind a key", "a:\nb:\n"],
    ["nothing in a list", "a:\n- 1\n-\n- [2, 3]\n"],
    ["nothing in brackets", "a: [1,]\nb: {c, d: }\n"],
    ["text in blocks", "a: |\n  x\n\n  y\nb: >-\n  z\n  w\nc: |2\n    x\n   y\nd: |\n\n\n  x\n"],
    ["a comment behind a block's mark", "a: | # c > d\n  x\n"],
    ["a comment before a value", "a: # c | d\n  x\n"],
    ["a question mark", "? a\n: b\n"],
    ["quotes over lines", "a: 'x\n  y'\nb: \"p\n\n  q\"\nc: p\n  q\n"],
    ["what means nothing", "a: ~\nb: null\nc: 'null'\nd: ''\ne: ' '\n"],
    ["two documents", "---\na: 1\n---\nb: 2\n"],
    ["an end of the document", "a: 1\n...\n"],
    ["keys that are numbers", "4.10: x\n'4.1': y\n"],
    ["a key twice", "a: 1\na: 2\n"],
    ["pairs in lists", "x: [a: 1, b]\ny:\n  - a: 1\n    b: 2\n  - - 3\n    - 4\n"],
    ["LaTeX in double quotes", 'a: "\\frac{1}{2}"\nb: "\\\\frac{1}{2}"\nc: "\\n"\n'],
    ["a byte order mark", "\uFEFFa: 1\n"],
    ["a tab behind a colon", "a:\t1\n"],
    ["comments", "a: 1 # x\n#c\nb: x#y"],
    ["brackets in brackets", "a: {b: [1, {c: d}], e: f}\n"],
    ["numbers in other notations", "a: 0x1F\nb: 1_000\nc: 1e3\nd: .5\ne: -.inf\n"],
    ["no line break at all", "{a: 1, b: 2}"],
    ["a space before a colon", "a : 1\n\"b\" : 1\n"],
    ["Chinese", "甲: 乙\n"],
  ])("%s", (_why, text) => {
    expect(isLeft(text)).toBe(false);
  });
});

describe("YAML is left to the careful way", () => {
  it.each([
    ["an anchor", "a: &b 1\nc: *b\n"],
    ["a tag", "a: !!str 1\n"],
    ["a directive", "%YAML 1.2\n---\na: 1\n"],
    ["no map", "- a\n"],
    ["words", "I did not do the homework\n"],
    ["nothing", "# later\n"],
    ["a key that is a list", "? [a]\n: b\n"],
    ["a wrong indentation", "a: 1\n b: 2\n"],
    ["a quote that is not closed", "a: 'x\n"],
    ["a sign that is kept", "a: @x\n"],
    ["escapes that are none", 'a: "\\hat{y}"\n'],
    ["a depth of a hundred", `a: ${"[".repeat(100)}${"]".repeat(100)}\n`],
  ])("%s", (_why, text) => {
    expect(isLeft(text)).toBe(true);
  });
});

describe("where both read, they read the same", () => {
  const word = fc.oneof({ weight: 3, arbitrary: fc.stringMatching(/^[a-z0-9.]{1,6}$/u) }, { weight: 1, arbitrary: fc.stringMatching(/^[a-z0-9.'"# :|>\-\\{}[\],~]{0,8}$/u) });
  const leaf = fc.oneof(word, fc.double({ noNaN: true }).map(String), fc.constantFrom("null", "~", "''", '"\\\\a"', "是", "0.998 # c", "|\n      x\n      y", ">-\n      x"));
  const written = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      fc.array(fc.tuple(word, tie("value")), { maxLength: 3 }).map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(", ")}}`),
      fc.array(leaf, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `\n    - ${item}`).join("")),
      fc.array(fc.tuple(word, leaf), { minLength: 1, maxLength: 3 }).map((pairs) => pairs.map(([key, value]) => `\n    ${key}: ${value}`).join("")),
    ),
  })).value;

  it("of whatever stands behind keys", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(word, written), { minLength: 1, maxLength: 4 }), (pairs) => {
        if (!isLeft(`${pairs.map(([key, value]) => `${key}: ${value}`).join("\n")}\n`)) read += 1;
      }),
      { seed: 20_261_129, numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it("of answers with a slip of the finger", () => {
    const lines = variedYaml(7).split("\n");
    const sign = fc.constantFrom(...Array.from("'\"{}[]:,#-|>&*!%@` \t\n"), "\r\n", "- ", ": ");
    let read = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lines.length - 6 }), fc.nat(400), fc.nat(3), sign, (from, at, removed, put) => {
        const text = lines.slice(from, from + 20).join("\n");
        if (!isLeft(text.slice(0, at) + put + text.slice(at + removed))) read += 1;
      }),
      { seed: 20_261_129, numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(400);
  });
});
