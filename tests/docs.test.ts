import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { formulaOptions } from "../src/checks/formula-options.ts";
import { lineJudge } from "../src/checks/judge-line.ts";
import { gradePath } from "../src/batch/grade-path.ts";
import { loadAssignment } from "../src/files/assignment.ts";
import { run } from "./cli/run.ts";

const folder = mkdtempSync(join(tmpdir(), "grader-docs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The code blocks of a document in one language, in order. */
function blocks(file: string, language: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gmsu"))].map(([, code = ""]) => code);
}

/** The commands of a shell block without their comments. */
function commands(file: string): readonly string[] {
  return blocks(file, "sh").flatMap((code) => code.split("\n").map((line) => line.replace(/\s+#.*$/u, "").trim()).filter((line) => line !== ""));
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe("the README", () => {
  it("opens with the two commands that set everything up", () => {
    const [grade, test] = commands("README.md");
    expect(grade).toBe("npm ci && npx grader grade answers/examples --out out");
    expect(test).toBe("npm ci && npm test");
  });

  it("names only commands that the program has", async () => {
    const names = commands("README.md").flatMap((command) => [...command.matchAll(/npx grader (\w+)/gu)].map(([, name = ""]) => name));
    expect(names.length).toBeGreaterThan(4);
    for (const name of new Set(names)) expect((await run([name, "--help"])).code, name).toBe(0);
  });

  it("shows an answer file in TypeScript that is right", async () => {
    const [code = ""] = blocks("README.md", "ts");
    const { assignment } = await loadAssignment(".");
    const report = await gradePath(assignment, write("readme/answers.ts", code), "readme");
    const verdicts = report.results.filter(({ question }) => code.includes(`"${question}"`)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["correct", "correct"]);
  });

  it("shows what the check really prints", async () => {
    const [shown = ""] = blocks("README.md", "text");
    const { out } = await run(["check", "answers/examples/real.yaml", "--lang", "en"], { columns: 100 });
    for (const line of shown.trim().split("\n")) expect(out).toContain(line.trim());
  });
});

describe("the authoring guide", () => {
  it("has an example that loads and grades", async () => {
    const [config = ""] = blocks("docs/authoring.md", "yaml");
    const [reference = ""] = blocks("docs/authoring.md", "ts");
    write("homework/reference/index.ts", reference);
    const path = write("homework/grader.config.yaml", config);
    const { assignment } = await loadAssignment(path);
    const right = await gradePath(assignment, write("right.yaml", "q1: 2.33\nq2: '2 (w^T x - y) x'\nq3: 1.56\n"), "right");
    expect(right.results.map(({ verdict }) => verdict)).toEqual(["correct", "correct", "correct"]);
    const wrong = await gradePath(assignment, write("wrong.yaml", "q1: 2.4\nq2: '(w^T x - y) x'\nq3: 1.57\n"), "wrong");
    expect(wrong.results.map(({ verdict }) => verdict)).toEqual(["wrong", "wrong", "wrong"]);
    const carried = await gradePath(assignment, write("carried.yaml", "q1: 2.5\nq3: 1.58\n"), "carried");
    expect(carried.results.map(({ verdict }) => verdict)).toEqual(["wrong", "unanswered", "correct"]);
  });

  it("has rules, extensions and overrides that work together", async () => {
    const [marks = "", overrides = ""] = ["marks:", "- student:"].map((start) => blocks("docs/authoring.md", "yaml").find((code) => code.startsWith(start)));
    const quizzes = [1, 2, 3, 4].map((number) => `  - { id: quiz.${number}, kind: number, points: 2, title: { zh: 问, en: question }, expected: { reference: mean, with: { of: [1, 2, 4] } }, tolerance: { decimals: 2 } }\n`).join("");
    write("course/reference/index.ts", blocks("docs/authoring.md", "ts")[0] ?? "");
    write("course/grader.config.yaml", `assignment: course\ntitle: { zh: 课, en: course }\nseed: 1\n${marks}questions:\n${quizzes}  - { id: bonus, kind: count, points: 1, extra: true, title: { zh: 附, en: bonus }, expected: { reference: mean, with: { of: [3] } } }\n`);
    write("course/extensions.csv", blocks("docs/authoring.md", "csv")[0] ?? "");
    write("overrides.yaml", overrides);
    for (const student of ["20240001", "20240002"]) write(`hand-ins/${student}.yaml`, "quiz: { 1: 2.33, 2: 5, 3: 2.33, 4: 1 }\n");
    const ran = await run(["grade", join(folder, "hand-ins"), "--config", join(folder, "course"), "--out", join(folder, "out")]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.err).toMatch(/2 overrides in [^]*2 extensions in /u);
    const [first, second] = readFileSync(join(folder, "out/results.ndjson"), "utf8").trim().split("\n").map((line): { marks: { total: number; possible: number; lines: { code: string }[] } } => JSON.parse(line));
    // 2 + 1.5 + 2 of the three best, capped at 5; and 4 with the point for the error in the sheet.
    expect(first?.marks).toMatchObject({ total: 5, possible: 5, lines: [{ code: "override", question: "quiz.2" }, { code: "dropped" }, { code: "capped" }, { code: "extension" }, { code: "lateness-unknown" }] });
    expect(second?.marks).toMatchObject({ total: 5, lines: [{ code: "dropped" }, { code: "extension" }, { code: "lateness-unknown" }, { code: "override" }] });
  });

  it("names every key of the rules and of overrides", async () => {
    const { marksSchema } = await import("../src/marks/schema.ts");
    const { OVERRIDE_KEYS } = await import("../src/marks/faults.ts");
    const text = readFileSync("docs/authoring.md", "utf8");
    for (const key of [...Object.keys(marksSchema(z).shape), ...Object.keys(marksSchema(z).shape.late.unwrap().shape), ...OVERRIDE_KEYS]) expect(text, key).toMatch(new RegExp(`\\b${key}\\b`, "u"));
  });

  it("lists every kind of question and no other", async () => {
    const { kinds } = await import("../src/checks/index.ts");
    const text = readFileSync("docs/authoring.md", "utf8");
    const rows = [...text.matchAll(/^\| ((?:`[a-z]+`(?:, )?)+) \|/gmu)].flatMap(([, cell = ""]) => [...cell.matchAll(/`([a-z]+)`/gu)].map(([, name = ""]) => name));
    expect(rows.toSorted()).toEqual(kinds.map(({ name }) => name).toSorted());
  });
});

describe("the guide to models", () => {
  it("has a function that is run and measured", async () => {
    const [code = ""] = blocks("docs/models.md", "ts");
    const { assignment } = await loadAssignment(".");
    const report = await gradePath(assignment, write("models/answers.ts", code), "models");
    const found = report.results.find(({ question }) => question === "q4.4.model")?.findings[0]?.finding;
    expect(found).toMatchObject({ code: "measured-accuracy", layers: [64, 2, 10] });
  });

  it.skipIf(spawnSync("python3", ["-c", "import numpy"]).status !== 0)("has snippets for NumPy whose files are read", async () => {
    const [weights = "", labels = "", losses = ""] = blocks("docs/models.md", "python");
    const place = write("numpy/answers.yaml", "q4.4.model: model.npz\nq4.4.loss: loss.csv\n");
    const before = "import numpy as np\nrng = np.random.default_rng(1)\nW1, b1, W2, b2 = rng.normal(size=(64, 5)), np.zeros(5), rng.normal(size=(5, 10)), np.zeros(10)\nlabels, losses = np.arange(400) % 10, 2 / np.arange(1, 9)\n";
    expect(spawnSync("python3", ["-c", before + weights + labels + losses], { cwd: dirname(place), encoding: "utf8" }).stderr).toBe("");
    const { assignment } = await loadAssignment(".");
    const measured = async (): Promise<readonly string[]> => (await gradePath(assignment, dirname(place), "numpy")).results.filter(({ question }) => /q4\.4\.(?:model|loss)/u.test(question)).map(({ verdict, findings }) => `${verdict} ${findings[0]?.finding.code ?? ""}`);
    expect(await measured()).toEqual(["correct ", "wrong measured-accuracy"]);
    write("numpy/answers.yaml", "q4.4.model: predictions.csv\nq4.4.loss: loss.csv\n");
    expect(await measured()).toEqual(["correct ", "wrong measured-accuracy"]);
  });
});

describe("the guide to grader judge", () => {
  it("has examples that are all right", async () => {
    const [lines = ""] = blocks("docs/judge.md", "json");
    const judging = lineJudge(z);
    for (const line of lines.trim().split("\n")) {
      const judged = await judging.judge(z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
      expect(judged.verdict, line).toBe("correct");
    }
  });

  it("names every option of formulas", () => {
    const text = readFileSync("docs/judge.md", "utf8");
    for (const option of Object.keys(formulaOptions(z))) expect(text).toContain(`\`${option}\``);
  });
});

describe("the guide to exports", () => {
  it("has commands that all work", async () => {
    const place = join(folder, "exports");
    for (const name of ["real", "zhang"]) write(`exports/submissions/${name}.yaml`, "q3.1.entropy: 0.69\n");
    for (const name of ["grader.config.yaml", "reference"]) cpSync(name, join(place, name), { recursive: true });
    for (const name of ["grader.config.yaml", "reference"]) cpSync(name, join(place, "new-key", name), { recursive: true });
    write("exports/worksheet.csv", "Identifier,Full name,Grade,Maximum Grade,Last modified (grade),Feedback comments\nParticipant 1,zhang,,100.00,-,\nParticipant 2,real,,100.00,-,\n");
    write("exports/gradebook.csv", "Student,ID,Section,Homework 2 (7)\n    Points Possible,,,100.00\nzhang,1,A,\nreal,2,A,\n");
    const asked = commands("docs/exports.md");
    expect(asked.length).toBeGreaterThan(9);
    const here = process.cwd();
    try {
      process.chdir(place);
      for (const command of asked) {
        const argv = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "").slice(2);
        const { code, err } = await run(argv);
        expect(`${command}: ${code} ${code === 0 ? "" : err}`).toBe(`${command}: 0 `);
        if (argv[0] === "grade") cpSync("marks", "marks-new", { recursive: true });
      }
    } finally {
      process.chdir(here);
    }
  });
});

describe("the guide to many machines", () => {
  const worker = z.array(z.string());

  it("has a compose file whose worker is a command of the program", async () => {
    const [text = ""] = blocks("docs/queue.md", "yaml");
    const { services } = z.object({ services: z.record(z.string(), z.object({ image: z.string(), command: worker })), volumes: z.object({ redis: z.object({}) }) }).parse(parse(text));
    expect(Object.keys(services)).toEqual(["redis", "worker"]);
    const [node, program, ...argv] = services.worker?.command ?? [];
    expect([node, program]).toEqual(["node", "dist/grader.js"]);
    // A server that nobody asks for ends the command before anything else does, if its options are known.
    expect((await run([...argv, "--queue", "nowhere", "--lang", "en"])).err).toMatch(/--queue wants an address/u);
  });

  const verifies = spawnSync("systemd-analyze", ["--version"]).status === 0;
  it.skipIf(!verifies)(`has a unit that systemd takes${verifies ? "" : " (left out: no systemd-analyze here)"}`, () => {
    const [unit = ""] = blocks("docs/queue.md", "ini");
    const [, argv = ""] = /^ExecStart=\S+ (.*)$/mu.exec(unit) ?? [];
    expect(argv).toMatch(/^--no-install grader worker --queue redis:/u);
    // What is started must be there for the check; the rest of the line stays.
    const path = write("grader-worker.service", unit.replace(/^ExecStart=\S+/mu, `ExecStart=${process.execPath}`));
    const { status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", path], { encoding: "utf8" });
    expect([status, stderr.split("\n").filter((line) => line.includes("grader-worker"))]).toEqual([0, []]);
  });
});

const megabytes = (bytes: number): string => `${bytes / 1024 ** 2} MB`;

describe("the guide to handing in", () => {
  it("names the limits that hold", async () => {
    const { LIMITS } = await import("../src/intake/limits.ts");
    const text = readFileSync("docs/handing-in.md", "utf8").replaceAll(",", "");
    const { entryBytes, handInBytes, handInEntries, archiveBytes, archiveEntries, ratio, ratioFrom, nesting, depth } = LIMITS;
    for (const value of [megabytes(entryBytes), megabytes(handInBytes), `${handInEntries} files`, megabytes(archiveBytes), `${archiveEntries} entries`, `${ratio} times`, megabytes(ratioFrom), `${nesting} levels`, `| ${depth} |`]) expect(text).toContain(value);
  });
});

describe("the tables of cases in the documents", () => {
  it("are those that the tests read", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/docs.mjs", "--check"], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});

describe("links in the documents", () => {
  it.each(["README.md", "docs/architecture.md", "docs/authoring.md", "docs/data.md", "docs/training.md", "docs/exports.md", "docs/handing-in.md", "docs/judge.md", "docs/models.md", "docs/queue.md", "docs/security.md"])("of %s lead somewhere", async (file) => {
    const { existsSync } = await import("node:fs");
    for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/\]\(([^)#\s]+)\)/gu)) {
      if (!target.includes("://")) expect(existsSync(resolve(dirname(file), target)), target).toBe(true);
    }
  });
});
