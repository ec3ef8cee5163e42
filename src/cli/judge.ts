/** `grader judge`: a door for other tools. NDJSON in, NDJSON out, in order, a bad line never stopping the rest. */
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import * as z from "zod";
import { lineJudge } from "../checks/judge-line.ts";
import type { Judgement, Language } from "../model.ts";
import { findingObject, replaceNonFinite } from "../report/json.ts";
import { sentence } from "../report/findings.ts";
import type { Console, ExitCode } from "./console.ts";

/** A line longer than this is no question. */
const LONGEST = 1_000_000;

export async function judge({ lang = "en" }: { readonly lang?: Language }, io: Console, input: Readable): Promise<ExitCode> {
  const judging = lineJudge(z);
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === "") continue;
    await io.write(`${JSON.stringify(await answerTo(text, number), replaceNonFinite)}\n`);
  }
  return 0;

  async function answerTo(text: string, line: number): Promise<object> {
    if (text.length > LONGEST) return fault(null, `Line ${line} is longer than ${LONGEST} characters.`);
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      return fault(null, `Line ${line} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (typeof data !== "object" || data === null || Array.isArray(data)) return fault(null, `Line ${line} is no object.`);
    const question: Readonly<Record<string, unknown>> = { ...data };
    const id = question.id ?? null;
    try {
      return { id, ...spoken(await judging.judge(question), lang) };
    } catch (error) {
      return fault(id, error instanceof Error ? error.message : String(error));
    }
  }
}

function spoken({ verdict, credit, findings }: Judgement, language: Language): object {
  const wording = { reveal: true };
  return {
    verdict,
    credit: credit[0] / credit[1],
    findings: findings.map(({ finding }) => findingObject({ finding }, wording)),
    messages: findings.map(({ finding }) => sentence(finding, language, wording)),
  };
}

/** The line itself is at fault: nobody's answer was judged. */
function fault(id: unknown, why: string): object {
  return { id, verdict: "undecided", credit: 0, findings: [{ code: "bad-line", why }], messages: [why] };
}
