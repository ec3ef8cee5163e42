import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remembering } from "../../src/batch/remember.ts";
import type { Answer, Assignment, Check, Given, Hearing, Judgement, Place, Written } from "../../src/model.ts";
import { sortAnswers } from "../../src/files/sort-answers.ts";
import { readCarefully } from "../../src/files/yaml-careful.ts";
import { readPlainYaml } from "../../src/files/yaml-events.ts";
import { assignment } from "../files/grading.ts";
import { variedYaml } from "./varied.ts";

const silent: Hearing = { question: "q1", attachment: (name) => ({ is: "absent", name }), answer: () => ({ is: "missing" }), mistakes: () => [], judged: () => undefined };

function answersOf(text: string, file: string): ReadonlyMap<string, Answer> {
  const { root } = readPlainYaml(text, file) ?? readCarefully(text, file);
  return root === undefined ? new Map() : sortAnswers(root, assignment.questions.map(({ id }) => id)).answers;
}

/** What reaches a report. */
function said(judgement: Judgement | undefined): Omit<Judgement, "parts"> | undefined {
  if (judgement === undefined) return undefined;
  const { parts: _parts, ...rest } = judgement;
  return rest;
}

/** A check that counts how often it is asked. */
function counting(judge: (answer: Given, hearing: Hearing) => Judgement): { readonly check: Check; readonly asked: () => number } {
  let count = 0;
  const check: Check = {
    kind: "counting",
    template: { hint: { zh: "", en: "" }, blank: "" },
    judge(answer, hearing) {
      count += 1;
      return judge(answer, hearing);
    },
  };
  return { check, asked: () => count };
}

const withCheck = (check: Check): Check => {
  const small: Assignment = { id: "a", title: { zh: "", en: "" }, seed: 1, questions: [{ id: "q1", kind: "counting", title: { zh: "", en: "" }, points: [1, 1], check }] };
  return remembering(small).questions[0]?.check ?? check;
};
const at = (line: number): Place => ({ file: "a.yaml", line, column: 1 });
const scalar = (text: string, line: number): Extract<Given, { is: "written" }> => ({ is: "written", place: at(line), value: { is: "scalar", text, place: at(line) } });

describe("an assignment that remembers", () => {
  it("judges varied hand-ins as one that does not, three times, wherever the answers stand", { timeout: 120_000 }, async () => {
    const remembered = new Map(remembering(assignment).questions.map(({ id, check }) => [id, check]));
    const texts = [1, 2, 3].map(variedYaml);
    for (const [round, text] of [...texts, ...texts, ...texts].entries()) {
      // Elsewhere in another file.
      const answers = answersOf("# moved\n".repeat(round) + text, `${round}.yaml`);
      for (const { id, check } of assignment.questions) {
        const answer = answers.get(id);
        if (answer?.is !== "written" || id.startsWith("q1.3.o")) continue;
        expect(said(await remembered.get(id)?.judge(answer, silent)), id).toEqual(said(await check.judge(answer, silent)));
      }
    }
  });

  it("asks no more about an answer that was met twice, and says where each stands", async () => {
    const { check, asked } = counting((answer) => ({ verdict: "wrong", credit: [0, 1], findings: [{ finding: { code: "no-answers" }, place: answer.place }] }));
    const judge = withCheck(check);
    const places: (Place | undefined)[] = [];
    for (const line of [3, 8, 5, 7]) places.push((await judge.judge(scalar("x", line), silent)).findings[0]?.place);
    expect([places, asked()]).toEqual([[at(3), at(8), at(5), at(7)], 2]);
    await judge.judge(scalar("X", 3), silent);
    expect(asked()).toBe(3);
  });

  it("tells structures apart, whatever is written in them", () => {
    const place = at(1);
    const written: fc.Arbitrary<Written> = fc.letrec<{ written: Written }>((tie) => ({
      written: fc.oneof(
        { maxDepth: 3 },
        fc.constant<Written>({ is: "empty", place }),
        fc.constantFrom("", "[", "]", "{", "}", "null", "0", '"', ",").map((text): Written => ({ is: "scalar", text, place })),
        fc.array(tie("written"), { maxLength: 3 }).map((items): Written => ({ is: "list", items, place })),
        fc.array(fc.tuple(fc.constantFrom("[", "{", "a", ""), tie("written")), { maxLength: 3 }).map((entries): Written => ({ is: "map", place, entries: entries.map(([key, value]) => ({ key, place, value })) })),
      ),
    })).written;
    return fc.assert(
      fc.asyncProperty(written, written, async (one, other) => {
        const { check, asked } = counting(() => ({ verdict: "correct", credit: [1, 1], findings: [] }));
        const judge = withCheck(check);
        for (const value of [one, one, other, other, one, other]) await judge.judge({ is: "written", value, place }, silent);
        expect(asked()).toBe(JSON.stringify(one) === JSON.stringify(other) ? 2 : 4);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it("asks again where one place became two", async () => {
    const { check, asked } = counting((answer) => ({ verdict: "wrong", credit: [0, 1], findings: [{ finding: { code: "no-answers" }, place: answer.place }] }));
    const judge = withCheck(check);
    const place = at(1);
    await judge.judge({ is: "written", place, value: { is: "scalar", text: "x", place } }, silent);
    await judge.judge({ is: "written", place, value: { is: "scalar", text: "x", place: at(2) } }, silent);
    expect(asked()).toBe(2);
  });

  const NEVER: readonly (readonly [why: string, judge: (answer: Given, hearing: Hearing) => Judgement])[] = [
    ["listens to another answer", (_answer, hearing) => ({ verdict: hearing.answer("q2").is === "missing" ? "wrong" : "correct", credit: [0, 1], findings: [] })],
    ["listens to mistakes", (_answer, hearing) => ({ verdict: hearing.mistakes("q2").length > 0 ? "wrong" : "correct", credit: [0, 1], findings: [] })],
    ["listens to how another answer was judged", (_answer, hearing) => ({ verdict: hearing.judged("q2") === undefined ? "wrong" : "correct", credit: [0, 1], findings: [] })],
    ["opens a file", (_answer, hearing) => ({ verdict: hearing.attachment("x").is === "file" ? "wrong" : "correct", credit: [0, 1], findings: [] })],
    ["speaks of a place of its own", () => ({ verdict: "wrong", credit: [0, 1], findings: [{ finding: { code: "no-answers" }, place: at(99) }] })],
    ["has a place in a finding", (answer) => ({ verdict: "wrong", credit: [0, 1], findings: [{ finding: { code: "duplicate-key", key: "x", first: answer.place } }] })],
  ];
  it.each(NEVER)("asks each time a check that %s", async (_why, judge) => {
    const { check, asked } = counting(judge);
    const remembered = withCheck(check);
    for (const line of [1, 2, 3]) expect(await remembered.judge(scalar("x", line), silent)).toEqual(judge(scalar("x", line), silent));
    expect(asked()).toBe(3);
  });

  it("forgets what was not met for long", async () => {
    const { check, asked } = counting(() => ({ verdict: "correct", credit: [1, 1], findings: [] }));
    const judge = withCheck(check);
    for (let round = 0; round < 1_000; round += 1) for (const text of ["often", String(round)]) await judge.judge(scalar(text, 1), silent);
    expect(asked()).toBe(1_002);
    await judge.judge(scalar("0", 1), silent);
    expect(asked()).toBe(1_003);
  });
});
