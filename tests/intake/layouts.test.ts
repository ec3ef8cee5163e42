import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { IntakeError } from "../../src/intake/intake-error.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { writeFiles } from "../files/grading.ts";
import type { Contents } from "./archives.ts";
import { gzipped, tarOf, zipOf } from "./archives.ts";
import type { Seen } from "./taking.ts";
import { folder, put, seen, taken } from "./taking.ts";

const right = "q2.3.total: 61470\n";

/** The same files on disk, in a zip and in a tar.gz: what comes of them must be the same. */
async function inEachForm(name: string, files: Contents, look: (seen: readonly Seen[], handed: readonly unknown[]) => void): Promise<void> {
  const disk = join(folder, `${name} on disk`);
  writeFiles(disk, files);
  const tar = await tarOf(Object.entries(files).map(([entry, content]) => ({ name: entry, content })));
  const forms = [disk, put(`${name}.zip`, await zipOf(files)), put(`${name}.tar.gz`, gzipped(tar)), put(`${name}.tar`, tar)];
  for (const form of forms) await taken(form, {}, (intake) => look(seen(intake), intake.handIns.map(({ handed }) => handed)));
}

describe("what Moodle gives", () => {
  const files: Contents = {
    "Zhang San_4711_assignsubmission_file_/answers.yaml": right,
    "Zhang San_4711_assignsubmission_file_/loss.csv": "1\n",
    "Zhang San_4711_assignsubmission_onlinetext_/onlinetext.html": "<p>See the file.</p>",
    "王 五_4712_assignsubmission_file/hw2/answers.yaml": right,
    "Li_Si_4713_assignsubmission_onlinetext_/onlinetext.html": "<p>q2.3.total: 61470</p><p>q3.1:<br>&nbsp; entropy: 0.998</p>",
    "Old_4714_assignsubmission_file_answers.yaml": right,
    "Old_4714_assignsubmission_file_model.json": "{}",
  };

  it("is a hand-in for each participant, whether in a zip, a tar or unpacked", async () => {
    await inEachForm("moodle", files, (all) => {
      expect(all.map(({ name, files: of }) => [name, of])).toEqual([
        ["Li Si", { "": "q2.3.total: 61470\nq3.1:\n  entropy: 0.998\n" }],
        ["Old", { "answers.yaml": right, "model.json": "{}" }],
        ["Zhang San", { "answers.yaml": right, "loss.csv": "1\n" }],
        ["王 五", { "answers.yaml": right }],
      ]);
      expect(all.every(({ said, refused }) => said.length === 0 && !refused)).toBe(true);
    });
  });

  it("keeps the full name and the participant's number", async () => {
    await inEachForm("moodle names", files, (_all, handed) => expect(handed).toContainEqual({ student: { id: "Zhang San", name: "Zhang San" }, system: { name: "moodle", user: "4711" } }));
  });

  it("tells two participants of one name apart", async () => {
    const path = put("m.zip", await zipOf({ "Li_1_assignsubmission_file_/answers.yaml": right, "Li_2_assignsubmission_file_/answers.yaml": right }));
    await taken(path, {}, (intake) => expect(intake.handIns.map(({ name }) => name)).toEqual(["Li 1", "Li 2"]));
  });
});

describe("what Canvas gives", () => {
  const files: Contents = {
    "zhangsan_101_9001_answers.yaml": right,
    "lisi_LATE_102_9002_answers.ts": "export default {};\n",
    "lisi_LATE_102_9003_model.json": "{}",
    "wangwu_103_9004_answers.yaml": "q2.3.total: 5\n",
    "wangwu_103_9009_answers-1.yaml": right,
    "zhaoliu_104_text.html": "<html><head><title>Homework</title></head><body><p>q2.3.total: 61470</p></body></html>",
  };

  it("is a hand-in for each user, its files under their own names, the newest where one was handed in again", async () => {
    await inEachForm("canvas", files, (all) => {
      expect(all.map(({ name, files: of }) => [name, of])).toEqual([
        ["lisi", { "answers.ts": "export default {};\n", "model.json": "{}" }],
        ["wangwu", { "": right }],
        ["zhangsan", { "": right }],
        ["zhaoliu", { "": right }],
      ]);
    });
  });

  it("keeps that a hand-in was late, though not by how much, and the numbers", async () => {
    await taken(put("c.zip", await zipOf(files)), {}, ({ handIns }) => {
      expect(handIns[0]?.handed).toEqual({ student: { id: "lisi" }, late: null, attempt: 1, system: { name: "canvas", user: "102", submission: "9002" } });
      expect(handIns[1]?.handed).toMatchObject({ attempt: 2, system: { user: "103", submission: "9009" } });
      expect(handIns[1]?.handed).not.toHaveProperty("late");
    });
  });

  it("gives all attempts where the best shall count, in order", async () => {
    await taken(put("c.zip", await zipOf(files)), { keep: "best" }, (intake) => {
      expect(intake.groups.map(({ name, handIns }) => [name, handIns.length])).toEqual([["lisi", 1], ["wangwu", 2], ["zhangsan", 1], ["zhaoliu", 1]]);
      expect(seen(intake).slice(1, 3)).toMatchObject([{ name: "wangwu (1)", files: { "": "q2.3.total: 5\n" } }, { name: "wangwu (2)", files: { "": right } }]);
    });
  });

  it("is recognised without names where grading is anonymous", async () => {
    const path = put("c.zip", await zipOf({ "anon_aB3dE_9001_answers.yaml": right, "LATE_anon_Zz9zZ_9002_answers.yaml": right }));
    await taken(path, {}, ({ handIns }) => expect(handIns.map(({ name, handed }) => [name, handed?.late])).toEqual([["anon_Zz9zZ", null], ["anon_aB3dE", undefined]]));
  });

  const NOT_CANVAS: readonly (readonly [why: string, names: readonly string[]])[] = [
    ["a year and a number for each student", ["hw2_2021_1_zhang.yaml", "hw2_2021_2_li.yaml"]],
    ["a date and a time", ["zhang_20240305_1420_hw2.yaml", "li_20240305_1421_hw2.yaml"]],
    ["leading zeros", ["zhang_1_01_hw.yaml", "li_2_02_hw.yaml"]],
    ["capital letters", ["Zhang_11_12_hw.yaml", "Li_13_14_hw.yaml"]],
  ];
  it.each(NOT_CANVAS)("is not seen in files whose names have %s: each stays a hand-in of its own", async (_why, names) => {
    const path = put("hw.zip", await zipOf(Object.fromEntries(names.map((name) => [name, right]))));
    await taken(path, {}, ({ handIns }) => expect(handIns.map(({ name }) => name)).toEqual(names.map((name) => name.replace(".yaml", "")).toSorted()));
  });
});

/** Two submissions of one student. */
const twoOfOne = (first: string, second: string): string => `submission_1:\n  :submitters: [{ :sid: '7' }]\n  :created_at: ${first}\nsubmission_2:\n  :submitters: [{ :sid: '7' }]\n  :created_at: ${second}\n`;

describe("what Gradescope gives", () => {
  const metadata = `---
submission_31:
  :submitters:
  - :name: Ann Lee
    :sid: '2021001'
    :email: ann@x.edu
  :created_at: 2024-03-05 14:22:32.365935000 Z
  :lateness: '01:00:05'
  :score: 3.0
  :history:
  - :id: 30
    :created_at: 2024-03-04 14:22:32.365935000 Z
submission_32:
  :submitters:
  - :name: Bo Wu
    :sid: 2021002
  - :name: Cy Xu
    :sid: '2021003'
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: 2024-03-05 06:22:32.1 Z
    zone: x
`;
  const files: Contents = { "assignment_7_export/submission_metadata.yml": metadata, "assignment_7_export/submission_31/answers.yaml": right, "assignment_7_export/submission_32/hw2.yaml": right };

  it("is a hand-in for each student of each submission, with its time", async () => {
    await inEachForm("gradescope", files, (all, handed) => {
      expect(all.map(({ name }) => name)).toEqual(["2021001", "2021002", "2021003"]);
      expect(all.map(({ files: of }) => Object.values(of))).toEqual([[right], [right], [right]]);
      expect(handed[0]).toEqual({ student: { id: "2021001", name: "Ann Lee", email: "ann@x.edu" }, submitted: "2024-03-05T14:22:32.365Z", late: 3605, system: { name: "gradescope", user: "ann@x.edu", submission: "31" } });
      expect(handed[1]).toMatchObject({ student: { id: "2021002", name: "Bo Wu" }, submitted: "2024-03-05T06:22:32.100Z" });
    });
  });

  it("takes the last of several submissions by the system's own clock, not by their numbers", async () => {
    const path = put("g.zip", await zipOf({ "submission_metadata.yml": twoOfOne("2024-03-05 10:00:00 Z", "2024-03-05 09:00:00 Z"), "submission_1/answers.yaml": "first: 1\n", "submission_2/answers.yaml": "second: 1\n" }));
    await taken(path, {}, (intake) => {
      expect(seen(intake)).toMatchObject([{ name: "7", files: { "answers.yaml": "first: 1\n" } }]);
      expect(intake.notes).toContainEqual({ code: "left-out", name: "7", count: 1 });
    });
  });

  it("names the line where its list of submissions is broken", async () => {
    const path = put("g.zip", await zipOf({ "submission_metadata.yml": "a:\n  - b\n c: [\n", "submission_1/answers.yaml": right }));
    await expect(takeIn([path])).rejects.toThrow(IntakeError);
    await expect(takeIn([path])).rejects.toMatchObject({ problems: [{ is: "metadata", line: 3 }] });
  });
});

describe("hand-ins of no system", () => {
  it("are the files and folders below the folders that are only wrapped around them", async () => {
    const files: Contents = { "course/hw2/张三.yaml": right, "course/hw2/张三.files/loss.csv": "1", "course/hw2/li/answers.yaml": right, "course/hw2/.DS_Store": "x", "__MACOSX/course/._hw2": "x", "course/Thumbs.db": "x" };
    await inEachForm("plain", files, (all) => expect(all.map(({ name, said }) => [name, said])).toEqual([["li", []], ["张三", []]]));
  });

  it("bring the files that lie beside a single answer file", async () => {
    const path = put("p.zip", await zipOf({ "a.yaml": right, "a.files/loss.csv": "1", "b.yaml": right }));
    await taken(path, {}, async ({ handIns }) => {
      const { locateAnswers } = await import("../../src/files/find-answers.ts");
      const located = locateAnswers(handIns[0]?.path ?? "");
      expect(located.is === "file" && located.folder !== undefined && (await import("node:fs")).readFileSync(join(located.folder, "loss.csv"), "utf8")).toBe("1");
    });
  });

  const NESTED: readonly (readonly [why: string, files: Contents | Promise<Contents>])[] = [
    ["a folder in a folder", { "zhang/a/b/answers.yaml": right, "zhang/report.pdf": "%PDF-" }],
    ["a folder among others that has the answers", { "zhang/code/answers.yaml": right, "zhang/figures/f.png": "x" }],
    ["a zip", zipOf({ "hw2/answers.yaml": right }).then((zip) => ({ "zhang/hw2.zip": zip }))],
    ["a zip in a zip", zipOf({ "answers.yaml": right }).then((zip) => zipOf({ "in.zip": zip })).then((zip) => ({ "zhang.zip": zip }))],
    ["a tar.gz", tarOf([{ name: "./answers.yaml", content: right }]).then((tar) => ({ "zhang.tar.gz": gzipped(tar) }))],
  ];
  it.each(NESTED)("are found in %s", async (_why, files) => {
    const all = { ...(await files), "other.yaml": right };
    await inEachForm(`nested ${_why}`, all, (handIns) => expect(handIns.map(({ name, files: of, said }) => [name, Object.values(of), said])).toEqual([["other", [right], []], ["zhang", [right], []]]));
  });

  const WHOLE: readonly (readonly [why: string, files: Contents, name: string])[] = [
    ["a file called answers and others", { "answers.yaml": right, "model.json": "{}", "b.yaml": "x: 1\n" }, "zhang"],
    ["a folder", { "li/answers.yaml": right, "li/loss.csv": "1" }, "li"],
    ["code in a folder beside a paper", { "code/answers.yaml": right, "report.pdf": "%PDF-" }, "zhang"],
    ["one file", { "li.yaml": right }, "li"],
  ];
  it.each(WHOLE)("may be an archive each: %s", async (_why, files, name) => {
    const path = put("zhang.zip", await zipOf(files));
    await taken(path, {}, (intake) => {
      expect(intake.handIns.map((handIn) => handIn.name)).toEqual([name]);
      expect(Object.values(seen(intake)[0]?.files ?? {})).toContain(right);
    });
  });

  it("of several paths come in the order of the paths, each under a name of its own", async () => {
    const [a, b] = [join(folder, "section a"), join(folder, "section b")];
    for (const section of [a, b]) {
      mkdirSync(section, { recursive: true });
      cpSync("answers/examples/perfect.yaml", join(section, "zhang.yaml"));
    }
    await taken([b, a, "answers/examples/real.yaml"], {}, ({ handIns }) => expect(handIns.map(({ name, path }) => [name, path])).toEqual([["zhang", join(b, "zhang.yaml")], ["zhang (2)", join(a, "zhang.yaml")], ["real", "answers/examples/real.yaml"]]));
  });

  it("stay where they are when they lie on disk", async () => {
    await taken("answers/examples", {}, ({ handIns }) => expect(handIns.every(({ path, root }) => path.startsWith(join("answers", "examples")) && root === "answers/examples")).toBe(true));
  });
});
