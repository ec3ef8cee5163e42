import { describe, expect, it } from "vitest";
import type { Finding, Language, Misbehaviour, NumberHint, Outcome, Place, TransformationName } from "../../src/model.ts";
import { sentence, sentencesOf } from "../../src/report/findings.ts";
import { codeEn, pathEn, syntaxEn, transformationsEn, yamlEn } from "../../src/report/sentences/reasons-en.ts";
import { codeZh, pathZh, syntaxZh, transformationsZh, yamlZh } from "../../src/report/sentences/reasons-zh.ts";
import { samples } from "./samples.ts";

const all: readonly Finding[] = Object.values(samples);
const say = (finding: Finding, language: Language, reveal = false): string => sentence(finding, language, { reveal });
const firstLine = (text: string): string => text.split("\n")[0] ?? "";

describe("the sentence of every finding", () => {
  it.each(all)("$code", (finding) => {
    for (const reveal of [false, true]) {
      const [en, zh] = [say(finding, "en", reveal), say(finding, "zh", reveal)];
      for (const text of [en, zh]) expect(text).not.toMatch(/undefined|\[object|null/u);
      expect(firstLine(en), "a sentence begins with a capital, a name or a quotation").toMatch(/^[A-Z“\d]|^(?:test|C1): |^q1 /u);
      expect(firstLine(en)).toMatch(/[.?:…]$|: .+$/u);
      expect(firstLine(zh)).toMatch(/[\u4e00-\u9fff]/u);
      expect(firstLine(en).replaceAll(/“[^”]*”|\([^)]*\)|[\u4e00-\u9fff]+=[\u4e00-\u9fff]+|色泽|根蒂|蜷缩|浅白|纹理/gu, "")).not.toMatch(/[\u4e00-\u9fff，。；：]/u);
    }
  });

  const SECRET: readonly (readonly [code: keyof typeof samples, secret: string])[] = [
    ["not-close", "0.998"],
    ["split-not-best", "0.3806"],
    ["split-not-best", "纹理"],
    ["split-not-best", "0.1081"],
    ["leaf-too-early", "0.3806"],
    ["leaf-too-early", "纹理"],
    ["carried-forward", "0.0744"],
    ["idea-not-found", "overfitting"],
    ["idea-not-found", "过拟合"],
  ];
  it.each(SECRET)("of %s does not tell a student %s", (code, secret) => {
    for (const language of ["en", "zh"] as const) expect(say(samples[code], language)).not.toContain(secret);
    const revealed = say(samples[code], "en", true) + say(samples[code], "zh", true);
    expect(revealed, "a TA is told").toContain(secret);
  });

  it("ends once, whether the author wrote a full stop or not", () => {
    expect(say(samples["known-mistake"], "en")).toBe("C1: The sign is flipped.");
    expect(say(samples["known-mistake"], "zh")).toBe("C1：符号反了。");
    expect(say(samples.alternative, "zh")).toBe("同样正确。");
  });

  it("draws nothing: control characters and marks of direction are shown as what they are not", () => {
    const planted: Finding = { code: "threw", message: "\u001b[2J\u202eevil\u0007" };
    expect(say(planted, "en")).toBe("The function fails: \ufffd[2J\ufffdevil\ufffd");
  });

  it("keeps what a program says on one bearable line", () => {
    expect(say({ code: "printed", output: "x\n".repeat(5_000) }, "en").length).toBeLessThan(250);
  });
});

describe("reasons", () => {
  it("known ones are said in words, others as they came", () => {
    expect([yamlEn("TAB_AS_INDENT"), yamlZh("TAB_AS_INDENT")]).toEqual(["tabs cannot indent; use spaces", "不能用制表符缩进；请用空格"]);
    expect(yamlEn("ODD_THING")).toContain("odd thing");
    expect(yamlZh("ODD_THING")).toContain("odd thing");
    expect([syntaxEn("some-thing"), pathEn("EIO"), pathZh("EIO")]).toEqual(["some thing", "EIO", "EIO"]);
    expect(syntaxZh("empty")).not.toBe("empty");
    expect([codeEn("x"), codeZh("x")]).toEqual(["This is no valid TypeScript: x", "TypeScript 语法有误：x"]);
  });

  const NAMES: readonly TransformationName[] = [
    ...(["negated", "transposed", "flattened", "scaled", "reciprocal", "shifted", "summed", "variable-swapped", "transpose-left-out", "transpose-too-many"] as const),
    ...(["matrix-product-for-elementwise", "elementwise-for-matrix-product", "factors-in-wrong-order", "factor-left-out", "factor-too-many"] as const),
    ...(["term-left-out", "term-too-many", "sign-of-term", "function-left-out", "function-too-many"] as const),
  ];
  it.each(NAMES)("what %s means is said in both languages, with and without its details", (name) => {
    for (const details of [{}, { factor: "2", from: "h", to: "z" }, { factor: "-1" }]) {
      const finding = { code: "transformation", name, ...details } as const;
      expect(transformationsEn(finding).length).toBeGreaterThan(8);
      expect(transformationsZh(finding)).toMatch(/[\u4e00-\u9fff]/u);
    }
  });

  const OUTCOMES: readonly Outcome[] = [{ is: "returned", value: null }, { is: "threw", message: "no" }, { is: "misbehaved", what: "cycle" }, { is: "timed-out" }, { is: "out-of-memory" }, { is: "stack-overflow" }];
  const MISBEHAVIOURS: readonly Misbehaviour[] = ["nothing-returned", "promise", "function", "proxy", "getter", "cycle", "too-large", "too-deep", "unsupported-type"];
  const HINTS: readonly NumberHint[] = ["sign", "percent", "reciprocal", "natural-log", "log10", "power-of-ten", "swapped-digits"];
  it("outcomes, misbehaviours and hints each have a sentence of their own", () => {
    const findings: readonly (readonly Finding[])[] = [
      OUTCOMES.map((outcome) => ({ code: "code-failed", outcome })),
      MISBEHAVIOURS.map((what) => ({ code: "misbehaved", what })),
      HINTS.map((hint) => ({ code: "looks-like", hint })),
    ];
    for (const group of findings) {
      for (const language of ["en", "zh"] as const) expect(new Set(group.map((finding) => say(finding, language))).size).toBe(group.length);
    }
  });
});

const at = (line: number, file = "a.yaml"): Place => ({ file, line, column: 1 });
const finding = (got: string): Finding => ({ code: "wrong-choice", got });

describe("the sentences of a question", () => {
  it("name a line only when it is another, and a file only when it is another", () => {
    const findings = [
      { finding: finding("a"), place: at(1) },
      { finding: finding("b"), place: at(2) },
      { finding: finding("c"), place: at(2) },
      { finding: finding("d"), place: at(7, "util.ts") },
      { finding: finding("e") },
    ];
    expect(sentencesOf(findings, "en", { reveal: false }, at(1))).toEqual([
      "“a” is not the right one.",
      "Line 2: “b” is not the right one.",
      "“c” is not the right one.",
      "util.ts:7:1: “d” is not the right one.",
      "“e” is not the right one.",
    ]);
    expect(sentencesOf(findings, "zh", { reveal: false }, at(1))[1]).toBe("第 2 行：“b” 不正确。");
  });

  it("are said once", () => {
    const twice = [samples["idea-not-found"], samples["idea-not-found"]].map((one) => ({ finding: one }));
    expect(sentencesOf(twice, "en", { reveal: false })).toHaveLength(1);
  });
});
