import { describe, expect, test } from "vitest";
import { gradient } from "../../src/checks/gradient.ts";
import type { Author } from "../../src/checks/kind.ts";
import type { Callable, Data, Finding, Hearing, Judgement, Outcome } from "../../src/model.ts";

const author: Author = {
  seed: 11,
  verified: false,
  reference: (name) => (given) => {
    // A loss that no one can look into, rough enough that its differences say little.
    const { o } = given;
    const total = Array.isArray(o) ? o.reduce((sum: number, entry) => sum + (typeof entry === "number" ? entry ** 2 : NaN), 0) : NaN;
    return name === "rough" ? Math.round(total * 123_457) / 123_457 : total;
  },
  referenceNames: ["rough", "smooth"],
  names: {},
  variables: { softmax: { o: { shape: ["K"] }, y: { shape: ["K"], domain: "one-hot" }, yhat: { is: "softmax(o)" } } },
  dataset: () => () => {
    throw new Error("no data");
  },
  training: (setting) => {
    throw new Error(`There is no training ${setting}.`);
  },
};
const hearing: Hearing = { question: "q", attachment: (name) => ({ is: "absent", name }), answer: () => ({ is: "missing" }), mistakes: () => [], judged: () => undefined };
const place = { file: "answers.ts", line: 1, column: 1 };

type Of = { readonly formula: string } | { readonly reference: string };
type Vectors = { readonly o: readonly number[]; readonly y: readonly number[]; readonly yhat: readonly number[] };

const vector = (data: Data | undefined): readonly number[] => (Array.isArray(data) ? data.map(Number) : []);

function judged(of: Of, compute: (given: Vectors) => Data, more: { readonly by?: string; readonly shown_as?: string; readonly extreme_credit?: number } = {}): Promise<Judgement> | Judgement {
  const check = gradient.compile({ variables: "softmax", by: "o", of, identities: ["sums-to-zero", { shift_invariant: "o" }, { permutes_with: "K" }], ...more }, author);
  const call = ([given]: readonly Data[]): Outcome => {
    if (given === null || typeof given !== "object" || !("o" in given)) throw new Error("no input");
    const named = new Map(Object.entries(given));
    return { is: "returned", value: compute({ o: vector(named.get("o")), y: vector(named.get("y")), yhat: vector(named.get("yhat")) }) };
  };
  const answer: Callable = { is: "callable", place, call };
  return check.judge(answer, hearing);
}

const codes = ({ findings }: Judgement): readonly Finding["code"][] => findings.map(({ finding }) => finding.code);
const CROSS_ENTROPY = { formula: "-y' * log(yhat)" };

const slope = ({ o }: Vectors): Data => {
  const inside = o.reduce((sum, v) => sum + Math.cosh(v) * Math.expm1(v) + v * v, 100);
  return o.map((v) => (Math.sinh(v) * Math.expm1(v) + Math.cosh(v) * Math.exp(v) + 2 * v) / inside);
};

const compile = (identities: readonly [{ readonly shift_invariant: string }] | readonly [{ readonly permutes_with: string }]) => () => gradient.compile({ variables: "softmax", by: "o", of: CROSS_ENTROPY, identities: [...identities] }, author);

const rows = (given: Data): readonly (readonly number[])[] => {
  if (given === null || typeof given !== "object" || Array.isArray(given)) throw new Error("no input");
  const named = new Map(Object.entries(given));
  const matrix = named.get("W");
  const W = Array.isArray(matrix) ? matrix.map(vector) : [];
  const x = vector(named.get("x"));
  const o = (W[0] ?? []).map((_, k) => x.reduce((sum, v, i) => sum + v * (W[i]?.[k] ?? NaN), 0));
  return x.map((v) => o.map((entry) => v * entry + 1));
};

describe("a loss that is written in the config", () => {
  test("is differentiated, with no gradient given by the author", async () => {
    expect(await judged(CROSS_ENTROPY, ({ yhat, y }) => yhat.map((p, k) => p - (y[k] ?? NaN)))).toMatchObject({ verdict: "correct" });
    expect(await judged(CROSS_ENTROPY, ({ yhat, y }) => yhat.map((p, k) => p - 1.0001 * (y[k] ?? NaN)))).toMatchObject({ verdict: "wrong" });
  });

  test("is differentiated by a derived letter as if it were independent", async () => {
    expect(await judged(CROSS_ENTROPY, ({ yhat, y }) => yhat.map((p, k) => -(y[k] ?? NaN) / p), { by: "yhat" })).toMatchObject({ verdict: "correct" });
    expect(await judged(CROSS_ENTROPY, ({ yhat, y }) => yhat.map((p, k) => p - (y[k] ?? NaN)), { by: "yhat" })).toMatchObject({ verdict: "wrong" });
  });

  test("is differentiated by differences where it uses a function without a rule", async () => {
    const softest = { formula: "log(cosh(o)' * expm1(o) + 100 + o' * o)" };
    expect(await judged(softest, slope)).toMatchObject({ verdict: "correct" });
    expect(await judged(softest, (given) => vector(slope(given)).map((v) => v * 1.01))).toMatchObject({ verdict: "wrong" });
  });

  test("has to be a number and to be made of declared letters", () => {
    expect(() => judged({ formula: "o" }, () => 0)).toThrow("no number");
    expect(() => judged({ formula: "o +" }, () => 0)).toThrow("cannot be read");
  });
});

describe("a loss that cannot be looked into", () => {
  test("is differentiated by differences", async () => {
    expect(await judged({ reference: "smooth" }, ({ o }) => o.map((v) => 2 * v))).toMatchObject({ verdict: "correct" });
    expect(await judged({ reference: "smooth" }, ({ o }) => o.map((v) => v))).toMatchObject({ verdict: "wrong" });
  });

  test("decides nothing, right or wrong, where its differences are not much better than what is asked", async () => {
    for (const factor of [1, 2]) expect(await judged({ reference: "rough" }, ({ o }) => o.map((v) => factor * v))).toMatchObject({ verdict: "undecided" });
  });
});

describe("what a wrong gradient is told", () => {
  const shown = { shown_as: "yhat - y" };
  test.each<[string, (given: Vectors) => Data, object]>([
    ["a mean", ({ yhat, y }) => yhat.map((p, k) => (p - (y[k] ?? NaN)) / y.length), { code: "transformation", name: "scaled", factor: "1/K" }],
    ["a letter for another", ({ o, y }) => o.map((v, k) => v - (y[k] ?? NaN)), { code: "transformation", name: "variable-swapped", from: "o", to: "yhat" }],
    ["a term left out", ({ yhat }) => yhat, { code: "transformation", name: "term-left-out", from: "y" }],
    ["a sign inside", ({ yhat, y }) => yhat.map((p, k) => p + (y[k] ?? NaN)), { code: "transformation", name: "sign-of-term", from: "y" }],
    ["up to five classes", ({ yhat, y }) => yhat.map((p, k) => (p - (y[k] ?? NaN)) * (y.length > 5 ? 2 : 1)), { code: "transformation", name: "right-up-to-size", from: "K", factor: "5" }],
    ["the second class only", ({ yhat, y }) => yhat.map((p, k) => (p - (y[k] ?? NaN)) * (y[1] === 1 ? 1 : 2)), { code: "transformation", name: "right-for-class", factor: "2" }],
    ["not the last class", ({ yhat, y }) => yhat.map((p, k) => (p - (y[k] ?? NaN)) * (y.at(-1) === 1 ? 2 : 1)), { code: "transformation", name: "wrong-for-class", factor: "last" }],
    ["no sum of zero", ({ yhat, y }) => yhat.map((p, k) => p * p - (y[k] ?? NaN)), { code: "identity-broken", identity: "sums-to-zero" }],
    ["a shift that counts", ({ o, yhat, y }) => yhat.map((p, k) => (p - (y[k] ?? NaN)) * Math.abs(o[0] ?? NaN)), { code: "identity-broken", identity: "shift-invariant", of: "o" }],
    ["an order that counts", ({ yhat, y }) => yhat.map((p, k) => (p - (y[k] ?? NaN)) * (2 + (yhat[0] ?? NaN))), { code: "identity-broken", identity: "permutes-with", of: "K" }],
  ])("%s", async (_what, compute, finding) => {
    const judgement = await judged(CROSS_ENTROPY, compute, shown);
    expect(judgement.verdict).toBe("wrong");
    expect(judgement.findings.map((placed) => placed.finding)).toContainEqual(expect.objectContaining(finding));
  });

  test("an identity that the right value breaks is held against nobody", async () => {
    expect(codes(await judged({ reference: "smooth" }, ({ o }) => o.map((v) => v ** 2)))).not.toContain("identity-broken");
  });

  test("identities speak of drawn letters and of dimensions", () => {
    expect(compile([{ shift_invariant: "yhat" }])).toThrow("none of");
    expect(compile([{ permutes_with: "J" }])).toThrow("none of");
  });

  test("rows that share one array, and a matrix written flat", async () => {
    const linear: Author = { ...author, variables: { linear: { x: { shape: ["D"] }, W: { shape: ["D", "K"] } } } };
    const check = gradient.compile({ variables: "linear", by: "W", of: { formula: "sum((W' * x) .* (W' * x)) / 2 + sum(W)" } }, linear);
    const told = async (change: (value: readonly (readonly number[])[]) => Data): Promise<readonly Finding[]> => {
      const judgement = await check.judge({ is: "callable", place, call: ([given = null]) => ({ is: "returned", value: change(rows(given)) }) }, hearing);
      return judgement.findings.map(({ finding }) => finding);
    };
    expect(await told((value) => value)).toEqual([]);
    expect(await told((value) => value.map(() => value.at(-1) ?? []))).toContainEqual({ code: "transformation", name: "rows-shared" });
    expect(await told((value) => value.flat())).toContainEqual({ code: "transformation", name: "written-flat" });
  });
});
