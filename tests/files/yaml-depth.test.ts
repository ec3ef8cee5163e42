import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readYaml } from "../../src/files/read-yaml.ts";
import { tooDeepAt } from "../../src/files/yaml-depth.ts";
import { program, root } from "../cli/run.ts";

const stairs = (count: number): string => Array.from({ length: count }, (_, depth) => `${" ".repeat(depth)}k:`).join("\n");
const DEEP: readonly (readonly [what: string, text: string])[] = [
  ["brackets", `a: ${"[".repeat(20_000)}\n`],
  ["brackets that close", `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`],
  ["braces", `a: ${"{b: ".repeat(20_000)}\n`],
  ["dashes on one line", `a:\n  ${"- ".repeat(20_000)}x\n`],
  ["dashes with nothing behind them", `a:\n  ${"- ".repeat(20_000)}\n`],
  ["question marks on one line", `a:\n  ${"? ".repeat(20_000)}x\n`],
  ["a stair of keys", `a:\n${stairs(2_000).replaceAll(/^/gmu, " ")} x\n`],
  ["a stair of dashes", `a:\n${Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth + 1)}-`).join("\n")} x\n`],
  ["brackets behind an anchor", `a: &b ${"[".repeat(20_000)}\n`],
];

const folder = mkdtempSync(join(tmpdir(), "grader-deep-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("YAML that nests without end", () => {
  it.each(DEEP)("in %s costs only its own entry", async (_what, text) => {
    expect(tooDeepAt(text)).toBeDefined();
    const { root: read, findings } = await readYaml(`q1: 7\n${text}q2: 8\n`, "answers.yaml");
    expect(findings.map(({ finding }) => finding.code)).toEqual(["broken-yaml"]);
    expect(read?.entries.find(({ key }) => key === "q1")?.value).toMatchObject({ is: "scalar", text: "7" });
  });

  it.each(DEEP)("in %s never ends the process, however cold it is", (_what, text) => {
    const path = join(folder, "answers.yaml");
    writeFileSync(path, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", path, "--lang", "en"], { cwd: root, encoding: "utf8" });
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("nested too deeply");
  });

  it("is told from what only looks long", () => {
    expect(tooDeepAt(`a: [${Array.from({ length: 5_000 }, () => "[1, {b: 2}]").join(", ")}]\n`)).toBeUndefined();
    expect(tooDeepAt(Array.from({ length: 5_000 }, (_, line) => `${" ".repeat(line % 7)}- k: v`).join("\n"))).toBeUndefined();
    expect(tooDeepAt(`a: ${"-".repeat(5_000)}\nb: ${"? ".repeat(3)}x\n`)).toBeUndefined();
  });
});
