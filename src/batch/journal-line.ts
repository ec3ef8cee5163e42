/** The lines of the journal: a checksum first, then whose report it is, then the report; the fields stand at fixed columns. */
import { crc32 } from "node:zlib";
import { isRecord } from "./record.ts";

/** What the verdicts were reached by: keys of questions, see `files/question-keys.ts`. */
export interface Era {
  readonly reading: string;
  readonly questions: Readonly<Record<string, string>>;
}

export type JournalLine =
  | { readonly is: "era"; readonly name: string; readonly era: Era }
  | { readonly is: "report"; readonly era: string; readonly of: string };

const SUM = '{"sum":"';
const SUM_LENGTH = 8;
const ERA = '","era":"';
const ERA_LENGTH = 16;
const OF = '","of":"';
const OF_LENGTH = 32;
const REPORT = '","report":';
const KEYS = '","keys":';

const ERA_AT = SUM.length + SUM_LENGTH + ERA.length;
const OF_AT = ERA_AT + ERA_LENGTH + OF.length;
/** Where the report begins in its line; behind it there is one more bracket. */
const REPORT_AT = OF_AT + OF_LENGTH + REPORT.length;
const END = "}\n";

export function reportLine(era: string, of: string, report: string): Buffer {
  return summed(`${ERA}${era}${OF}${of}${REPORT}${report}${END}`);
}

export function eraLine(name: string, era: Era): Buffer {
  return summed(`${ERA}${name}${KEYS}${JSON.stringify(era)}${END}`);
}

function summed(rest: string): Buffer {
  const bytes = Buffer.from(rest);
  return Buffer.concat([Buffer.from(`${SUM}${sumOf(bytes)}`), bytes]);
}

function sumOf(rest: Buffer): string {
  return crc32(rest).toString(16).padStart(SUM_LENGTH, "0");
}

/** Undefined for a line that was torn or changed. The line has its line break. */
export function readLine(line: Buffer): JournalLine | undefined {
  const from = SUM.length + SUM_LENGTH;
  if (line.length < ERA_AT + ERA_LENGTH || line.toString("latin1", 0, SUM.length) !== SUM) return undefined;
  if (line.toString("latin1", SUM.length, from) !== sumOf(line.subarray(from))) return undefined;
  const name = line.toString("latin1", ERA_AT, ERA_AT + ERA_LENGTH);
  const next = ERA_AT + ERA_LENGTH;
  if (line.toString("latin1", next, next + OF.length) === OF) return { is: "report", era: name, of: line.toString("latin1", OF_AT, OF_AT + OF_LENGTH) };
  const era = eraIn(line.toString("utf8", next + KEYS.length, line.length - END.length));
  return era === undefined ? undefined : { is: "era", name, era };
}

export function reportIn(line: Buffer): string {
  return line.toString("utf8", REPORT_AT, line.length - END.length);
}

function eraIn(text: string): Era | undefined {
  const data: unknown = JSON.parse(text);
  if (!isRecord(data) || typeof data.reading !== "string" || !isRecord(data.questions)) return undefined;
  const questions = Object.entries(data.questions).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { reading: data.reading, questions: Object.fromEntries(questions) };
}
