/** Marks a second under a policy with everything in it: ten thousand reports of a course, half of them late. */
import { parse } from "yaml";
import * as z from "zod";
import { compilePolicy } from "../src/marks/compile.ts";
import { markAll } from "../src/marks/mark.ts";
import { rulesOf } from "../src/marks/rules.ts";
import { marksSchema } from "../src/marks/schema.ts";
import { addShares, possiblePoints, shareOf } from "../src/maths/share.ts";
import type { Report, Result, Share } from "../src/model.ts";

const COUNT = 10_000;
const QUESTIONS = Array.from({ length: 31 }, (_, position) => ({ id: `q${Math.floor(position / 8)}.${position % 8}`, points: shareOf(1 + (position % 5) / 2), ...(position === 30 ? { extra: true as const } : {}) }));
const DUE = Date.parse("2024-05-02T15:59:00Z");

const POLICIES = {
  "late only": "{ timezone: Asia/Shanghai, due: 2024-05-02 23:59, late: { deduct: 10%, per: day } }",
  everything: `
timezone: Europe/Berlin
due: 2024-05-02 17:59
grace: 15 minutes
late: { deduct: 2.5%, per: hour, at_most: 50%, cut_off: 3 days, after_cut_off: 20% }
groups: [{ questions: [q0], drop_lowest: 2, at_most: 9 }, { questions: [q1], drop_lowest: 1 }]
at_most: 105%
round: { to: 0.5 }`,
};

function reportAt(number: number): Report {
  const results = QUESTIONS.map(({ id, points: [got, of] }, position): Result => {
    const part: Share = [got * ((number * 7 + position * 5) % 19), of * 18];
    const earned: Share = part[0] > got * 18 ? [got, of] : part;
    const isOpen = (number + position) % 6 === 0;
    return { question: id, kind: "count", title: { zh: "", en: "" }, points: [got, of], earned: isOpen ? [0, 1] : earned, awaiting: isOpen ? [got, of] : [0, 1], proposed: isOpen ? [got, 2 * of] : [0, 1], verdict: isOpen ? "undecided" : "partial", findings: [] };
  });
  const sum = (of: "earned" | "awaiting" | "proposed"): Share => addShares(results.map((result) => result[of]));
  return { assignment: "bench", title: { zh: "", en: "" }, submission: `s${number}`, seed: 1, earned: sum("earned"), awaiting: sum("awaiting"), proposed: sum("proposed"), possible: possiblePoints(QUESTIONS), findings: [], results };
}

const reports = Array.from({ length: COUNT }, (_, number) => {
  const submitted = new Date(DUE + (((number * 7919) % 10) - 5) * 17 * 3_600_000 + number * 1000).toISOString();
  return [reportAt(number), { student: { id: `s${number}` }, submitted }] as const;
});

for (const [name, text] of Object.entries(POLICIES)) {
  const { policy, faults } = await compilePolicy(marksSchema(z).parse(parse(text)), QUESTIONS);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  for (const round of [1, 2, 3]) {
    const before = process.cpuUsage().user;
    let lines = 0;
    for (const marked of markAll(reports, rulesOf(policy))) lines += marked.lines.length;
    const seconds = (process.cpuUsage().user - before) / 1e6;
    console.log(`${name}, run ${round}: ${COUNT} marks in ${seconds.toFixed(2)} s of processor time, ${Math.round(COUNT / seconds)} a second (${lines} lines)`);
  }
}
