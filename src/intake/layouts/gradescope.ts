/** Gradescope's export: a folder for each submission and one file that knows whose they are. */
import type { Student } from "../../marked.ts";
import { IntakeError } from "../intake-error.ts";
import type { Node } from "../node.ts";
import type { Found } from "./layout.ts";
import { timeOf } from "./layout.ts";

export const METADATA = "submission_metadata.yml";

export function isGradescope(children: readonly Node[]): boolean {
  return children.some((node) => node.is === "file" && node.name === METADATA);
}

interface Facts {
  readonly students: readonly Student[];
  readonly submitted?: string;
  readonly late?: number;
}

/** A group's folder is a hand-in of each of its members. Throws IntakeError where the metadata are no YAML. */
export async function gradescope(children: readonly Node[], metadata: string, path: string): Promise<{ readonly found: readonly Found[]; readonly others: readonly Node[] }> {
  const facts = await factsIn(metadata, path);
  const others: Node[] = [];
  const found: Found[] = [];
  for (const node of children) {
    if (node.name === METADATA) continue;
    const known = facts.get(node.name);
    if (known === undefined || known.students.length === 0) {
      others.push(node);
      continue;
    }
    const time = timeOf(node);
    const submission = /\d+$/u.exec(node.name)?.[0];
    for (const student of known.students) {
      found.push({
        system: "gradescope",
        name: student.id,
        parts: [{ node, name: node.name }],
        handed: {
          student,
          ...(known.submitted === undefined ? {} : { submitted: known.submitted }),
          ...(known.late === undefined ? {} : { late: known.late }),
          system: { name: "gradescope", user: student.email ?? student.id, ...(submission === undefined ? {} : { submission }) },
        },
        key: `gradescope ${student.email ?? student.id}`,
        ...(time === undefined ? {} : { time }),
      });
    }
  }
  return { found, others };
}

/** By the name of the folder. Keys are Ruby's symbols, `:sid`; aliases would only be there to hurt. */
async function factsIn(text: string, path: string): Promise<ReadonlyMap<string, Facts>> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent", schema: "core", uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new IntakeError([{ is: "metadata", path, line, column: col, why: error.code }]);
  }
  const data: unknown = document.toJS({ maxAliasCount: 1_000 });
  if (!isRecord(data)) throw new IntakeError([{ is: "metadata", path, line: 1, column: 1, why: "no map" }]);
  return new Map(Object.entries(data).flatMap(([folder, value]) => (isRecord(value) ? [[folder, factsOf(value)] as const] : [])));
}

function factsOf(value: Readonly<Record<string, unknown>>): Facts {
  const submitters = field(value, "submitters");
  const students = (Array.isArray(submitters) ? submitters : []).flatMap((one: unknown) => (isRecord(one) ? (studentOf(one) ?? []) : []));
  const submitted = instant(field(value, "created_at"));
  const late = seconds(field(value, "lateness") ?? field(value, "late_seconds"));
  return { students, ...(submitted === undefined ? {} : { submitted }), ...(late === undefined ? {} : { late }) };
}

function studentOf(one: Readonly<Record<string, unknown>>): Student | undefined {
  const [sid, name, email] = ["sid", "name", "email"].map((key) => textOf(field(one, key)));
  const id = sid ?? name ?? email;
  return id === undefined ? undefined : { id, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
}

const field = (of: Readonly<Record<string, unknown>>, key: string): unknown => of[`:${key}`] ?? of[key];

function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return text === "" ? undefined : text;
}

/** `2024-03-05 14:22:32.365935000 Z`, or the map that Ruby writes of a time with a zone. */
function instant(value: unknown): string | undefined {
  if (isRecord(value)) return instant(value.utc);
  const [, day, time, fraction = "", zone = "Z"] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/u.exec(textOf(value) ?? "") ?? [];
  if (day === undefined) return undefined;
  const at = Date.parse(`${day}T${time}${fraction.slice(0, 4)}${zone === "UTC" ? "Z" : zone.replace(/^([+-]\d\d)(\d\d)$/u, "$1:$2")}`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** `26:03:59`, or seconds. */
function seconds(value: unknown): number | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const [, hours = "0", minutes = "0", rest = "0"] = /^(\d+):(\d\d):(\d\d)$/u.exec(text) ?? ["", "0", "0", text];
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return Number.isFinite(all) && all >= 0 ? all : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
