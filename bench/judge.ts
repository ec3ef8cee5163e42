/** Rows per second and wrong verdicts of our judge and of others, on the rows of tests/cases/equivalence.yaml. */
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

type Row = z.infer<typeof rowSchema>;

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

async function countsOf(judge: Judge, asked: readonly Row[]): Promise<Counts> {
  const counts = { falseAccepts: 0, falseRejects: 0, unanswered: 0 };
  for (const { answer, reference, verdict } of asked) {
    const said = await judge(answer, reference);
    if (said === null) counts.unanswered += 1;
    else if (said && verdict !== "correct") counts.falseAccepts += 1;
    else if (!said && verdict === "correct") counts.falseRejects += 1;
  }
  return counts;
}

const ROUNDS = 300;
const LONGEST = 60_000;

/** Rows per second of each in its best round; they take turns, so that whatever else the machine does meets all of them. */
async function speedsOf(judges: readonly Judge[], asked: readonly Row[]): Promise<readonly number[]> {
  const best = judges.map(() => Infinity);
  const started = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - started < LONGEST; round += 1) {
    for (const [rank, judge] of judges.entries()) {
      const began = performance.now();
      for (const { answer, reference } of asked) await judge(answer, reference);
      best[rank] = Math.min(best[rank] ?? Infinity, performance.now() - began);
    }
  }
  return best.map((milliseconds) => (1000 * asked.length) / milliseconds);
}

function line(cells: readonly (string | number)[]): string {
  return cells.map((cell, place) => (place === 0 ? String(cell).padEnd(38) : String(cell).padStart(15))).join("");
}

async function main(): Promise<void> {
  console.log(`${plain.length} plain scalar rows of ${rows.length}`);
  console.log(line(["", "rows/s", "µs/row", "false accepts", "false rejects", "no verdict", "ratio"]));
  const all: readonly Peer[] = [{ name: "ours: verdict", judge: verdictOnly }, { name: "ours: compiled check, explained", judge: explained }, ...(await peers())];
  const present = all.flatMap(({ name, judge }) => (judge === null ? [] : [{ name, judge }]));
  const speeds = await speedsOf(present.map(({ judge }) => judge), plain);
  const [ours = NaN] = speeds;
  for (const [rank, { name, judge }] of present.entries()) {
    const { falseAccepts, falseRejects, unanswered } = await countsOf(judge, plain);
    const speed = speeds[rank] ?? NaN;
    console.log(line([name, Math.round(speed), (1e6 / speed).toFixed(1), falseAccepts, falseRejects, unanswered, `${(speed / ours).toFixed(2)}×`]));
  }
  for (const { name, judge } of all) if (judge === null) console.log(line([name, "not installed"]));
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

await main();
