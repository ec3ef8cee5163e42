/** Whose a hand-in is, by the roster: never a guess, for a mark in another student's name is worse than none. */
import type { Student } from "../marked.ts";
import type { Found } from "./layouts/layout.ts";
import type { Roster, RosterRow } from "./roster.ts";

export type Match = { readonly is: "student"; readonly student: Student } | { readonly is: "several"; readonly students: readonly Student[] } | { readonly is: "nobody" };

/** Digits that stand among other letters name a student only when there are so many of them. */
const FEWEST_DIGITS = 4;

type Index = ReadonlyMap<string, readonly RosterRow[]>;

/** Numbers, addresses, then names; where they speak for different students, or for several, nobody is taken. */
export function matcher(roster: Roster): (found: Found) => Match {
  const numbers = indexOf(roster, ({ student, keys }) => [student.id, ...keys].map(folded));
  const emails = indexOf(roster, ({ student: { email } }) => (email === undefined ? [] : [folded(email), folded(email.split("@")[0] ?? email)]));
  const names = indexOf(roster, spellings);
  const systems = indexOf(roster, (row) => Object.entries(row.systems).map(([system, user]) => `${system} ${user}`));
  return ({ name, handed }) => {
    const evidence: readonly (readonly RosterRow[])[] = [
      [...rowsFor(systems, handed?.system === undefined ? [] : [`${handed.system.name} ${handed.system.user}`]), ...rowsFor(numbers, handed === undefined ? [] : [folded(handed.student.id)])],
      rowsFor(numbers, numbersIn(name)),
      rowsFor(emails, [folded(name), ...(handed?.student.email === undefined ? [] : [folded(handed.student.email)]), ...(name.match(/[\w.+-]+@[\w.-]+/gu) ?? []).map(folded)]),
      rowsFor(names, [name, handed?.student.name ?? "", ...name.split(/[_\-+()（）【】[\]\d]+/u)].map(letters)),
    ];
    return decide(evidence.map((rows) => [...new Set(rows)]).filter((rows) => rows.length > 0));
  };
}

/** Later evidence may settle what earlier left open, and must not speak against it. */
function decide(evidence: readonly (readonly RosterRow[])[]): Match {
  const [first, ...others] = evidence;
  if (first === undefined) return { is: "nobody" };
  let left = first;
  for (const rows of others) {
    const both = left.filter((row) => rows.includes(row));
    if (both.length === 0) return { is: "several", students: [...new Set([...left, ...rows])].map(({ student }) => student) };
    left = both;
  }
  const [only, second] = left;
  return only !== undefined && second === undefined ? { is: "student", student: only.student } : { is: "several", students: left.map(({ student }) => student) };
}

function indexOf(roster: Roster, keysOf: (row: RosterRow) => readonly string[]): Index {
  const index = new Map<string, RosterRow[]>();
  for (const row of roster) for (const key of new Set(keysOf(row))) if (key !== "") index.set(key, [...(index.get(key) ?? []), row]);
  return index;
}

const rowsFor = (index: Index, keys: readonly string[]): readonly RosterRow[] => keys.flatMap((key) => index.get(key) ?? []);

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
const letters = (text: string): string => folded(text).replaceAll(/[^\p{L}\p{M}]+/gu, "");

/** The whole name, its words, and runs of digits that are no date's or homework's. */
function numbersIn(name: string): readonly string[] {
  const whole = folded(name);
  const words = whole.split(/[^\p{L}\p{N}.-]+|[-.](?=\D)|(?<=\D)[-.]/u).filter((word) => word.length >= FEWEST_DIGITS);
  return [...new Set([whole, ...words, ...(whole.match(/[a-z]*\d+/gu) ?? []), ...(whole.match(/\d+/gu) ?? [])].filter((word) => word === whole || word.length >= FEWEST_DIGITS))];
}

/** In every order in which systems put the parts of a name; Canvas puts the last word first and drops the spaces. */
function spellings({ student: { name }, first, last }: RosterRow): readonly string[] {
  const both = first === undefined || last === undefined ? [] : [first + last, last + first];
  if (name === undefined) return both.map(letters);
  const words = name.split(/[\s,，]+/u).filter((word) => word !== "");
  const turned = [[...words.slice(-1), ...words.slice(0, -1)], [...words.slice(1), ...words.slice(0, 1)]].map((order) => order.join(""));
  return [name, ...turned, ...both].map(letters);
}
