/** JUnit XML: a suite for each submission, a case for each question. */
import type { Builder } from "junit-report-builder";
import type { Language } from "../model.ts";
import { isFault } from "../report/status.ts";
import { words } from "../report/words.ts";
import type { Graded, GradedResult } from "./graded.ts";
import { awaitingOf, possibleOf, totalOf } from "./graded.ts";
import { shortPoints } from "./points.ts";
import { tellAll } from "./told.ts";

export interface JunitOptions {
  readonly language: Language;
  readonly reveal: boolean;
}

/**
 * `failure`: judged, and not all points; `error`: the grader or a killed program is at fault;
 * `skipped`: nobody judged it, because nothing was written or because a person has to look.
 */
export type CaseState = "passed" | "failure" | "error" | "skipped";

export function stateOf({ verdict, findings }: GradedResult): CaseState {
  switch (verdict) {
    case "correct":
      return "passed";
    case "unanswered":
      return "skipped";
    case "undecided":
      return isFault(new Set(findings.map(({ code }) => code))) ? "error" : "skipped";
    default:
      return "failure";
  }
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/** The document piece by piece. The reports are asked for twice: first to be counted, since the counts stand at the top. */
export async function* junitXml(reports: () => AsyncIterable<Graded>, options: JunitOptions): AsyncGenerator<string> {
  const builder = await loadBuilder();
  let [name, counts]: [string, Counts] = ["", { tests: 0, failures: 0, errors: 0, skipped: 0 }];
  for await (const graded of reports()) [name, counts] = [graded.assignment, plus(counts, graded)];
  const whole = builder.newBuilder().name(name).build();
  // The library makes the frame and each suite; suites are put into the frame one by one, so that memory stays flat.
  yield whole.replace(/ tests="0" failures="0" errors="0" skipped="0"\/>\s*$/u, ` tests="${counts.tests}" failures="${counts.failures}" errors="${counts.errors}" skipped="${counts.skipped}">\n`);
  for await (const graded of reports()) {
    const one = builder.newBuilder();
    fillSuite(one.testSuite(), graded, options);
    const text = one.build();
    yield text.slice(text.indexOf("\n", text.indexOf("<testsuites")) + 1, text.lastIndexOf("</testsuites>"));
  }
  yield "</testsuites>\n";
}

function plus(counts: Counts, { results }: Graded): Counts {
  const states = results.map(stateOf);
  const count = (state: CaseState): number => states.filter((other) => other === state).length;
  return { tests: counts.tests + states.length, failures: counts.failures + count("failure"), errors: counts.errors + count("error"), skipped: counts.skipped + count("skipped") };
}

type Suite = ReturnType<Builder["testSuite"]>;

const isBuilder = (value: unknown): value is Builder => typeof value === "object" && value !== null && "newBuilder" in value;

/** Its types and its two builds do not agree on where the default export is. */
async function loadBuilder(): Promise<Builder> {
  const module: { readonly default: unknown } = await import("junit-report-builder");
  if (isBuilder(module.default)) return module.default;
  throw new Error("junit-report-builder has no builder");
}

function fillSuite(suite: Suite, graded: Graded, { language, reveal }: JunitOptions): void {
  const text = words[language];
  suite.name(graded.submission);
  // No clock of ours: the same results make the same bytes.
  if (graded.handed?.submitted !== undefined) suite.timestamp(graded.handed.submitted);
  suite.property("earned", shortPoints(totalOf(graded))).property("possible", shortPoints(possibleOf(graded))).property("awaiting", shortPoints(awaitingOf(graded)));
  for (const result of graded.results) {
    const told = tellAll(result.findings, result.messages, { language, reveal });
    const head = `${text.verdicts[result.verdict]}${text.comma}${shortPoints(result.earned)}/${shortPoints(result.points)}`;
    const message = told[0] === undefined ? head : `${head}${text.colon}${told[0].split("\n")[0] ?? ""}`;
    const test = suite.testCase().className(graded.assignment).name(result.question);
    const state = stateOf(result);
    if (state === "failure") test.failure(message, result.verdict).stacktrace(cdata(told));
    else if (state === "error") test.error(message, result.verdict, cdata(told));
    else if (state === "skipped") test.skipped().standardOutput(cdata([head, ...told]));
    else if (told.length > 0) test.standardOutput(cdata(told));
  }
}

/** The library escapes only the first end of a section, and leaves characters out afterwards; both is done here before it. */
function cdata(lines: readonly string[]): string {
  return lines.join("\n").replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replaceAll("]]>", "]] >");
}
