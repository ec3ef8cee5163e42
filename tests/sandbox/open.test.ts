import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Data } from "../../src/model.ts";
import { defaultLimits } from "../../src/sandbox/limits.ts";
import type { Opened } from "../../src/sandbox/open.ts";
import { openSandbox } from "../../src/sandbox/open.ts";

type Files = string | Record<string, string>;

function open(files: Files, limits: Partial<typeof defaultLimits> = {}): Promise<Opened> {
  const sources = typeof files === "string" ? { "answers.ts": files } : files;
  return openSandbox(new Map(Object.entries(sources)), Object.keys(sources)[0] ?? "", { ...defaultLimits, ...limits });
}

async function ready(files: Files, limits: Partial<typeof defaultLimits> = {}): Promise<Extract<Opened, { is: "open" }>> {
  const opened = await open(files, limits);
  if (opened.is !== "open") throw new Error(JSON.stringify(opened));
  return opened;
}

const plain: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.double(),
    fc.string({ unit: "binary" }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("data"), { maxLength: 5 }),
    fc.dictionary(fc.string().filter((key) => key !== "__proto__"), tie("data"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).data;

describe("values across the border", () => {
  test("every piece of plain data comes back as it went in, NaN, infinities, -0 and lone surrogates included", async () => {
    const { sandbox } = await ready("export default { same: (x) => x, copy: (x) => structuredClone(x) };");
    fc.assert(
      fc.property(plain, (value) => {
        fc.pre(!(typeof value === "object" && value !== null && "then" in value));
        expect(sandbox.call(["same"], [value])).toEqual({ is: "returned", value });
        expect(sandbox.call(["copy"], [value])).toEqual({ is: "returned", value });
      }),
      { seed: 7, numRuns: 300, examples: [[NaN], [-0], [[-0, Infinity, -Infinity]], ["\ud800"], [{ s: "nNaN" }]] },
    );
  });

  test.each<[string, string, unknown]>([
    ["typed arrays are lists", "Float64Array.of(1, NaN)", [1, NaN]],
    ["a Set is a list in its order", "new Set([3, 1])", [3, 1]],
    ["a Map with text or number keys is a map", 'new Map([["纹理", 0.38], [2, 1]])', { 纹理: 0.38, 2: 1 }],
    ["a safe bigint is its number", "61470n", 61470],
    ["what is left out of a list is null", "[1, , undefined]", [1, null, null]],
    ["an object without prototype is a map", "Object.assign(Object.create(null), { a: 1 })", { a: 1 }],
  ])("%s", async (_why, code, value) => {
    const { sandbox } = await ready(`export default { f: () => (${code}) };`);
    expect(sandbox.call(["f"], [])).toEqual({ is: "returned", value });
  });

  test("says which argument was altered, and which value in it", async () => {
    const { sandbox } = await ready("export default { f: (a, b) => { b.y[0] = 9; return 1; }, g: (a, b) => { a.y.push(); return 1; }, h: (a) => { delete a.x; return 1; } };");
    const args = [{ x: [1], y: [2] }, { x: [1], y: [2] }];
    expect(sandbox.call(["f"], args)).toEqual({ is: "returned", value: 1, changed: [1], changedKeys: ["y"] });
    expect(sandbox.call(["g"], args)).toEqual({ is: "returned", value: 1 });
    expect(sandbox.call(["h"], args)).toEqual({ is: "returned", value: 1, changed: [0], changedKeys: ["x"] });
    expect(args).toEqual([{ x: [1], y: [2] }, { x: [1], y: [2] }]);
  });

  test("returning nothing is a finding of its own", async () => {
    const { sandbox } = await ready("export default { f: () => {} };");
    expect(sandbox.call(["f"], [])).toEqual({ is: "misbehaved", what: "nothing-returned" });
  });
});

describe("the default export", () => {
  test("is a tree in which functions have a path and a place and the order of keys is kept", async () => {
    const { exported, sandbox } = await ready('export default { b: 1, a: { k: [NaN, undefined] },\n  "q4.1": function () { return this.b; }, s: Symbol() };');
    expect(exported).toEqual({
      is: "map",
      entries: [
        ["b", { is: "data", value: 1 }],
        ["a", { is: "map", entries: [["k", { is: "list", items: [{ is: "data", value: NaN }, { is: "data", value: null }] }]] }],
        ["q4.1", { is: "function", path: ["q4.1"], name: "q4.1", place: { file: "answers.ts", line: 2, column: 11 } }],
        ["s", { is: "misfit", what: "unsupported-type" }],
      ],
    });
    expect(sandbox.call(["q4.1"], [])).toEqual({ is: "returned", value: 1 });
  });

  test("may be written with enums, generics, satisfies and types of the grader", async () => {
    const { exported } = await ready('import type { Input } from "grader";\nimport { type Other } from "grader";\nenum K { A = 3 }\nconst id = <T,>(x: T): T => x;\nexport default { a: id<number>(K.A) } satisfies Record<string, number>;');
    expect(exported).toEqual({ is: "map", entries: [["a", { is: "data", value: 3 }]] });
  });

  test.each(["./util", "./util.ts", "./util.js"])("may take help from another file as %s", async (name) => {
    const { sandbox } = await ready({ "part/answers.ts": `import { two } from "${name}";\nimport k from "../k.json";\nexport default { f: () => two() + k.n };`, "part/util.ts": "export const two = (): number => 2;", "k.json": '{ "n": 40 }' });
    expect(sandbox.call(["f"], [])).toEqual({ is: "returned", value: 42 });
  });

  test.each(["answers.js", "answers.mjs", "answers.mts"])("may be in a file called %s", async (name) => {
    expect((await open({ [name]: "\ufeffexport default { a: 1 < 2 };" })).is).toBe("open");
  });
});

describe("errors point into the student's own source", () => {
  test.each<[string, string, number, number]>([
    ["a missing value", "export default {\n  a: ,\n};", 2, 6],
    ["a bracket that is never closed", "export default {\n  a: [1, 2\n};", 3, 1],
    ["a name declared twice", "const a = 1;\nconst a = 2;\nexport default {};", 2, 9],
    ["an import of something else", 'const a: number = 1;\nimport fs from "fs";\nexport default { fs };', 2, 16],
    ["a second file that is not there", 'import { x } from "./x";\nexport default { x };', 1, 19],
    ["no default export", "export const a = 1;", 1, 1],
  ])("%s", async (_what, source, line, column) => {
    const opened = await open(source);
    expect(opened).toMatchObject({ is: "failed", finding: { code: "broken-code" }, place: { file: "answers.ts", line, column } });
    if (opened.is === "failed" && opened.finding.code === "broken-code") expect(opened.finding.frame.startsWith(`${line} | ${source.split("\n")[line - 1] ?? ""}\n`)).toBe(true);
  });

  test("types that were taken away do not shift the column of what is thrown", async () => {
    const source = "const f = (a: number[], b: Record<string, number>): number => { throw new TypeError('no'); };\nexport default { f };";
    const { sandbox } = await ready(source);
    const outcome = sandbox.call(["f"], []);
    expect(outcome).toMatchObject({ is: "threw", message: "TypeError: no", place: { file: "answers.ts", line: 1 } });
    if (outcome.is === "threw") expect(source.slice((outcome.place?.column ?? 0) - 1)).toMatch(/^(throw new |new )?TypeError|^\('no'\)/u);
  });

  test("a second file is named when it is the broken one", async () => {
    const opened = await open({ "answers.ts": 'import { x } from "./x.ts";\nexport default { x };', "x.ts": "export const x = 1;\nexport const y = ;" });
    expect(opened).toMatchObject({ is: "failed", finding: { code: "broken-code" }, place: { file: "x.ts", line: 2 } });
  });
});

describe("limits", () => {
  test("a loop just inside its ticks returns and one outside is timed out, run after run", async () => {
    const { sandbox } = await ready("export default { f: (n) => { let s = 0; for (let i = 0; i < n; i++) s += 1; return s; } };", { callTicks: 20 });
    const verdicts = [1e3, 5e4, 2e5].map((n) => sandbox.call(["f"], [n]).is);
    expect(verdicts).toEqual(["returned", "returned", "timed-out"]);
  });

  test("a function that timed out is not run again, and the others still are", async () => {
    const { sandbox } = await ready("let n = 0;\nexport default { bad: () => { n = 5; for (;;); }, good: () => n };", { callTicks: 50 });
    expect(sandbox.callMany(["bad"], [[], []])).toEqual([{ is: "timed-out" }]);
    expect(sandbox.call(["bad"], [])).toEqual({ is: "timed-out" });
    expect(sandbox.call(["good"], [])).toEqual({ is: "returned", value: 0 });
  });

  test("a hand-in as a whole has an end", async () => {
    const { sandbox } = await ready("export default { f: () => { for (let i = 0; i < 1e5; i++); return 1; } };", { submissionTicks: 200 });
    const verdicts = sandbox.callMany(["f"], Array.from({ length: 40 }, () => [])).map((outcome) => outcome.is);
    expect(verdicts[0]).toBe("returned");
    expect(verdicts.at(-1)).toBe("timed-out");
  });

  test("memory, stack and clock are told apart from an ordinary error", async () => {
    const { sandbox } = await ready("export default { m: () => { const a = []; for (;;) a.push(new Float64Array(1e5)); }, s: () => { const f = () => f() + 1; return f(); }, t: () => { throw new RangeError('out of memory'); } };");
    expect(["m", "s", "t"].map((name) => sandbox.call([name], []).is)).toEqual(["out-of-memory", "stack-overflow", "threw"]);
  });
});

describe("a repeatable world", () => {
  test("chance is the same in each opening, and its use and that of the clock are recorded", async () => {
    const source = "export default { r: () => Math.random(), d: () => [Date.now(), new Date(2020, 0, 2, 3).getHours(), new Date('2020-01-02T03:00').getTime()] };";
    const [one, two] = [await ready(source), await ready(source)];
    expect(one.sandbox.used()).toEqual({ random: false, clock: false });
    const first = one.sandbox.call(["r"], []);
    expect(two.sandbox.call(["r"], [])).toEqual(first);
    expect(one.sandbox.call(["r"], [])).not.toEqual(first);
    one.sandbox.fresh();
    expect(one.sandbox.call(["r"], [])).toEqual(first);
    expect(one.sandbox.used()).toEqual({ random: true, clock: false });
    expect(one.sandbox.call(["d"], [])).toEqual({ is: "returned", value: [Date.UTC(2024, 0, 1), 3, Date.UTC(2020, 0, 2, 3)] });
    expect(one.sandbox.used()).toEqual({ random: true, clock: true });
  });

  test("output is kept in order, once, and cut at its limit", async () => {
    const { sandbox } = await ready('console.log("load", [1, NaN, { a: -0 }]);\nexport default { f: () => { console.warn("call"); return 1; } };', { outputCharacters: 40 });
    sandbox.call(["f"], []);
    sandbox.fresh();
    sandbox.call(["f"], []);
    expect(sandbox.output()).toEqual({ text: "load [1, NaN, { a: -0 }]\ncall\ncall\n", cut: false });
    sandbox.callMany(["f"], Array.from({ length: 9 }, () => []));
    expect(sandbox.output()).toEqual({ text: "load [1, NaN, { a: -0 }]\ncall\ncall\ncall\n", cut: true });
  });

  test("an engine that was given back knows nothing of the hand-in before", async () => {
    const first = await ready("globalThis.left = 1;\nArray.prototype.map = () => [9];\nexport default { f: () => 1 };");
    first.sandbox.close();
    const second = await ready("export default { f: () => [typeof globalThis.left, [1].map((x) => x + 1)[0]] };");
    expect(second.sandbox.call(["f"], [])).toEqual({ is: "returned", value: ["undefined", 2] });
    expect(first.sandbox.call(["f"], [])).toEqual({ is: "timed-out" });
  });
});
