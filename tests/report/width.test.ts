import stringWidth from "string-width";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOf, lines, pointed } from "../../src/frame.ts";
import { displayWidth, wrap } from "../../src/report/width.ts";

describe("wrapping", () => {
  const CASES: readonly (readonly [why: string, text: string, columns: number, lines: readonly string[]])[] = [
    ["short text stays", "short", 10, ["short"]],
    ["English breaks at spaces", "one two three", 8, ["one two", "three"]],
    ["Chinese breaks between characters", "一二三四五", 6, ["一二三", "四五"]],
    ["no line begins with a closing mark", "一二三。四", 6, ["一二", "三。四"]],
    ["no line ends with an opening mark", "一二（三四）", 6, ["一二", "（三", "四）"]],
    ["a word that is wider than the line is cut", "abcdefghij k", 4, ["abcd", "efgh", "ij k"]],
    ["a Chinese character is never cut", "ab一二", 3, ["ab", "一", "二"]],
    ["nothing stays nothing", "", 5, [""]],
  ];
  it.each(CASES)("%s", (_why, text, columns, wrapped) => expect(wrap(text, columns)).toEqual(wrapped));

  it("loses no character but spaces, and no line is too wide", () => {
    const character = fc.constantFrom("a", "b ", " ", "字", "，", "（", "”", "ŷ", "y\u0302", "🍉", "\t", "1.5");
    fc.assert(
      fc.property(fc.array(character, { maxLength: 80 }), fc.integer({ min: 8, max: 40 }), (characters, columns) => {
        const text = characters.join("");
        const wrapped = wrap(text, columns);
        expect(wrapped.join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
        for (const line of wrapped) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe("the frame of a place", () => {
  const CASES: readonly (readonly [why: string, line: string, column: number, caret: number])[] = [
    ["plain text", "abc: def", 6, 5],
    ["the first column", "abc", 1, 0],
    ["behind Chinese, which is two cells wide", "纹理: [", 5, 6],
    ["behind full-width marks", "（x）y", 4, 5],
    ["behind an emoji", "🍉x", 3, 2],
    ["behind an accent that combines", "y\u0302 - y", 3, 1],
    ["behind a tab, which is drawn as a space", "\tx", 2, 1],
  ];
  it.each(CASES)("%s", (_why, line, column, caret) => expect(pointed(line, column)[1]).toBe(`${" ".repeat(caret)}^`));

  it("shows a long line around the place, and no half characters", () => {
    const [shown, below] = pointed(`${"🍉".repeat(100)}x${"字".repeat(200)}`, 201);
    expect(shown).toContain("x");
    expect(shown.length).toBeLessThanOrEqual(100);
    expect(shown).not.toMatch(/\p{Cs}/u);
    expect(below.endsWith("^")).toBe(true);
  });

  it("draws no control characters", () => {
    expect(frameOf("a\u001b[31mb\u202ec", 1, 1)).toBe("1 | a [31mb c\n  | ^");
  });

  it("bears a line that is not there and counts all ends of lines", () => {
    expect(frameOf("a", 9, 1)).toBe("9 | \n  | ^");
    expect(lines("a\r\nb\rc\u2028d\ne")).toEqual(["a", "b", "c", "d", "e"]);
    expect(frameOf("first\nsecond", 2, 3, 12)).toBe("12 | second\n   |   ^");
  });
});

describe("the width that is counted without the library", () => {
  it("is the library's own for printable ASCII and Chinese", () => {
    const character = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.constantFrom(0x3001, 0x3002), fc.integer({ min: 0x4e00, max: 0x9fff }), fc.integer({ min: 0xff01, max: 0xff5e }));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (codes) => {
        const text = String.fromCodePoint(...codes);
        expect(displayWidth(text)).toBe(stringWidth(text));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
