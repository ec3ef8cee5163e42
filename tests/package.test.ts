import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "grader-package-"));
const home = join(folder, "elsewhere");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A test of npm inside npm: what the outer one set must not reach the inner one.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:config_(?:global|prefix|local)|package|lifecycle|command|execpath)/iu.test(name)));
const npm = (cwd: string, ...argv: string[]): string => execFileSync("npm", argv, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const grader = (...argv: string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync("npx", ["--no-install", "grader", ...argv], { cwd: home, env: { ...env, LC_ALL: "C" }, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
};
let packed: readonly string[] = [];

beforeAll(() => {
  // dist/ was just built for all tests; to build it again would pull it from under them.
  npm(process.cwd(), "pack", "--ignore-scripts", "--pack-destination", folder);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  packed = execFileSync("tar", ["tzf", join(folder, archive)], { encoding: "utf8" }).trimEnd().split("\n");
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), '{ "name": "elsewhere", "private": true }\n');
  npm(home, "install", join(folder, archive), "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts");
}, 180_000);

describe("the package", () => {
  it("has what a user needs and nothing else", () => {
    const tops = new Set(packed.map((name) => name.split("/")[1] ?? ""));
    for (const needed of ["dist", "reference", "answers", "grader.config.yaml", "package.json", "LICENSE"]) expect(tops).toContain(needed);
    expect([...tops].filter((name) => !["dist", "reference", "answers", "docs", "grader.config.yaml", "package.json", "LICENSE", "README.md"].includes(name))).toEqual([]);
    expect(packed.filter((name) => /\.test\.|\/coverage\/|\/node_modules\/|\.part$|\.log$/u.test(name))).toEqual([]);
  });

  it("lists the questions in an empty folder elsewhere", () => {
    const { code, out, err } = grader("questions");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^q4\.4\.model +2 +model /mu);
  });

  it.each(["perfect.yaml", "perfect.ts"])("checks %s there", (name) => {
    const examples = join(home, "node_modules/homework-grader/answers/examples");
    cpSync(join(examples, name), join(home, name));
    cpSync(join(examples, "perfect.files"), join(home, "perfect.files"), { recursive: true });
    const { code, out, err } = grader("check", name);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Total: 68 / 100 confirmed");
  });

  it("makes a template there, and grades a folder", () => {
    const { code, out } = grader("template");
    expect(code).toBe(0);
    expect(out).toBe(readFileSync("answers/template.yaml", "utf8"));
    mkdirSync(join(home, "in"));
    writeFileSync(join(home, "in", "a.yaml"), out);
    expect(grader("grade", "in", "--out", "marks")).toEqual({ code: 0, out: "Graded 1 submission; results in marks\n", err: "" });
    expect(readdirSync(join(home, "marks")).toSorted()).toEqual([".journal", "grades.csv", "reports", "results.ndjson", "summary.json"]);
  });
});

describe("the checkout", () => {
  it("runs as npm exec grader", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(npm(process.cwd(), "exec", "grader", "--", "--version")).toMatch(new RegExp(`^${String(version)}`, "u"));
  });
});
