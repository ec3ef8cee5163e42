import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, writeFiles } from "../files/grading.ts";
import { run } from "./run.ts";

const folder = newFolder();

describe("wrong usage ends with 2 and a hint", () => {
  const USAGE: readonly (readonly [argv: readonly string[], en: RegExp, zh: RegExp])[] = [
    [["chek", "x"], /Did you mean check/u, /是否想写 check/u],
    [["check", "x", "--formt", "json"], /Did you mean --format/u, /没有选项 --formt[^]*是否想写 --format/u],
    [["check"], /missing required argument 'path'/u, /缺少参数 path/u],
    [["check", "a", "b"], /too many arguments/u, /只需 1 个参数/u],
    [["check", "x", "--format", "xml"], /Allowed choices are text, json, markdown/u, /可选：text, json, markdown/u],
    [["check", "x", "--seed", "1.5"], /whole number of at least 0/u, /不小于 0 的整数/u],
    [["check", "x", "--seed", ""], /whole number/u, /整数/u],
    [["check", "x", "--seed"], /argument missing/u, /缺少值/u],
    [["grade", "x"], /required option '--out <folder>' not specified/u, /缺少必需的选项 --out/u],
    [["grade", "x", "--out", "y", "--jobs", "0"], /whole number of at least 1/u, /不小于 1 的整数/u],
    [["check", "no such file"], /there is no no such file/u, /找不到 no such file/u],
    [["grade", "no such folder", "--out", "y"], /there is no no such folder/u, /找不到 no such folder/u],
    [[], /Usage: grader/u, /用法：/u],
  ];
  it.each(USAGE)("%j", async (argv, en, zh) => {
    const [english, chinese] = [await run(argv, { env: { LANG: "en_US.UTF-8" } }), await run(argv, { env: { LANG: "zh_CN.UTF-8" } })];
    expect([english.code, chinese.code]).toEqual([2, 2]);
    expect(english.err).toMatch(en);
    expect(chinese.err).toMatch(zh);
    expect(english.out).toBe("");
  });

  it("a fault of ours is a message, with its stack only on demand", async () => {
    writeFiles(folder, { "code/grader.config.yaml": "x", "a-file": "" });
    const argv = ["template", "--out", join(folder, "a-file", "inside")];
    expect((await run(argv)).err).toMatch(/^grader: ENOTDIR[^\n]*\n$/u);
    expect((await run(argv, { env: { GRADER_DEBUG: "1" } })).err).toMatch(/\n\s+at /u);
  });
});
