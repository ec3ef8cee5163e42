import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeAll } from "../../src/batch/grade-all.ts";
import { gradePath } from "../../src/batch/grade-path.ts";
import { Journal } from "../../src/batch/journal.ts";
import type { Lane } from "../../src/batch/lane.ts";
import { Lost } from "../../src/batch/lane.ts";
import { encodeReport } from "../../src/batch/record.ts";
import { eraOf } from "../../src/batch/reuse.ts";
import { submissionsIn } from "../../src/intake/submissions.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { Assignment } from "../../src/model.ts";
import { jsonOf } from "../../src/report/json.ts";
import { newFolder, writeFiles } from "../files/grading.ts";

/** Everything about the homework that may change. */
interface Homework {
  readonly seed: number;
  readonly tolerance: number;
  readonly points: number;
  readonly title: string;
  readonly credit: number;
  readonly seven: number;
  readonly slope: number;
  readonly spelling: string;
  readonly range: number;
}

const START: Homework = { seed: 1, tolerance: 0.01, points: 2, title: "one", credit: 0.5, seven: 7, slope: 3, spelling: "rot", range: 4 };

const config = ({ seed, tolerance, points, title, credit, spelling, range }: Homework): string => `assignment: reuse
title: { zh: 重用, en: reuse }
seed: ${seed}
names: { colours: { red: [${spelling}], green: [lime] } }
variables: { letters: { a: { shape: [], range: [1, ${range}] } } }
questions:
  - { id: count, kind: count, points: ${points}, title: { zh: 一, en: ${title} }, expected: { reference: seven }, mistakes: [{ mistake: six, gives: { reference: six }, feedback: { zh: 六, en: six }, credit: ${credit} }] }
  - { id: after, kind: number, points: 1, title: { zh: 二, en: two }, expected: { reference: half }, tolerance: { absolute: ${tolerance} }, mistakes: [{ mistake: carried, gives: { reference: third }, only_after: { question: count, mistake: six }, feedback: { zh: 沿用, en: carried }, credit: 1 }] }
  - { id: colour, kind: choice, points: 1, title: { zh: 三, en: three }, expected: { reference: red }, options: { reference: colours }, names: [colours] }
  - { id: line, kind: formula, points: 1, title: { zh: 四, en: four }, variables: letters, expected: { reference: line } }
  - { id: number, kind: number, points: 1, title: { zh: 五, en: five }, expected: { reference: half }, tolerance: { absolute: 0.1 } }
  - { id: double, kind: number, points: 1, title: { zh: 六, en: six }, expected: { reference: one }, tolerance: { absolute: 0.01 }, carried: { from: { half: number }, reference: doubled, credit: ${credit}, plausible: { half: { within_factor: 3 } } } }
`;
const reference = ({ seven, slope }: Homework): string =>
  `export const references = { seven: () => ${seven}, six: () => ${seven} - 1, half: () => 0.5, one: () => 1, doubled: ({ half }: any) => half * 2, third: () => 1 / 3, red: () => "red", colours: () => ["red", "green"], line: ({ a }: any) => ${slope} * a + 1 };\n`;

const HAND_INS = {
  "a.yaml": "count: 7\nafter: 0.505\ncolour: rot\nline: 3*a + 1\nnumber: 0.45\n",
  "b.yaml": "count: 6\nafter: 0.333\ncolour: lime\nline: 2*a + 1\nnumber: x\n",
  "c.yaml": "count: 8\nafter: 0.6\nnumber: 0.7\ndouble: 1.4\nextra: 1\nline: '3*a +'\ncolour: [\n",
  "d.yaml": "",
  "e.ts": "let calls = 0;\nexport default { count: 6, after: 1 / 3, colour: 'crimson', line: ({ a }: any) => { calls += 1; return calls > 3000 ? 0 : 3 * a + 1; }, number: 0.5 };\n",
  "f.ts": "export default { count: 7, after: 0.5, colour: 'red', line: '3 a + 1', number: 0.5 };\n",
};

let count = 0;

class Course {
  readonly folder = join(root, String((count += 1)));
  /** Whether whoever grades fails at everything. */
  broken = false;

  constructor() {
    writeFiles(this.folder, Object.fromEntries(Object.entries(HAND_INS).map(([name, text]) => [`in/${name}`, text])));
  }

  /** The reports, as the TA gets them, and what was graded for them. */
  async grade(homework: Homework, out = "out"): Promise<{ readonly reports: string; readonly graded: readonly string[] }> {
    writeFiles(this.folder, { "grader.config.yaml": config(homework), "reference/index.ts": reference(homework) });
    const loaded = await loadAssignment(this.folder);
    const keys = loaded.keys();
    const journal = await Journal.open(join(this.folder, out), eraOf(keys));
    const lines: string[] = [];
    const graded: string[] = [];
    const options = { assignment: loaded.assignment, config: loaded.path, seed: null, jobs: 1, lane: this.#lane(loaded.assignment, graded), keeping: { journal, keys } };
    for await (const report of gradeAll(submissionsIn(join(this.folder, "in")), options)) lines.push(jsonOf(report, { language: "en", reveal: true }));
    await journal.close();
    return { reports: lines.join("\n"), graded };
  }

  /** Grades here and notes what each task asks for. */
  #lane(assignment: Assignment, graded: string[]): Lane {
    return {
      run: async ({ submissions, questions }) => {
        if (this.broken) throw new Lost("no luck");
        const lines: string[] = [];
        for (const { path, name } of submissions) {
          graded.push(`${name}:${questions === undefined ? "all" : questions.join("+")}`);
          lines.push(encodeReport(await gradePath(assignment, path, name, questions === undefined ? {} : { only: new Set(questions) })));
        }
        return lines;
      },
      destroy: async () => {},
    };
  }
}

const root = newFolder();

describe("what was graded before", () => {
  it("is not graded again, and only what changed in a folder is", async () => {
    const course = new Course();
    const first = await course.grade(START);
    expect(first.graded).toHaveLength(6);
    expect(first.reports).toContain('"code":"carried-forward"');
    expect(await course.grade(START)).toEqual({ reports: first.reports, graded: [] });
    writeFiles(course.folder, { "in/a.yaml": "count: 1\n", "in/new.yaml": "count: 7\n" });
    const { reports, graded } = await course.grade(START);
    expect(graded.toSorted()).toEqual(["a:all", "new:all"]);
    expect(reports).toBe((await course.grade(START, "fresh")).reports);
  });

  it("counts under another name, too", async () => {
    const course = new Course();
    await course.grade(START);
    writeFiles(course.folder, { "in/wang/a.yaml": HAND_INS["a.yaml"], "in/li/a.yaml": HAND_INS["a.yaml"] });
    const once = await course.grade(START);
    writeFiles(course.folder, { "in/zhao/a.yaml": HAND_INS["a.yaml"] });
    const { reports, graded } = await course.grade(START);
    expect(once.graded.length).toBeGreaterThan(0);
    expect(graded).toEqual([]);
    expect(reports).toContain('"submission":"zhao"');
    expect(reports).toBe((await course.grade(START, "fresh")).reports);
  });

  const AFFECTED: readonly (readonly [change: Partial<Homework>, graded: string, why: string])[] = [
    [{}, "", "nothing changed"],
    [{ title: "other" }, "", "a title is shown and not judged by"],
    [{ tolerance: 0.2 }, "after+count", "with the question that it listens to"],
    [{ points: 3 }, "count+after", "and what listens to it"],
    [{ credit: 0.25 }, "count+after+double+number", "and what builds on another is judged with it"],
    [{ seven: 8 }, "count+after+line+double+number", "the values of two questions, and functions of the reference may be anything"],
    [{ spelling: "rouge" }, "colour", "a table that it names"],
    [{ range: 5 }, "line", "letters that it names"],
    [{ slope: 2 }, "line+double+number", "the values of the others are what they were"],
    [{ seed: 2 }, "count+after+colour+line+number+double", "a seed is everybody's"],
  ];
  it.each(AFFECTED)("after a change %o only %s is judged again: %s", async (change, questions) => {
    const course = new Course();
    await course.grade(START);
    const { reports, graded } = await course.grade({ ...START, ...change });
    const asked = new Set(graded.map((line) => line.slice(line.indexOf(":") + 1).split("+").toSorted().join("+")));
    expect([...asked]).toEqual(questions === "" ? [] : [questions.split("+").toSorted().join("+")]);
    expect(reports).toBe((await course.grade({ ...START, ...change }, "fresh")).reports);
  });

  it("gives the same bytes as grading all, whatever changes one after the other", async () => {
    const arbitrary: fc.Arbitrary<Homework> = fc.record({
      seed: fc.constantFrom(1, 2),
      tolerance: fc.constantFrom(0.01, 0.2),
      points: fc.constantFrom(1, 2),
      title: fc.constantFrom("one", "other"),
      credit: fc.constantFrom(0.25, 0.5),
      seven: fc.constantFrom(7, 8),
      slope: fc.constantFrom(2, 3),
      spelling: fc.constantFrom("rot", "rouge"),
      range: fc.constantFrom(4, 5),
    });
    let fresh = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(arbitrary, { minLength: 2, maxLength: 3 }), async (homeworks) => {
        const course = new Course();
        for (const homework of homeworks) expect((await course.grade(homework)).reports).toBe((await course.grade(homework, `fresh${(fresh += 1)}`)).reports);
      }),
      { numRuns: 8, seed: 7 },
    );
  });

  it("and failed by the grader's own fault is tried again", async () => {
    const course = new Course();
    course.broken = true;
    expect((await course.grade(START)).reports).toContain("no luck");
    course.broken = false;
    const { reports, graded } = await course.grade(START);
    expect(graded).toHaveLength(6);
    expect(reports).not.toContain("no luck");
  });
});
