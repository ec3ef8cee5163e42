/** Rows per second and wrong verdicts of our judge and of others, on the rows of tests/cases/equivalence.yaml. */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { on, once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { lineJudge } from "../src/checks/judge-line.ts";
import { undeclaredFormula } from "../src/checks/undeclared-formula.ts";
import { compareFormulas } from "../src/maths/formula/equal.ts";
import { readTogether } from "../src/maths/formula/read-together.ts";
import type { Hearing, Place } from "../src/model.ts";
import type { Judge, Peer } from "./peers.ts";
import { isPlain, peers } from "./peers.ts";

const rowSchema = z.object({
  reference: z.string(),
  answer: z.string(),
  variables: z.record(z.string(), z.unknown()).exactOptional(),
  options: z.record(z.string(), z.unknown()).exactOptional(),
  verdict: z.enum(["correct", "wrong", "unreadable", "undecided"]),
});

const rows = z.array(rowSchema).parse(parse(readFileSync(join(process.cwd(), "tests/cases/equivalence.yaml"), "utf8"), { maxAliasCount: -1 }));
/** Those that all can be asked: plain scalar formulas that mathjs reads as they stand, and that are right or wrong. */
const plain = rows.filter(({ reference, answer, variables, options, verdict }) => variables === undefined && options === undefined && (verdict === "correct" || verdict === "wrong") && isPlain(reference) && isPlain(answer));

/** Reading and comparing, nothing kept from row to row; no explanation, as the others give none. */
const verdictOnly: Judge = (answer, reference) => {
  const { student, reference: due, functions } = readTogether(answer, reference);
  if (student.is === "unreadable" || due.is === "unreadable") return null;
  const { is } = compareFormulas({ tree: student.tree, source: answer }, { tree: due.tree, source: reference }, { functions, counterexamples: false });
  return is === "equal" ? true : is === "different" ? false : null;
};

const PLACE: Place = { file: "answer", line: 1, column: 1 };
const HEARING: Hearing = { question: "answer", attachment: (name) => ({ is: "absent", name }), answer: () => ({ is: "missing" }), mistakes: () => [], judged: () => undefined };

/** The whole check, compiled for each row, with its explanation of what is wrong. */
const explained: Judge = async (answer, reference) => {
  const check = undeclaredFormula("formula", { expected: { formula: reference } }, 1);
  const { verdict } = await check.judge({ is: "written", value: { is: "scalar", text: answer, place: PLACE }, place: PLACE }, HEARING);
  return verdict === "correct" ? true : verdict === "wrong" ? false : null;
};

interface Counts {
  readonly falseAccepts: number;
  readonly falseRejects: number;
  readonly unanswered: number;
}

async function countsOf(judge: Judge): Promise<Counts> {
  const counts = { falseAccepts: 0, falseRejects: 0, unanswered: 0 };
  for (const { answer, reference, verdict } of plain) {
    const said = await judge(answer, reference);
    if (said === null) counts.unanswered += 1;
    else if (said && verdict !== "correct") counts.falseAccepts += 1;
    else if (!said && verdict === "correct") counts.falseRejects += 1;
  }
  return counts;
}

const all: readonly Peer[] = [{ name: "ours: verdict", load: () => verdictOnly }, { name: "ours: compiled check, explained", load: () => explained }, ...peers];

const askedSchema = z.enum(["counts", "turn"]);

function reply(message: unknown): void {
  process.send?.(message);
}

/** One judge alone in its process: what the others do to the heap and to the compiler's guesses is not its doing. */
async function serve(rank: number): Promise<void> {
  const judge = await all[rank]?.load();
  if (judge === undefined || judge === null) {
    reply("absent");
    return process.exit();
  }
  reply("present");
  for await (const [asked] of on(process, "message")) reply(askedSchema.parse(asked) === "counts" ? await countsOf(judge) : await turn(judge));
}

const SHORTEST_TURN = 40;

/** Milliseconds of the best pass over all rows. */
async function turn(judge: Judge): Promise<number> {
  let best = Infinity;
  for (const started = performance.now(); performance.now() - started < SHORTEST_TURN; ) {
    const began = performance.now();
    for (const { answer, reference } of plain) await judge(answer, reference);
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

interface Contender {
  readonly name: string;
  readonly child: ChildProcess;
}

async function answerOf<T>({ child }: Contender, schema: z.ZodType<T>, ask?: z.infer<typeof askedSchema>): Promise<T> {
  const answered = once(child, "message");
  if (ask !== undefined) child.send(ask);
  const [answer]: unknown[] = await answered;
  return schema.parse(answer);
}

const LONGEST = 60_000;
const ROUNDS = 100;
const countsSchema = z.object({ falseAccepts: z.number(), falseRejects: z.number(), unanswered: z.number() });

/** Rows per second of each in its best pass; they take turns, so that whatever else the machine does meets all of them. */
async function speedsOf(contenders: readonly Contender[]): Promise<readonly number[]> {
  const best = contenders.map(() => Infinity);
  const started = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - started < LONGEST; round += 1) {
    for (const [rank, contender] of contenders.entries()) best[rank] = Math.min(best[rank] ?? Infinity, await answerOf(contender, z.number(), "turn"));
  }
  return best.map((milliseconds) => (1000 * plain.length) / milliseconds);
}

function line(cells: readonly (string | number)[]): string {
  return cells.map((cell, place) => (place === 0 ? String(cell).padEnd(38) : String(cell).padStart(15))).join("");
}

async function main(): Promise<void> {
  console.log(`${plain.length} plain scalar rows of ${rows.length}`);
  console.log(line(["", "rows/s", "µs/row", "false accepts", "false rejects", "no verdict", "ratio"]));
  const contenders: Contender[] = [];
  for (const [rank, { name }] of all.entries()) {
    const contender = { name, child: fork(process.argv[1] ?? "", [String(rank)]) };
    if ((await answerOf(contender, z.enum(["present", "absent"]))) === "present") contenders.push(contender);
    else console.log(line([name, "not installed"]));
  }
  const speeds = await speedsOf(contenders);
  const [ours = NaN] = speeds;
  for (const [rank, contender] of contenders.entries()) {
    const { falseAccepts, falseRejects, unanswered } = await answerOf(contender, countsSchema, "counts");
    const speed = speeds[rank] ?? NaN;
    console.log(line([contender.name, Math.round(speed), (1e6 / speed).toFixed(1), falseAccepts, falseRejects, unanswered, `${(speed / ours).toFixed(2)}×`]));
    contender.child.kill();
  }
  console.log(`\nours against the fastest of the others: ${(ours / Math.max(...speeds.slice(2))).toFixed(2)} times as fast`);
  await wholeTable();
}

/** All rows through the door that other tools use; nobody else can be asked them. */
async function wholeTable(): Promise<void> {
  let off = 0;
  const started = performance.now();
  const judge = lineJudge(z);
  for (const { reference, answer, variables, options, verdict } of rows) {
    const judged = await judge.judge({ kind: "formula", reference, answer, ...(variables === undefined ? {} : { variables }), ...options });
    if (judged.verdict !== verdict) off += 1;
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`all ${rows.length} rows by \`grader judge\`, once, each question compiled: ${Math.round(rows.length / seconds)} rows/s, ${off} verdicts off`);
}

const [, , rank] = process.argv;
await (rank === undefined ? main() : serve(Number(rank)));
