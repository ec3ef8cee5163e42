/** Several hand-ins of one student: in which order they came, which count, and how each is called. */
import type { Handed, Student } from "../marked.ts";
import type { IntakeFinding } from "../model.ts";
import type { Group, HandIn, IntakeNote, Keep } from "./intake.ts";
import type { Found } from "./layouts/layout.ts";
import type { Match } from "./match.ts";
import type { SubmissionPath } from "./submissions.ts";

/** A hand-in that lies on disk, and whose it may be. */
export interface Arrived extends Omit<SubmissionPath, "name"> {
  readonly found: Found;
  readonly findings: readonly IntakeFinding[];
  readonly isRefused: boolean;
}

interface Bundle {
  readonly student?: Student;
  readonly attempts: Arrived[];
}

export interface Grouped {
  readonly groups: readonly Group[];
  readonly notes: readonly IntakeNote[];
}

/** In the order in which students first appear. `match` knows the roster. */
export function groupsOf(arrived: readonly Arrived[], keep: Keep, match?: (found: Found) => Match): Grouped {
  const bundles = new Map<unknown, Bundle>();
  const notes: IntakeNote[] = [];
  for (const one of arrived) {
    const matched = match?.(one.found) ?? { is: "nobody" };
    if (matched.is === "several") notes.push({ code: "ambiguous", name: one.found.name, students: matched.students });
    const student = matched.is === "student" ? matched.student : undefined;
    const key = student ?? one.found.key ?? one;
    const bundle = bundles.get(key) ?? { ...(student === undefined ? {} : { student }), attempts: [] };
    bundle.attempts.push(one);
    bundles.set(key, bundle);
  }
  const nameOf = namesFor([...bundles.values()]);
  const groups = [...bundles.values()].map((bundle): Group => {
    const name = nameOf(bundle);
    const attempts = inOrder(bundle.attempts);
    const kept = keep === "last" ? attempts.slice(-1) : attempts;
    if (kept.length < attempts.length) notes.push({ code: "left-out", name, count: attempts.length - kept.length });
    const { student } = bundle;
    return { name, ...(student === undefined ? {} : { student }), handIns: kept.map((one, position) => handIn(one, kept.length === 1 ? name : `${name} (${position + 1})`, student)) };
  });
  return { groups, notes };
}

function handIn({ found, ...rest }: Arrived, name: string, student: Student | undefined): HandIn {
  const handed: Handed | undefined = student === undefined ? found.handed : { ...found.handed, student };
  return { ...rest, name, ...(handed === undefined ? {} : { handed }) };
}

/** By the system's own clock, else by the number of the attempt, else by the clock of the archive, else as they came. */
function inOrder(attempts: readonly Arrived[]): readonly Arrived[] {
  const clocks: readonly ((one: Arrived) => number | undefined)[] = [
    ({ found }) => (found.handed?.submitted === undefined ? undefined : Date.parse(found.handed.submitted)),
    ({ found }) => found.handed?.attempt ?? attemptIn(found.name),
    ({ found }) => found.time,
  ];
  for (const clock of clocks) {
    const times = new Map(attempts.map((one) => [one, clock(one)] as const));
    const known = [...times.values()].filter((time) => time !== undefined);
    if (known.length === attempts.length && new Set(known).size > 1) return attempts.toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
  }
  return attempts;
}

/** `zhang-2`, `zhang (2)`, `zhang_v2`, `zhang 第2次`; without a number it is the first. */
function attemptIn(name: string): number {
  const found = /(?:[-_ ]v|[-_ ]?\(|（|第|-)(\d{1,3})(?:\)|）|次|次提交)?(?:\.\w+)?$/iu.exec(name);
  return found === null ? 0 : Number(found[1]);
}

/** A name is nobody else's: homonyms of a system are told apart by its number, others are counted. */
function namesFor(bundles: readonly Bundle[]): (bundle: Bundle) => string {
  const short = ({ student, attempts }: Bundle): string => student?.id ?? attempts[0]?.found.name ?? "";
  const times = new Map<string, number>();
  for (const bundle of bundles) times.set(short(bundle), (times.get(short(bundle)) ?? 0) + 1);
  const taken = new Set<string>();
  const names = new Map<Bundle, string>();
  for (const bundle of bundles) {
    const user = bundle.attempts[0]?.found.handed?.system?.user;
    const plain = short(bundle);
    const name = times.get(plain) === 1 || user === undefined || bundle.student !== undefined ? plain : `${plain} ${user}`;
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
    taken.add(free);
    names.set(bundle, free);
  }
  return (bundle) => names.get(bundle) ?? short(bundle);
}
