import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/width.ts";
import { newFolder, writeFiles } from "../files/grading.ts";
import { report } from "./report-shape.ts";
import { program, root, runProcess } from "./run.ts";

const folder = newFolder();
const verdicts = (text: string): readonly string[] => report.parse(JSON.parse(text)).results.map(({ verdict }) => verdict);

describe("the program as a process", () => {
  it("checks a file whose name begins with a dash, and takes its width from COLUMNS", () => {
    writeFiles(folder, { "-张 三.yaml": "q2.3.total: 61470\n" });
    const { status, stdout } = spawnSync(process.execPath, [program, "check", "--", "-张 三.yaml"], { cwd: folder, encoding: "utf8", env: { ...process.env, COLUMNS: "60", LC_ALL: "zh_CN.UTF-8" } });
    expect(status).toBe(0);
    expect(stdout).toContain("-张 三 — 机器学习 作业二");
    expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(60);
  });

  it("gives the same bytes twice, and other inputs with another seed", () => {
    const argv = ["check", "answers/examples/known-mistakes.yaml", "--format", "json"];
    const [first, second, other] = [runProcess(argv), runProcess(argv), runProcess([...argv, "--seed", "7"])];
    expect(second.out).toBe(first.out);
    expect(report.parse(JSON.parse(other.out)).seed).toBe(7);
    expect(verdicts(other.out)).toEqual(verdicts(first.out));
    expect(other.out).not.toBe(first.out);
  });

  it("bears a pipe that is closed before the end", () => {
    const { stdout, stderr } = spawnSync("bash", ["-c", `"${process.execPath}" "${program}" check answers/examples/known-mistakes.yaml | head -1`], { cwd: root, encoding: "utf8" });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });

  it("colours by FORCE_COLOR and not in a pipe", () => {
    expect(runProcess(["check", "answers/examples/real.yaml"]).out).not.toContain("\u001b[");
    expect(runProcess(["check", "answers/examples/real.yaml"], { FORCE_COLOR: "1" }).out).toContain("\u001b[");
  });

  it("runs TypeScript in a thread of its own and gives all that needs no review", () => {
    const { code, out } = runProcess(["check", "answers/examples/perfect.ts", "--format", "markdown", "--lang", "zh"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^# perfect\n\n机器学习 作业二\n\n\*\*总分：68 \/ 100\*\* 已确认\n\n另有至多 32 分待评阅/u);
  });
});
