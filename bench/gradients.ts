/** How fast students' gradients are tried: cases a second and milliseconds a submission, with and without the sandbox. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gradePath } from "../src/batch/grade-path.ts";
import { fromData } from "../src/maths/formula/convert.ts";
import { loadAssignment } from "../src/files/assignment.ts";
import type { Callable, Data, Hearing } from "../src/model.ts";

const QUESTIONS = ["q4.1", "q4.2.1", "q4.2.2", "q4.3.1", "q4.3.2", "q4.3.3"] as const;
const CASES = 100;

const vector = (data: Data | undefined): readonly number[] => {
  const value = data === undefined ? null : fromData(data);
  return value === null ? [] : typeof value === "number" ? [value] : [...value.data];
};
const rows = (data: Data | undefined): readonly (readonly number[])[] => (Array.isArray(data) ? data.map((row) => vector(row)) : []);

type Given = Readonly<Record<string, Data>>;
const isGiven = (data: Data | undefined): data is Given => typeof data === "object" && data !== null && !Array.isArray(data);
const error = ({ yhat, y }: Given): readonly number[] => vector(yhat).map((p, k) => p - (vector(y)[k] ?? NaN));
const along = (matrix: Data | undefined, by: readonly number[]): readonly number[] => rows(matrix).map((row) => row.reduce((sum, entry, k) => sum + entry * (by[k] ?? NaN), 0));
const delta = (given: Given): readonly number[] => {
  const back = along(given.W2, error(given));
  return vector(given.h).map((h, i) => h * (1 - h) * (back[i] ?? NaN));
};
const outer = (x: readonly number[], d: readonly number[]): Data => x.map((a) => d.map((b) => a * b));

/** The same in the grader's own realm: what the check itself costs. */
const HERE: Readonly<Record<(typeof QUESTIONS)[number], (given: Given) => Data>> = {
  "q4.1": error,
  "q4.2.1": (given) => outer(vector(given.x), error(given)),
  "q4.2.2": (given) => along(given.W, error(given)),
  "q4.3.1": ({ h }) => vector(h).map((v) => v * (1 - v)),
  "q4.3.2": delta,
  "q4.3.3": (given) => outer(vector(given.x), delta(given)),
};

const SUBMISSION = `
type V = number[]; type M = number[][];
const minus = (a: V, b: V): V => a.map((v, i) => v - b[i]);
const mul = (m: M, v: V): V => m.map((row) => row.reduce((s, w, k) => s + w * v[k], 0));
const outer = (a: V, b: V): M => a.map((v) => b.map((w) => v * w));
const dz = ({ h, W2, yhat, y }: { h: V; W2: M; yhat: V; y: V }): V => { const d = mul(W2, minus(yhat, y)); return h.map((v, i) => v * (1 - v) * d[i]); };
export default {
  "q4.1": ({ yhat, y }) => minus(yhat, y),
  "q4.2.1": ({ x, yhat, y }) => outer(x, minus(yhat, y)),
  "q4.2.2": ({ W, yhat, y }) => mul(W, minus(yhat, y)),
  "q4.3.1": ({ h }) => h.map((v) => v * (1 - v)),
  "q4.3.2": dz,
  "q4.3.3": (given) => outer(given.x, dz(given)),
};
`;

interface Measured {
  readonly milliseconds: number;
  readonly processor: number;
}

async function measured(rounds: number, work: () => Promise<void>): Promise<Measured> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < rounds; round += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (performance.now() - start) / rounds, processor: (user + system) / 1000 / rounds };
}

const { assignment } = await loadAssignment("grader.config.yaml");
const hearing: Hearing = { question: "", attachment: (name) => ({ is: "absent", name }), answer: () => ({ is: "missing" }), mistakes: () => [], judged: () => undefined };
let calls = 0;

async function judgeHere(): Promise<void> {
  for (const id of QUESTIONS) {
    const question = assignment.questions.find((one) => one.id === id);
    const answer: Callable = {
      is: "callable",
      place: { file: "here", line: 1, column: 1 },
      call: ([given]) => {
        calls += 1;
        return isGiven(given) ? { is: "returned", value: HERE[id](given) } : { is: "misbehaved", what: "nothing-returned" };
      },
    };
    const judgement = await question?.check.judge(answer, hearing);
    if (judgement?.verdict !== "correct") throw new Error(`${id}: ${JSON.stringify(judgement)}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const path = join(folder, "answers.ts");
writeFileSync(path, SUBMISSION);
async function judgeFile(): Promise<void> {
  const report = await gradePath(assignment, path, "bench");
  const wrong = report.results.filter(({ question, verdict }) => QUESTIONS.some((id) => id === question) && verdict !== "correct");
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
}

const show = (what: string, { milliseconds, processor }: Measured): void => console.log(`${what.padEnd(52)} ${processor.toFixed(0).padStart(6)} ms processor time ${milliseconds.toFixed(0).padStart(6)} ms`);
const ROUNDS = 10;
try {
  show("first submission (engine and libraries are loaded)", await measured(1, judgeFile));
  await measured(3, judgeFile);
  const inside = await measured(ROUNDS, judgeFile);
  show(`a submission of ${QUESTIONS.length} questions at ${CASES} cases, sandboxed`, inside);
  await measured(3, judgeHere);
  calls = 0;
  const here = await measured(ROUNDS, judgeHere);
  show("the same without a sandbox", here);
  const each = calls / ROUNDS;
  console.log(`calls a submission ${each.toFixed(0)}; a second: ${((1000 * each) / inside.processor).toFixed(0)} sandboxed, ${((1000 * each) / here.processor).toFixed(0)} without`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
