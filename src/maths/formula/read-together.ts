/** Reads two formulas whose letters nobody declared, so that both mean the same by the same letters. */
import type { Reading } from "./read.ts";
import { readFormula } from "./read.ts";
import { withSequences } from "./sequences.ts";
import type { Expression, Span, Vocabulary } from "./tree.ts";
import { freeNames } from "./walk.ts";

export interface Together {
  readonly student: Reading;
  readonly reference: Reading;
  /** Names that stand for functions of their own: `f` in `f(2) = f(3) + 4`. */
  readonly functions: ReadonlySet<string>;
}

export type ReadingSettings = Omit<Vocabulary, "names" | "aliases">;

/** `mx` is one name unless `m` and `x` occur by themselves, or both sides agree only when they are read letter by letter. */
export function readTogether(student: string, reference: string, settings: ReadingSettings = {}): Together {
  const functions = new Set([...(settings.functions ?? []), ...namelessFunctions(`${student} ; ${reference}`)]);
  const read = (source: string, names: Iterable<string>, singleLetters = false): Reading => {
    const known = { ...settings, functions, singleLetters };
    const reading = readFormula(source, { ...known, names: new Map([...names].map((name) => [name, 0])) });
    if (reading.is === "unreadable" || reading.leftSide === undefined) return reading;
    // Without declared names only a derivative is a left side: `y = x` stays an equation between two variables.
    const bare = readFormula(source, { ...known, names: new Map() });
    return bare.is === "formula" && bare.leftSide !== undefined ? reading : { is: "formula", language: reading.language, tree: equation(reading.leftSide, reading.tree) };
  };
  const names = new Set([...namesOf(read(student, [])), ...namesOf(read(reference, []))]);
  const atoms = [...names].filter((name) => name.length === 1 || !isMadeOf(name, names));
  const [ours, theirs] = [read(student, atoms), read(reference, atoms)];
  const plain = together(ours, theirs, functions);
  if (ours.is === "unreadable" || theirs.is === "unreadable" || isSame(namesOf(ours), namesOf(theirs))) return plain;
  const [left, right] = [read(student, [], true), read(reference, [], true)];
  return isSame(namesOf(left), namesOf(right)) ? together(left, right, functions) : plain;
}

function together(student: Reading, reference: Reading, functions: ReadonlySet<string>): Together {
  if (student.is === "unreadable" || reference.is === "unreadable") return { student, reference, functions };
  const [ours = student.tree, theirs = reference.tree] = withSequences([student.tree, reference.tree]);
  return { student: { ...student, tree: ours }, reference: { ...reference, tree: theirs }, functions };
}

/** Whether a word is nothing but other names side by side: `xy` where `x` and `y` occur. */
function isMadeOf(word: string, names: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < word.length; from += 1) {
    if (!reached.has(from)) continue;
    for (let to = from + 1; to <= word.length; to += 1) if (to - from < word.length && names.has(word.slice(from, to))) reached.add(to);
  }
  return reached.has(word.length);
}

function equation(left: Expression, right: Expression): Expression {
  const at: Span = [left.at[0], right.at[1]];
  if (right.is !== "relation") return { is: "relation", terms: [left, right], ops: ["="], at };
  return { is: "relation", terms: [left, ...right.terms], ops: ["=", ...right.ops], at };
}

/** Letters that mathematics keeps for functions, where they are only ever applied. */
function namelessFunctions(source: string): readonly string[] {
  return ["f", "g"].filter((name) => {
    const uses = source.match(new RegExp(`(?<![A-Za-z\\\\])${name}(?![A-Za-z])`, "gu"))?.length ?? 0;
    const calls = source.match(new RegExp(`(?<![A-Za-z\\\\])${name}\\s*(?:\\\\left)?\\s*\\(`, "gu"))?.length ?? 0;
    return calls > 0 && calls === uses;
  });
}

function namesOf(reading: Reading): ReadonlySet<string> {
  return reading.is === "formula" ? new Set(freeNames(reading.tree).keys()) : new Set();
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((name) => right.has(name));
}
