import { describe, expect, it } from "vitest";
import type { Author } from "../../src/checks/kind.ts";
import { accuracy } from "../../src/checks/accuracy.ts";
import type { Hearing, Written } from "../../src/model.ts";

const place = { file: "answers.yaml", line: 1, column: 1 };

const author: Author = {
  seed: 1,
  verified: false,
  reference: (name) => {
    throw new Error(`There is no reference ${name}.`);
  },
  referenceNames: [],
  names: {},
  variables: {},
  dataset: (name) => {
    throw new Error(`There is no data set ${name}.`);
  },
  training: (setting) => {
    throw new Error(`There is no training ${setting}.`);
  },
};

const hearing: Hearing = { question: "q", attachment: (name) => ({ is: "absent", name }), answer: () => ({ is: "missing" }), mistakes: () => [], judged: () => undefined };

async function verdictOf(text: string, atLeast: number): Promise<string> {
  const check = accuracy.compile({ sets: { test: [{ at_least: atLeast, credit: 1 }] } }, author);
  const value: Written = { is: "map", place, entries: [{ key: "test", place, value: { is: "scalar", text, place } }] };
  return (await check.judge({ is: "written", value, place }, hearing)).verdict;
}

describe("an accuracy on the boundary of a band", () => {
  it("is inside it, whether it is written as a fraction, a percentage or a bare percentage", async () => {
    const outside: string[] = [];
    for (let tenths = 101; tenths < 1000; tenths += 7) {
      const percent = (tenths / 10).toFixed(1);
      const share = (tenths / 1000).toFixed(3);
      for (const text of [percent, `${percent}%`, share]) if ((await verdictOf(text, Number(share))) !== "correct") outside.push(text);
    }
    expect(outside).toEqual([]);
  });

  it("is outside it when it is the least bit smaller", async () => {
    for (const text of ["90.0999", "90.0999%", "0.900999"]) expect(await verdictOf(text, 0.901)).toBe("wrong");
  });
});
