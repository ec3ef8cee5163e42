import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../src/sandbox/limits.ts";
import type { Opened } from "../../src/sandbox/open.ts";
import { openSandbox } from "../../src/sandbox/open.ts";
import type { Hostile } from "./cases.ts";
import { hostile, matches } from "./cases.ts";

// Small, so that what runs into a limit does so soon; the kind of outcome does not depend on it.
const limits = { ...defaultLimits, callTicks: 300, loadTicks: 300, submissionTicks: 2_000, resultCharacters: 500_000 };
const open = (source: string): Promise<Opened> => openSandbox(new Map([["answers.ts", source]]), "answers.ts", limits);

describe("hostile programs in the thread that grades", () => {
  for (const program of hostile.filter((one) => !one.thread)) {
    test(`${program.name} tries ${program.tries}`, async () => {
      const opened = await open(program.source);
      check(program, opened);
      if (opened.is === "open") opened.sandbox.close();
      await hostUnharmed();
    });
  }

  test("there are enough of them, and each says what it tries and what comes of it", () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(hostile.filter((one) => one.tries === "" || one.expect === "")).toEqual([]);
  });
});

function check(program: Hostile, opened: Opened): void {
  const [what = "", ...rest] = program.expect.split(" ");
  if (what === "load") {
    expect(failureOf(opened)).toBe(rest.join(" "));
    return;
  }
  if (opened.is !== "open") throw new Error(`did not open: ${JSON.stringify(opened)}`);
  const { sandbox } = opened;
  if (what === "misfit") {
    const entries = opened.exported.is === "map" ? opened.exported.entries : [];
    expect(entries[0]).toEqual(["q1", { is: "misfit", what: rest[0] }]);
  } else if (what === "fresh") {
    for (const _again of [1, 2, 3]) {
      sandbox.fresh();
      expect(sandbox.call(["q1"], [])).toSatisfy((outcome) => matches(outcome, rest.slice(1).join(" ")));
    }
  } else {
    expect(sandbox.call(["q1"], [{ a: 1 }])).toSatisfy((outcome) => matches(outcome, rest.join(" ")));
  }
  // The other questions of the same hand-in are still answered, and output is never more than was allowed.
  expect(sandbox.call(["q2"], [])).toEqual({ is: "returned", value: 7 });
  expect(sandbox.output().text.length).toBeLessThanOrEqual(limits.outputCharacters);
}

function failureOf(opened: Opened): string {
  if (opened.is === "open") return "open";
  if (opened.finding.code === "broken-code") return `broken-code ${opened.place?.line}`;
  return opened.finding.code === "code-failed" ? `code-failed ${opened.finding.outcome.is}` : opened.finding.code;
}

async function hostUnharmed(): Promise<void> {
  expect("pwned" in globalThis || "polluted" in {} || "toJSON" in []).toBe(false);
  expect(JSON.stringify([1].map((x) => Math.exp(x)))).toBe(`[${Math.E}]`);
  const honest = await open("export default { g: (yhat: number[], y: number[]) => yhat.map((p, i) => p - y[i]) };");
  if (honest.is !== "open") throw new Error("an honest hand-in no longer opens");
  expect(honest.sandbox.call(["g"], [[0.25, 0.75], [0, 1]])).toEqual({ is: "returned", value: [0.25, -0.25] });
  honest.sandbox.close();
}
