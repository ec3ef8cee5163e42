import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noBox, whyNoBox } from "../batch/box-here.ts";
import { newFolder, writeFiles } from "../files/grading.ts";
import { program, root, runProcess } from "./run.ts";

const folder = newFolder();
writeFiles(folder, { "refuses/bwrap": "#!/bin/sh\n[ \"$1\" = --version ] || { echo 'bwrap: No permissions to create new namespace' >&2; exit 1; }\n", "nothing/x": "" });
spawnSync("chmod", ["+x", join(folder, "refuses/bwrap")]);

describe("--sandbox hardened", () => {
  const MISSING: readonly (readonly [why: string, path: string, lang: string, words: RegExp])[] = [
    ["bwrap is missing", join(folder, "nothing"), "en", /needs the program bwrap; install the package bubblewrap/u],
    ["bwrap is missing", join(folder, "nothing"), "zh", /请安装 bubblewrap 软件包/u],
    ["bwrap is not permitted", `${join(folder, "refuses")}:${process.env.PATH}`, "en", /package bubblewrap.*No permissions to create new namespace/u],
    ["bwrap is not permitted", `${join(folder, "refuses")}:${process.env.PATH}`, "zh", /bubblewrap 软件包.*用户命名空间/u],
  ];
  it.skipIf(process.platform !== "linux").each(MISSING)("says so when %s, and grades nothing (%s, %s)", (_why, PATH, lang, words) => {
    const { code, out, err } = runProcess(["check", "answers/examples/perfect.ts", "--sandbox", "hardened", "--lang", lang], { PATH });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(words);
  });

  it.skipIf(noBox !== undefined)(`prints the same bytes as a thread${whyNoBox}`, () => {
    for (const file of ["perfect.ts", "known-mistakes.yaml"]) {
      const [thread, hardened] = ["thread", "hardened"].map((mode) => spawnSync(process.execPath, [program, "check", `answers/examples/${file}`, "--sandbox", mode, "--format", "json"], { cwd: root, encoding: "utf8" }));
      expect(hardened?.stderr).toBe("");
      expect(hardened?.stdout).toBe(thread?.stdout);
      expect(hardened?.stdout.length).toBeGreaterThan(5_000);
    }
  });
});
