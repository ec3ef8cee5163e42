import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { run, runProcess } from "./run.ts";

const completed = async (...words: string[]): Promise<readonly string[]> => (await run(["complete", "--", ...words])).out.trimEnd().split("\n").map((line) => line.split("\t")[0] ?? "");

describe("completion", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["commands by their beginning", ["ch"], ["check", ":4"]],
    ["commands of a command", ["export", ""], ["csv", "junit", "gradescope", "canvas", "moodle", ":4"]],
    ["options by their beginning", ["check", "a.yaml", "--show"], ["--show-expected", ":4"]],
    ["the values of an option", ["check", "a.yaml", "--format", ""], ["text", "json", "markdown", "html", ":4"]],
    ["the values behind an equals sign", ["check", "--lang=z"], ["--lang=zh", ":4"]],
    ["files where a hand-in is due", ["check", ""], [":0"]],
    ["files behind an option that takes one", ["grade", "in", "--roster", "st"], [":0"]],
    ["nothing behind an option that takes a number", ["grade", "in", "--jobs", ""], [":4"]],
    ["a command behind an option with a value", ["check", "--lang", "zh", "--for"], ["--format", ":4"]],
    ["shells", ["completion", ""], ["bash", "zsh", "fish", "powershell", ":4"]],
    ["nothing for what there is not", ["nonsense"], [":4"]],
  ])("suggests %s", async (_what, words, suggested) => {
    expect(await completed(...words)).toEqual(suggested);
  });

  it("does not suggest what is hidden", async () => {
    const commands = await completed("");
    expect(commands).toContain("grade");
    expect(commands).not.toContain("complete");
    expect(commands).not.toContain("autograde");
  });

  it.each(["bash", "zsh", "fish", "powershell"])("has a script for %s", (shell) => {
    const { code, out, err } = runProcess(["completion", shell]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/grader complete --|grader\W+complete/u);
  });

  it("gives bash a script that bash takes", () => {
    const { out } = runProcess(["completion", "bash"]);
    expect(spawnSync("bash", ["-n"], { input: out, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it("says which shells there are", async () => {
    expect(await run(["completion", "tcsh"])).toMatchObject({ code: 2, err: expect.stringContaining("bash, zsh, fish, powershell") });
  });
});
