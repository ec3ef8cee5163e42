import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Data, Outcome } from "../../src/model.ts";
import { defaultLimits } from "../../src/sandbox/limits.ts";
import { openSandbox } from "../../src/sandbox/open.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";

/** Does something else for each number that it is given. */
const SOURCE = `
const deep = (n) => 1 + deep(n + 1);
export default {
  f: (given) => {
    switch (given.n % 9) {
      case 0: return [given.n, -0, NaN, ...given.list];
      case 1: throw new Error("no\\n\\tR" + given.n);
      case 2: return undefined;
      case 3: return { a: given.list, b: "x\\ny\\tz", 2: given.n, c: [[given.n], given.list] };
      case 4: return new Float64Array(20000).fill(given.n);
      case 5: return deep(0);
      case 6: given.list[0] = 9; return given.list;
      case 7: return [Promise.resolve(1)];
      default: return [[given.n, given.n], given.list, "text", null, [true]];
    }
  },
  slow: (n) => { for (let i = 0; i < n; i++); return n; },
};`;

async function opened(limits: Partial<typeof defaultLimits> = {}): Promise<Sandbox> {
  const open = await openSandbox(new Map([["answers.js", SOURCE]]), "answers.js", { ...defaultLimits, ...limits });
  if (open.is !== "open") throw new Error(JSON.stringify(open));
  return open.sandbox;
}

function all(sandbox: Sandbox, path: readonly string[], cases: readonly (readonly Data[])[]): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  while (outcomes.length < cases.length) outcomes.push(...sandbox.callMany(path, cases.slice(outcomes.length)));
  return outcomes;
}

describe("many calls at once", () => {
  test("say what they say one by one, whatever comes of some of them", async () => {
    const [together, single] = [await opened({ submissionTicks: 1e9 }), await opened({ submissionTicks: 1e9 })];
    const given = fc.record({ n: fc.nat({ max: 1000 }), list: fc.array(fc.double(), { maxLength: 6 }) }, { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 40 }), (inputs) => {
        const cases = inputs.map((input) => [input]);
        expect(all(together, ["f"], cases)).toEqual(cases.map((args) => single.call(["f"], args)));
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  test("more numbers than the box holds cross as well", async () => {
    const sandbox = await opened();
    const large = Array.from({ length: 20_000 }, (_, place) => place / 3);
    const lists = [[1], large, [2], large.slice(0, 10_000), large.slice(0, 10_000)];
    expect(all(sandbox, ["f"], lists.map((list) => [{ n: 0, list }]))).toEqual(lists.map((list) => ({ is: "returned", value: [0, -0, NaN, ...list] })));
  });

  test("a slow one among quick ones has all the time of a call, and only an endless one is stopped", async () => {
    const sandbox = await opened({ callTicks: 100 });
    const turns = [...Array.from({ length: 20 }, () => 10), 4e5, 10, 10, 1e9, 10];
    const outcomes = sandbox.callMany(["slow"], turns.map((count) => [count]));
    expect(outcomes.map((outcome) => outcome.is)).toEqual([...Array.from({ length: 23 }, () => "returned"), "timed-out"]);
  });

  test("end with the first that overruns the stack, and the next begin anew", async () => {
    const sandbox = await opened();
    const cases = [0, 0, 5, 0].map((n) => [{ n, list: [] }]);
    expect(sandbox.callMany(["f"], cases).map((outcome) => outcome.is)).toEqual(["returned", "returned", "stack-overflow"]);
    expect(sandbox.callMany(["f"], cases.slice(3)).map((outcome) => outcome.is)).toEqual(["returned"]);
  });
});
