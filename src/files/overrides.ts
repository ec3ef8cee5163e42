/** Reads `overrides.yaml`: what a person decided about single questions and totals. */
import type { Node, Pair } from "yaml";
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { LedgerFault, OverrideKey } from "../marks/faults.ts";
import { OVERRIDE_KEYS } from "../marks/faults.ts";
import { foldStudent } from "../marks/names.ts";
import type { Change, Override, Policy } from "../marks/policy.ts";
import { compareShares, shareOf } from "../maths/share.ts";
import type { Place, Question, Share } from "../model.ts";
import type { Ledger, LedgerProblem, Named } from "./ledger.ts";
import { nearestOf, problemAt, readLedger, unusable } from "./ledger.ts";

export interface OverrideContext {
  readonly questions: readonly Pick<Question, "id" | "points">[];
  readonly policy: Policy;
}

/** Every problem at once; `file` is how the path is shown. */
export function readOverrides(path: string, file: string, context: OverrideContext): Ledger<Override> {
  const read = readLedger(path);
  const start: Place = { file, line: 1, column: 1 };
  if (read.is === "fault") return unusable("", start, read.fault);
  const { text } = read;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const problems: LedgerProblem[] = document.errors.map(({ pos, message }) => problemAt(text, placeOf(pos[0]), { code: "syntax", what: message }));
  const list = document.contents;
  if (problems.length > 0 || list === null || (isScalar(list) && list.value === null)) return { text, rows: [], named: [], problems };
  if (!isSeq(list)) return unusable(text, placeOf(list.range?.[0] ?? 0), { code: "not-a-list" });
  const complain = (node: unknown, fault: LedgerFault): undefined => void problems.push(problemAt(text, placeOf(offsetOf(node) ?? offsetOf(list) ?? 0), fault));
  const named: Named[] = [];
  const rows = list.items.flatMap((item): readonly Placed[] => {
    if (!isMap(item)) return complain(item, { code: "not-a-list" }) ?? [];
    const fields = fieldsOf(item.items, complain);
    const [student, place] = [textOf(fields.get("student")) ?? "", placeOf(offsetOf(fields.get("student")) ?? offsetOf(item) ?? 0)];
    if (student !== "") named.push({ student, place });
    const override = readEntry(fields, item, context, complain);
    return override === undefined ? [] : [{ override, place }];
  });
  problems.push(...sameTimes(rows, text));
  return { text, rows: rows.map(({ override }) => override), named, problems };
}

type Complain = (node: unknown, fault: LedgerFault) => undefined;
/** An override with the place where it names its student. */
interface Placed {
  readonly override: Override;
  readonly place: Place;
}
type Fields = ReadonlyMap<OverrideKey, Node>;

function readEntry(fields: Fields, item: Node, { questions, policy }: OverrideContext, complain: Complain): Override | undefined {
  const text = (key: OverrideKey): string | undefined => textOf(fields.get(key));
  for (const key of ["student", "reason", "who", "when"] as const) if ((text(key) ?? "") === "") complain(fields.get(key) ?? item, { code: "missing-key", key });
  const [student, reason, who, when, question] = [text("student"), text("reason"), text("who"), text("when"), text("question")];
  const asked = questions.find(({ id }) => id === question);
  if (question !== undefined && asked === undefined) complain(fields.get("question"), { code: "unknown-question", got: question, ...nearestOf(question, questions.map(({ id }) => id)) });
  const change = changeOf(fields, item, complain);
  if (change?.is === "verdict" && question === undefined) complain(fields.get("verdict"), { code: "verdict-of-total" });
  const most: Share = asked?.points ?? policy.best;
  if (change !== undefined && change.is !== "verdict" && (question === undefined || asked !== undefined) && compareShares(change.points, most) > 0) {
    complain(fields.get(change.is), { code: "too-many-points", got: change.points, most, ...(question === undefined ? {} : { question }) });
  }
  const at = when === undefined || when === "" ? undefined : readWhen(when, policy, fields.get("when"), complain);
  if (student === undefined || reason === undefined || who === undefined || when === undefined || at === undefined || change === undefined) return undefined;
  return { student, ...(question === undefined ? {} : { question }), change, reason, who, when, at };
}

function fieldsOf(pairs: readonly Pair[], complain: Complain): Fields {
  const fields = new Map<OverrideKey, Node>();
  for (const { key, value } of pairs) {
    const name = textOf(key) ?? "";
    const known = OVERRIDE_KEYS.find((one) => one === name);
    if (known === undefined) complain(key, { code: "unknown-key", key: name, ...nearestOf(name, OVERRIDE_KEYS) });
    else if (isScalar(value) && value.value !== null) fields.set(known, value);
    else if (!isScalar(value)) complain(value ?? key, { code: "bad-value", key: known, got: String(value) });
  }
  return fields;
}

function changeOf(fields: Fields, item: Node, complain: Complain): Change | undefined {
  const given = (["points", "verdict", "add"] as const).filter((key) => fields.has(key));
  const [key] = given;
  if (key === undefined || given.length > 1) return complain(item, { code: "not-one-change", count: given.length });
  const node = fields.get(key);
  const value = isScalar(node) ? node.value : undefined;
  if (key === "verdict") return value === "correct" || value === "wrong" ? { is: key, verdict: value } : complain(node, { code: "bad-value", key, got: textOf(node) ?? "" });
  const sound = typeof value === "number" && Number.isFinite(value) && Math.abs(value) < 1e6 && (key === "add" ? value !== 0 : value >= 0);
  return sound ? { is: key, points: shareOf(value) } : complain(node, { code: "bad-value", key, got: textOf(node) ?? "" });
}

/** Only the order of the decisions counts, so that a date alone will do. */
function readWhen(when: string, { clock }: Policy, node: Node | undefined, complain: Complain): number | undefined {
  const first = clock.read(when);
  const day = first.is === "fault" && first.fault.code === "no-clock-time" ? clock.read(`${when} 00:00`) : first;
  const read = day.is === "fault" && first.is === "fault" && first.fault.code === "no-clock-time" ? clock.read(`${when} 00:00 Z`) : day;
  return read.is === "instant" ? read.at : complain(node, { code: "time", fault: { ...read.fault, got: when } });
}

function sameTimes(rows: readonly Placed[], text: string): readonly LedgerProblem[] {
  const seen = new Map<string, Place>();
  return rows.flatMap(({ override: { student, question, at }, place }) => {
    const key = JSON.stringify([foldStudent(student), question, at]);
    const earlier = seen.get(key);
    if (earlier !== undefined) return [problemAt(text, place, { code: "same-time", line: earlier.line })];
    seen.set(key, place);
    return [];
  });
}

/** Numbers keep their characters: a student number may begin with zeros. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  return (typeof node.value === "string" ? node.value : (node.source ?? String(node.value))).trim();
}

function offsetOf(node: unknown): number | undefined {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range) && typeof node.range[0] === "number" ? node.range[0] : undefined;
}
