import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, runProcess } from "./run.ts";

/** What `check` keeps of hand-ins is used again only where nothing changed that a verdict depends on; each test changes one thing. */
const folder = mkdtempSync(join(tmpdir(), "grader-known-"));
const cache = join(folder, "cache");
const course = join(folder, "course");
const answers = join(folder, "answers.yaml");
const config = join(course, "grader.config.yaml");

const CONFIG = `assignment: small
title: { zh: 小, en: small }
seed: 1
limits: { call_ticks: 300, load_ticks: 300 }
variables: { letters: { a: { shape: [] } } }
questions:
  - { id: q1, kind: number, points: 1, title: { zh: 一, en: one }, expected: { reference: one }, tolerance: { absolute: 0.1 } }
  - { id: q2, kind: formula, points: 1, title: { zh: 二, en: two }, variables: letters, expected: { formula: "a + 1" } }
`;

beforeAll(() => {
  mkdirSync(join(course, "reference"), { recursive: true });
  writeFileSync(config, CONFIG);
  writeFileSync(join(course, "reference/index.ts"), 'import { value } from "./value.ts";\nexport const references = { one: () => value };\n');
  writeFileSync(join(course, "reference/value.ts"), "export const value = 1;\n");
  writeFileSync(answers, "q1: 1\nq2: 1 + a\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (path: string, ...more: string[]) => runProcess(["check", path, "--config", config, "--format", "json", ...more], { XDG_CACHE_HOME: cache });
const kept = (): readonly string[] => readdirSync(join(cache, "homework-grader")).filter((name) => name.startsWith("report-"));
const verdicts = (out: string): readonly string[] => [...out.matchAll(/"verdict": "(\w+)"/gu)].map(([, verdict = ""]) => verdict);

/** Whether the same check does without judging: what is kept is made to say something else, and said. */
function isKnown(path: string, ...more: string[]): boolean {
  const first = check(path, ...more).out;
  const before = new Map(kept().map((name) => [name, readFileSync(join(cache, "homework-grader", name), "utf8")]));
  for (const name of before.keys()) rmSync(join(cache, "homework-grader", name));
  const second = check(path, ...more);
  const anew = kept().length > 0;
  for (const [name, text] of before) writeFileSync(join(cache, "homework-grader", name), text);
  const third = check(path, ...more);
  expect([second.out, third.out]).toEqual([first, first]);
  return anew && kept().length === before.size;
}

describe("a hand-in that was checked before", () => {
  it("is known again, with the same words in every format", () => {
    expect(isKnown(answers)).toBe(true);
    for (const format of ["text", "markdown", "json"]) {
      const [first, again] = [runProcess(["check", answers, "--config", config, "--format", format], { XDG_CACHE_HOME: join(folder, "none") }), runProcess(["check", answers, "--config", config, "--format", format], { XDG_CACHE_HOME: cache })];
      expect(again).toEqual(first);
    }
  });

  it.each<[string, () => void, readonly string[]]>([
    ["the answers", () => writeFileSync(answers, "q1: 2\nq2: 1 + a\n"), ["wrong", "correct"]],
    ["a module of the reference", () => writeFileSync(join(course, "reference/value.ts"), "export const value = 2;\n"), ["correct", "correct"]],
    ["the config", () => writeFileSync(config, CONFIG.replace("a + 1", "a + 2")), ["correct", "wrong"]],
    ["the config back", () => writeFileSync(config, CONFIG), ["correct", "correct"]],
  ])("is judged anew after a change of %s", (_what, change, due) => {
    check(answers);
    change();
    expect(verdicts(check(answers).out)).toEqual(due);
    expect(verdicts(check(answers).out)).toEqual(due);
  });

  it("tells seeds apart", () => {
    expect(check(answers, "--seed", "5").out).toContain('"seed": 5');
    expect(check(answers, "--seed", "6").out).toContain('"seed": 6');
    expect(check(answers, "--seed", "5").out).toContain('"seed": 5');
  });

  it("is judged anew where what was kept is damaged", () => {
    const { out } = check(answers);
    for (const name of kept()) {
      const path = join(cache, "homework-grader", name);
      writeFileSync(path, readFileSync(path, "utf8").replace('"correct"', '"partial"'));
    }
    expect(check(answers).out).toBe(out);
    for (const name of kept()) writeFileSync(join(cache, "homework-grader", name), "");
    expect(check(answers).out).toBe(out);
  });

  it("is not kept where code had to be stopped, or the file cannot be read", () => {
    const code = join(folder, "code.ts");
    for (const text of ["export default { q1: 1, q2: () => { for (;;); } };\n", "export default {;\n"]) {
      writeFileSync(code, text);
      const before = kept().length;
      check(code);
      expect(kept().length).toBe(before);
    }
  }, 60_000);

  it("is known by its companions too", () => {
    const hand = join(folder, "hand");
    mkdirSync(hand);
    cpSync(answers, join(hand, "answers.yaml"));
    writeFileSync(join(hand, "model.json"), "{}");
    const before = kept().length;
    check(hand);
    writeFileSync(join(hand, "model.json"), "[]");
    check(hand);
    expect(kept().length).toBe(before + 2);
  });

  it("makes room: what was written longest ago goes", () => {
    const place = join(cache, "homework-grader");
    for (let old = 0; old < 450; old += 1) {
      const path = join(place, `report-old${old}.json`);
      writeFileSync(path, "");
      utimesSync(path, 1_000, 1_000);
    }
    writeFileSync(answers, "q1: 1\nq2: a + 1 + 0\n");
    const { out } = check(answers);
    expect(kept().length).toBeLessThanOrEqual(200);
    expect(check(answers).out).toBe(out);
  });

  it("is homework 2's perfect example, in both languages", () => {
    const perfect = join(root, "answers/examples/perfect.yaml");
    const run = (...more: string[]) => runProcess(["check", perfect, ...more], { XDG_CACHE_HOME: cache });
    const first = run();
    expect(run()).toEqual(first);
    expect(run("--lang", "zh").out).toContain("待人工");
    expect(run("--show-expected").code).toBe(first.code);
  });
});
