import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { fromBuffer } from "yauzl";
import * as z from "zod";
import { run } from "../cli/run.ts";
import { samples } from "../report/samples.ts";
import { folder, graded, result, results, write } from "./results.ts";

const format = z.enum(["text", "html", "simple_format", "md", "ansi"]);
const visibility = z.enum(["hidden", "after_due_date", "after_published", "visible"]);
/** The format as Gradescope documents it; unknown keys are errors. */
const schema = z.strictObject({
  score: z.number(),
  execution_time: z.number().nonnegative().optional(),
  output: z.string().optional(),
  output_format: format.optional(),
  test_output_format: format.optional(),
  test_name_format: format.optional(),
  visibility: visibility.optional(),
  stdout_visibility: visibility.optional(),
  extra_data: z.record(z.string(), z.unknown()).optional(),
  tests: z.array(
    z.strictObject({
      score: z.number(),
      max_score: z.number().optional(),
      status: z.enum(["passed", "failed"]).optional(),
      name: z.string().optional(),
      name_format: format.optional(),
      number: z.string().regex(/^\d+(?:\.\d+)*$/u).optional(),
      output: z.string().optional(),
      output_format: format.optional(),
      tags: z.array(z.string()).optional(),
      visibility: visibility.optional(),
      extra_data: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

describe("results.json for Gradescope", () => {
  const path = results("one", [
    graded("zhang", [result("q1.1 2/2 correct"), result("q1.2.entropy 0.5/1 partial", "not-close"), result("q2 0/4 undecided", "idea-not-found"), result("q3 0/1 unanswered"), result("bonus 0/1 unreadable", "not-a-number")]),
  ]);

  it("is what Gradescope documents: a test for each question, numbers to sort by, what awaits review neither passed nor failed", async () => {
    const { out, err, code } = await run(["export", "gradescope", path]);
    expect([code, err]).toEqual([0, ""]);
    const found = schema.parse(JSON.parse(out));
    expect(found).toMatchObject({ score: 2.5, visibility: "visible", stdout_visibility: "hidden", output: "Total: 2.5 / 9 confirmed\nup to 4 more await review" });
    expect(found.tests.map(({ number, status, score, max_score }) => [number, status, score, max_score])).toEqual([
      ["1.1", "passed", 2, 2],
      ["1.2", "failed", 0.5, 1],
      ["2", undefined, 0, 4],
      ["3", "failed", 0, 1],
      ["5", "failed", 0, 1],
    ]);
    expect(found.tests.every((test) => test.visibility === "visible")).toBe(true);
  });

  it("hides what it is told to, and says that the total is then hidden as well", async () => {
    const { out, err } = await run(["export", "gradescope", path, "--visibility", "after_due_date", "--hide", "q2", "q3", "--lang", "zh"]);
    expect(schema.parse(JSON.parse(out)).tests.map((test) => test.visibility)).toEqual(["after_due_date", "after_due_date", "hidden", "hidden", "after_due_date"]);
    expect(err).toContain("不向学生显示总分");
    expect(out).toContain("未作答");
  });

  it("never has the right answer in it, whatever was found, in either language", async () => {
    const codes = ["not-close", "split-not-best", "leaf-too-early", "split-needless", "wrong-label", "idea-not-found"] as const;
    const secret = results("secret", [graded("a", codes.map((code, at) => result(`q${at + 1} 0/1 wrong`, code)))]);
    const keys = [samples["not-close"].want, String(samples["split-not-best"].bestGain), samples["idea-not-found"].idea.en, samples["idea-not-found"].idea.zh];
    for (const lang of ["en", "zh"]) {
      const { out } = await run(["export", "gradescope", secret, "--lang", lang]);
      for (const key of keys) expect(out).not.toContain(key);
      expect((await run(["export", "junit", secret, "--lang", lang])).out).not.toContain(keys[0]);
      // The test of this test: whoever may know is told.
      expect((await run(["export", "junit", secret, "--lang", lang, "--show-expected"])).out).toContain(keys[0]);
    }
  });

  it("says nothing where a finding of another version cannot be told without its stored sentence, which knows the key", async () => {
    const other = graded("a", [{ ...result("q1 0/1 wrong"), findings: [{ code: "of-the-future", want: "42" }], messages: ["The answer is 42."] }]);
    const { out } = await run(["export", "gradescope", results("future", [other])]);
    expect(out).not.toContain("42");
    expect((await run(["export", "junit", results("future", [other]), "--show-expected"])).out).toContain("The answer is 42.");
  });

  it("is of one student: by name, by number, else it asks", async () => {
    const two = results("two", [graded("zhang", [result("q1 1/1 correct")]), graded("li", [result("q1 0/1 wrong")], { handed: { student: { id: "2024002" } } })]);
    expect(schema.parse(JSON.parse((await run(["export", "gradescope", two, "--student", "2024002"])).out)).score).toBe(0);
    expect((await run(["export", "gradescope", two])).err).toBe("grader: there are 2 reports; name one with --student\n");
    expect((await run(["export", "gradescope", two, "--student", "zhan"])).err).toContain('did you mean "zhang"?');
    expect((await run(["export", "gradescope"])).code).toBe(2);
  });
});

const home = join(folder, "autograder");
const archive = join(folder, "autograder.zip");

function unzip(file: string, target: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(readFileSync(file), { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const names: string[] = [];
      zip.on("error", reject).on("end", () => resolve(names));
      zip.on("entry", (entry: { readonly fileName: string; readonly externalFileAttributes: number }) => {
        names.push(entry.fileName);
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed !== null) {
            reject(failed);
            return;
          }
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part)).on("end", () => {
            const path = join(target, entry.fileName);
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, Buffer.concat(parts));
            chmodSync(path, entry.externalFileAttributes >>> 16);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** As Gradescope does it: the script is copied out of the folder of its sources, and runs elsewhere. */
function grade(): z.infer<typeof schema> {
  copyFileSync(join(home, "source", "run_autograder"), join(home, "run_autograder"));
  execFileSync(join(home, "run_autograder"), { cwd: "/", env: { PATH: process.env.PATH ?? "", HOME: folder, AUTOGRADER_ROOT: home }, stdio: "pipe" });
  return schema.parse(JSON.parse(readFileSync(join(home, "results", "results.json"), "utf8")));
}

const hash = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

describe("the autograder for Gradescope", () => {
  const answers = fileURLToPath(new URL("../../answers/examples/known-mistakes.yaml", import.meta.url));
  let names: readonly string[] = [];
  beforeAll(async () => {
    const ran = await run(["export", "gradescope", "--config", ".", "--hide", "q4.4.model", "--out", archive]);
    if (ran.code !== 0) throw new Error(ran.err);
    names = await unzip(archive, join(home, "source"));
  }, 60_000);

  it("is small, sorted, and the same to the byte each time and in each time zone", async () => {
    const again = join(folder, "again.zip");
    const zone = process.env.TZ;
    try {
      process.env.TZ = "Pacific/Kiritimati";
      await run(["export", "gradescope", "--config", ".", "--hide", "q4.4.model", "--out", again]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(hash(again)).toBe(hash(archive));
    expect(names).toEqual(names.toSorted());
    expect(readFileSync(archive).length).toBeLessThan(8_000_000);
    expect(names.filter((name) => /\.test\.|answers\/|\.map$|node_modules\/.*\.d\.ts$|node_modules\/(?:vitest|typescript|bullmq|ioredis)/u.test(name))).toEqual([]);
  });

  it("finds the Node of the image good enough, and loads the assignment while the image is built", () => {
    const { status, stdout } = spawnSync("bash", [join(home, "source", "setup.sh")], { cwd: "/", encoding: "utf8", env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: folder } });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^v\d+[^]*\nhw2: \d+\n$/u);
  });

  it("grades a hand-in of answers, with the names of those who handed it in, and no key", () => {
    mkdirSync(join(home, "submission"), { recursive: true });
    copyFileSync(answers, join(home, "submission", "answers.yaml"));
    writeFileSync(join(home, "submission_metadata.json"), JSON.stringify({ id: 1, created_at: "2024-05-02T10:00:00Z", users: [{ name: "张三", email: "z@x.edu", id: 9 }, { name: "Ann" }], assignment: { due_date: "2024-05-01T00:00:00Z" } }));
    const found = grade();
    expect(found.extra_data).toMatchObject({ assignment: "hw2", submission: "张三, Ann" });
    expect(found.score).toBeGreaterThan(0);
    expect(found.tests.find(({ name }) => name?.startsWith("q4.4.model "))?.visibility).toBe("hidden");
    expect(found.tests.filter((test) => test.visibility === "visible")).toHaveLength(found.tests.length - 1);
    expect(JSON.stringify(found)).not.toContain("the right one is");
    expect(found.execution_time).toBeGreaterThan(0);
  });

  it("grades code, hostile code as well, and a hand-in without answers", () => {
    writeFileSync(join(home, "submission_metadata.json"), "{ broken");
    writeFileSync(join(home, "submission", "answers.yaml"), "");
    const empty = grade();
    expect([empty.score, empty.extra_data?.submission]).toEqual([0, "submission"]);
    execFileSync("rm", [join(home, "submission", "answers.yaml")]);
    writeFileSync(join(home, "submission", "answers.ts"), 'export default { "q3.1.entropy": 0.998, "q4.1": () => { for (;;); } };\n');
    const found = grade();
    expect(found.tests.find(({ name }) => name?.startsWith("q3.1.entropy "))).toMatchObject({ status: "passed", score: 1 });
    expect(found.tests.find(({ name }) => name?.startsWith("q4.1 "))?.output).toMatch(/time allowed/u);
  });

  it("takes an assignment whose reference and data lie elsewhere, and the packages that the reference imports", async () => {
    write("elsewhere/node_modules/tiny/package.json", '{ "name": "tiny", "main": "index.js" }');
    write("elsewhere/node_modules/tiny/index.js", "exports.two = 2;");
    write("elsewhere/keys/index.ts", 'import { two } from "tiny";\nexport const references = { two: (): number => two };\n');
    const config = write("elsewhere/hw/grader.config.yaml", "assignment: small\ntitle: { zh: 小, en: Small }\nseed: 1\nreference: ../keys/index.ts\nquestions:\n  - { id: q1, kind: number, points: 1, title: { zh: 二, en: Two }, expected: { reference: two }, tolerance: { absolute: 0 } }\n");
    const ran = await run(["export", "gradescope", "--config", config, "--out", join(folder, "small.zip"), "--lang", "zh"]);
    expect(ran.err).toBe("");
    const place = join(folder, "small");
    const packed = await unzip(join(folder, "small.zip"), join(place, "source"));
    expect(packed.filter((name) => name.startsWith("assignment/"))).toEqual(["assignment/hw/grader.config.yaml", "assignment/keys/index.ts", "assignment/node_modules/tiny/index.js", "assignment/node_modules/tiny/package.json"]);
    mkdirSync(join(place, "submission"));
    writeFileSync(join(place, "submission", "a.yaml"), "q1: 2\n");
    execFileSync(join(place, "source", "run_autograder"), { env: { PATH: process.env.PATH ?? "", HOME: folder, AUTOGRADER_ROOT: place } });
    expect(schema.parse(JSON.parse(readFileSync(join(place, "results", "results.json"), "utf8")))).toMatchObject({ score: 1, tests: [{ name: "q1 二", output: "正确" }] });
  });

  it("is not packed half: a question that does not exist, a Node that is not there, no place for it", async () => {
    const refused = join(folder, "refused.zip");
    expect((await run(["export", "gradescope", "--config", ".", "--hide", "q99", "--out", refused])).err).toContain("q99");
    expect((await run(["export", "gradescope", "--config", ".", "--node", join(folder, "node-none.tar.xz"), "--out", refused])).err).toContain("cannot be read (ENOENT)");
    expect((await run(["export", "gradescope", "--config", "."])).err).toContain("--out autograder.zip");
    expect(existsSync(refused)).toBe(false);
  });
});
