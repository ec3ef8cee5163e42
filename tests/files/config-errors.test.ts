import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { AuthorProblem } from "../../src/files/author-error.ts";
import { AssignmentError } from "../../src/files/author-error.ts";
import { cases, HEAD, question } from "./config-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const REFERENCE = `
export const references = {
  one: () => 1,
  half: () => 0.5,
  word: () => "red",
  words: () => ["red", "green"],
  colours: () => ["red", "green", "blue"],
  pair: () => ({ a: 1, b: 2 }),
  other: () => ({ c: 1 }),
  nothing: () => NaN,
  broken: () => { throw new Error("no data"); },
  maker: () => () => 1,
  square: ({ u }) => u.reduce((sum, v) => sum + v * v, 0),
  bySquare: ({ u }) => u.map((v) => 2 * v),
  notBySquare: ({ u }) => u,
  picky: () => { throw new Error("picky: x must be a number, it is left out."); },
};
`;

let made = 0;
function written(config: string, reference = REFERENCE): string {
  made += 1;
  const where = join(folder, `assignment-${made}`);
  mkdirSync(join(where, "reference"), { recursive: true });
  writeFileSync(join(where, "grader.config.yaml"), config);
  writeFileSync(join(where, "reference", "index.ts"), reference);
  return where;
}

async function problemsOf(config: string, reference = REFERENCE): Promise<readonly AuthorProblem[]> {
  try {
    await loadAssignment(written(config, reference));
  } catch (error) {
    if (error instanceof AssignmentError) return error.problems;
    throw error;
  }
  return [];
}

/** What stands at the place that a problem names. */
function pointedAt(config: string, { place }: AuthorProblem): string {
  return (config.split("\n")[place.line - 1] ?? "").slice(place.column - 1);
}

describe("a config with one fault", () => {
  it.each(cases)("is refused for $why", async ({ config, says, at }) => {
    const [problem, ...others] = await problemsOf(config);
    expect(others).toEqual([]);
    if (problem === undefined) throw new Error("No problem was found.");
    expect(problem.message).toMatch(says);
    expect(pointedAt(config, problem).startsWith(at), `points at: ${pointedAt(config, problem)}`).toBe(true);
    expect(problem.place.file).toMatch(/grader\.config\.yaml$/u);
  });

  it("is sound without the fault", async () => {
    expect(await problemsOf(question("kind: gradient\npoints: 1\nvariables: plane\nof: { reference: square }\nby: u\nclosed_form: { reference: bySquare }\nshown_as: 2 * u"))).toEqual([]);
  });
});

describe("cyclic variables", () => {
  it("are named with the way round", async () => {
    const config = question("kind: formula\npoints: 1\nvariables: ring\nexpected: { reference: one }").replace("variables:\n", "variables:\n  ring:\n    a: { is: b + 1 }\n    b: { is: a + 1 }\n");
    const [problem] = await problemsOf(config);
    expect(problem?.message).toMatch(/"ring" make no sense.*cycle.*"a".*"b"/u);
  });
});

describe("a config with many faults", () => {
  const many = `assignment: small
title: { zh: 小, en: small }
seed: -1
late: true
questions:
  - { id: q1, kind: numbr, points: 1, title: { zh: 问, en: q } }
  - { id: q2, kind: count, title: { zh: 问, en: q }, expected: { reference: one } }
  - { id: q2, kind: count, points: 1, title: { zh: 问, en: q }, expected: { reference: one } }
  - { id: q3, kind: count, points: 1, title: { zh: 问, en: q }, expected: { reference: one }, tolerence: 1 }
  - { id: q3.1, kind: count, points: 1, title: { zh: 问, en: q }, expected: { reference: one } }
`;

  it("has all of them told at once, in the order of the file", async () => {
    const problems = await problemsOf(many);
    const lines = problems.map(({ place }) => place.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect([...new Set(lines)]).toEqual([3, 4, 6, 7, 8, 9]);
    const message = problems.map(({ message }) => message).join("\n");
    for (const words of [/"q2" is used twice/u, /"q3" is a question and also the beginning of "q3.1"/u, /"points" is missing/u, /no kind "numbr"/u, /tolerence/u, /late/u]) expect(message).toMatch(words);
  });

  it("has all unknown reference names told at once", async () => {
    const problems = await problemsOf(`${HEAD}${["onee", "halff", "wordss"].map((name, position) => `  - { id: q${position}, kind: count, points: 1, title: { zh: 问, en: q }, expected: { reference: ${name} } }\n`).join("")}`);
    expect(problems.map(({ place }) => place.line)).toEqual([11, 12, 13]);
  });

  it("is told as file, line, column and the line with a caret", async () => {
    const config = question("kind: numbr\npoints: 1");
    const where = written(config);
    const error = await loadAssignment(where).then(() => undefined, (fault: unknown) => fault);
    if (!(error instanceof AssignmentError)) throw new Error("No AssignmentError.");
    const [head = "", line = "", caret = ""] = error.message.split("\n");
    expect(head).toMatch(/grader\.config\.yaml:13:11: There is no kind "numbr"/u);
    expect(line).toBe("13 |     kind: numbr");
    expect(caret.indexOf("^")).toBe(line.indexOf("numbr"));
  });
});

describe("a config that is no YAML", () => {
  it.each([
    ["a bracket that is not closed", `${HEAD}  - { id: q1, kind: count\n`, 1],
    ["a tab for indentation", `${HEAD}\t- id: q1\n`, 1],
    ["a key twice", `${HEAD}  - id: q1\n    id: q2\n`, 1],
  ])("is refused for %s, with line and caret", async (_, config, least) => {
    const problems = await problemsOf(config);
    expect(problems.length).toBeGreaterThanOrEqual(least);
    for (const { place, frame, message } of problems) {
      expect(place.line).toBeGreaterThan(1);
      expect(frame).toContain("^");
      expect(message).not.toBe("");
    }
  });

  it.each([
    ["empty", ""],
    ["a list", "- 1\n- 2\n"],
    ["a word", "hello\n"],
    ["no questions", "assignment: small\ntitle: { zh: 小, en: small }\nseed: 1\nquestions: []\n"],
  ])("is refused when it is %s", async (_, config) => {
    expect((await problemsOf(config)).length).toBeGreaterThan(0);
  });

  it("is refused when there is no such file", async () => {
    const error = await loadAssignment(join(folder, "nowhere.yaml")).then(() => undefined, (fault: unknown) => fault);
    expect(error).toBeInstanceOf(AssignmentError);
    expect(String(error)).toContain("nowhere.yaml:1:1: There is no such assignment file.");
  });
});

describe("a reference that cannot be used", () => {
  const sound = question("kind: count\npoints: 1\nexpected: { reference: one }");

  it("is refused for a syntax error, with its own file, line, column and caret", async () => {
    const [problem, ...others] = await problemsOf(sound, "export const references = {\n  one: () => 1,\n  two: () => (,\n};\n");
    expect(others).toEqual([]);
    expect(problem?.place).toMatchObject({ line: 3 });
    expect(problem?.place.file).toMatch(/reference\/index\.ts$/u);
    expect(problem?.message).toMatch(/no TypeScript/u);
    expect(problem?.frame).toMatch(/3 \| {3}two: \(\) => \(,\n.*\^/u);
  });

  it.each([
    ["it exports nothing", "const references = {};\n", /must export `references`/u],
    ["what it exports is no function", "export const references = { one: 1 };\n", /"one" is no function/u],
    ["it throws when it is loaded", "export const references = {};\nthrow new Error('no data');\n", /fails when it is loaded: no data/u],
    ["it imports what is not there", 'import { two } from "./two.ts";\nexport const references = { one: () => two };\n', /imports ".\/two.ts", which is not there/u],
  ])("is refused when %s", async (_, reference, says) => {
    const [problem] = await problemsOf(sound, reference);
    expect(problem?.message).toMatch(says);
    expect(problem?.frame).toContain("^");
  });

  it("is refused when the file is not there", async () => {
    const [problem] = await problemsOf(sound.replace("seed: 1\n", "seed: 1\nreference: elsewhere/index.ts\n"));
    expect(problem?.message).toMatch(/does not exist/u);
    expect(problem?.place.file).toMatch(/elsewhere\/index\.ts$/u);
  });
});
