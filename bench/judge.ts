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
const HEARING: Hearing = { question: "answer", attachment: (name) => ({ is: "absent", name }), answer: () => ({ is: "missing" }), mistakes: () => [] };

/** The whole check, compiled for each row, with its explanation of what is wrong. */
const explained: Judge = async (answer, reference) => {
  const check = undeclaredFormula("formula", { expected: { formula: reference } }, 1);
  const { verdict } = await check.judge({ is: "written", value: { is: "scalar", text: answer, place: PLACE }, place: PLACE }, HEARING);
  return verdict === "correct" ? true : verdict === "wrong" ? false : null;
};

interface Measured {
  readonly name: string;
  readonly perSecond: number;
  readonly falseAccepts: number;
  readonly falseRejects: number;
  readonly unanswered: number;
}

async function measured({ name, judge }: Peer, asked: readonly Row[]): Promise<Measured | null> {
  if (judge === null) return null;
  const counts = { falseAccepts: 0, falseRejects: 0, unanswered: 0 };
  for (const { answer, reference, verdict } of asked) {
    const said = await judge(answer, reference);
    if (said === null) counts.unanswered += 1;
    else if (said && verdict !== "correct") counts.falseAccepts += 1;
    else if (!said && verdict === "correct") counts.falseRejects += 1;
  }
  let best = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    let turns = 0;
    while (performance.now() - started < 400) {
      for (const { answer, reference } of asked) await judge(answer, reference);
      turns += 1;
    }
    best = Math.min(best, (performance.now() - started) / turns / asked.length);
  }
  return { name, perSecond: 1000 / best, ...counts };
}

function line(cells: readonly (string | number)[]): string {
  return cells.map((cell, place) => (place === 0 ? String(cell).padEnd(38) : String(cell).padStart(15))).join("");
}

async function main(): Promise<void> {
  console.log(`${plain.length} plain scalar rows of ${rows.length}`);
  console.log(line(["", "rows/s", "µs/row", "false accepts", "false rejects", "no verdict", "ratio"]));
  const ours = await measured({ name: "ours: verdict", judge: verdictOnly }, plain);
  const withWords = await measured({ name: "ours: compiled check, explained", judge: explained }, plain);
  const others = await peers();
  let fastest = 0;
  for (const found of [ours, withWords]) if (found !== null) print(found, ours);
  for (const peer of others) {
    const found = await measured(peer, plain);
    if (found === null) console.log(line([peer.name, "not installed"]));
    else print(found, ours);
    fastest = Math.max(fastest, found?.perSecond ?? 0);
  }
  if (ours !== null) console.log(`\nours against the fastest of the others: ${(ours.perSecond / fastest).toFixed(2)} times as fast`);
  await wholeTable();
}

function print({ name, perSecond, falseAccepts, falseRejects, unanswered }: Measured, ours: Measured | null): void {
  const ratio = ours === null ? "" : `${(perSecond / ours.perSecond).toFixed(2)}×`;
  console.log(line([name, Math.round(perSecond), (1e6 / perSecond).toFixed(1), falseAccepts, falseRejects, unanswered, ratio]));
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
