/** The rules of the course on one hand-in that is checked; lateness only where the time is told. */
import type { LoadedAssignment } from "../files/assignment.ts";
import type { Marked } from "../marked.ts";
import type { Report } from "../model.ts";
import { ledgerSentence } from "../report/ledger.ts";
import type { Console } from "./console.ts";
import type { Marking, MarkingOptions } from "./marking.ts";

const say = { en: { noDue: "grader: --submitted: this assignment has no due time" }, zh: { noDue: "grader: --submitted：此作业没有截止时间" } } as const;

export async function selfMarking({ policy: compile, hasRules }: LoadedAssignment, { lang = "en", submitted }: MarkingOptions & { readonly submitted?: string }, io: Console): Promise<Marking> {
  if (!hasRules && submitted === undefined) return { is: "plain" };
  const { deadline, ...others } = await compile();
  if (submitted !== undefined && deadline === undefined) {
    io.err(`${say[lang].noDue}\n`);
    return { is: "refused" };
  }
  const read = submitted === undefined ? undefined : others.clock.read(submitted);
  if (read?.is === "fault") {
    io.err(`grader: --submitted: ${ledgerSentence({ code: "time", fault: read.fault }, lang)}\n`);
    return { is: "refused" };
  }
  const [{ mark }, { rulesOf }] = await Promise.all([import("../marks/mark.ts"), import("../marks/rules.ts")]);
  const rules = rulesOf(read === undefined || deadline === undefined ? others : { ...others, deadline });
  const marked = (report: Report): Marked => mark(report, read === undefined ? undefined : { student: { id: report.submission }, submitted: new Date(read.at * 1000).toISOString() }, rules);
  return { is: "marks", mark: marked, tried: marked, remarks: () => [] };
}
