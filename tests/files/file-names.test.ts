import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName, fileNames } from "../../src/files/file-names.ts";

describe("names of report files", () => {
  const NAMES: readonly (readonly [submission: string, file: string, why: string])[] = [
    ["张三", "张三", "is kept"],
    ["a b-c_d.e", "a b-c_d.e", "is kept"],
    ['a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j", "has signs that no file may have"],
    ["a\nb\u001b\u202e", "a_b__", "has characters that draw"],
    ["..", "__", "means another folder"],
    ["end. ", "end__", "ends as Windows cannot"],
    ["nul", "_nul", "is a device of Windows"],
    ["COM1.old", "_COM1.old", "is a device of Windows"],
    ["console", "console", "only begins like a device"],
    ["", "_", "is empty"],
  ];
  it.each(NAMES)("%j becomes %j: it %s", (submission, file) => expect(fileName(submission)).toBe(file));

  it("long ones are cut between characters and stay apart", () => {
    const [a, b] = [fileName(`${"长".repeat(90)}a`), fileName(`${"长".repeat(90)}b`)];
    expect(a).not.toBe(b);
    expect(Buffer.byteLength(a)).toBeLessThanOrEqual(200);
    expect(a).toMatch(/^长+~[0-9a-f]{10}$/u);
  });

  it("differ for all hand-ins of a batch, whatever they are called, in upper and lower case alike", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("a", "A", "a?", "a:", "a_", "é", "e\u0301", "A (2)")), { maxLength: 30 }), (submissions) => {
        const nameOf = fileNames();
        const names = submissions.map(nameOf);
        expect(new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^\.+$|[. ]$/u);
      }),
      { seed: 5 },
    );
  });
});
