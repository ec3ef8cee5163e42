/** Reads two formulas whose letters nobody declared, so that both mean the same by the same letters. */
import { functionName } from "./function-names.ts";
import type { Reading } from "./read.ts";
import { readFormula } from "./read.ts";
import { isLetter } from "./read-scanner.ts";
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
export function readTogether(student: string, reference: string, settings: ReadingSettings = NO_SETTINGS): Together {
  const nameless = mayHaveNameless(student) || mayHaveNameless(reference) ? namelessFunctions(`${student} ; ${reference}`) : NO_NAMES;
  const plainest = settings === NO_SETTINGS && nameless.length === 0;
  const functions: ReadonlySet<string> = plainest ? NO_FUNCTIONS : new Set([...(settings.functions ?? []), ...nameless]);
  const bare: Vocabulary = plainest ? BARE : { ...settings, functions, singleLetters: false, names: NOBODY };
  const [first, second] = [readFormula(student, bare), readFormula(reference, bare)];
  // What names are declared cannot change the reading of these.
  const [settled, settledToo] = [isSettled(first) && isLetterByLetter(student), isSettled(second) && isLetterByLetter(reference)];
  if (settled && settledToo) return together(first, second, functions);
  const read = (source: string, names: Iterable<string>, singleLetters = false): Reading => {
    const list = [...names];
    const vocabulary = (given: readonly string[]): Vocabulary =>
      plainest ? plainVocabulary(given, singleLetters) : { ...settings, functions, singleLetters, names: new Map(given.map((name) => [name, 0])) };
    const reading = readFormula(source, vocabulary(list));
    if (reading.is === "unreadable" || reading.leftSide === undefined) return reading;
    // Without declared names only a derivative is a left side: `y = x` stays an equation between two variables.
    const alone = readFormula(source, vocabulary([]));
    return alone.is === "formula" && alone.leftSide !== undefined ? reading : { is: "formula", language: reading.language, tree: equation(reading.leftSide, reading.tree) };
  };
  const names = new Set([...namesOf(isSettled(first) ? first : read(student, [])), ...namesOf(isSettled(second) ? second : read(reference, []))]);
  const atoms = [...names].filter((name) => name.length === 1 || !isMadeOf(name, names));
  const [ours, theirs] = [settled ? first : read(student, atoms), settledToo ? second : read(reference, atoms)];
  const plain = together(ours, theirs, functions);
  if (ours.is === "unreadable" || theirs.is === "unreadable" || isSame(namesOf(ours), namesOf(theirs))) return plain;
  const [left, right] = [settled ? first : read(student, [], true), settledToo ? second : read(reference, [], true)];
  return isSame(namesOf(left), namesOf(right)) ? together(left, right, functions) : plain;
}

const vocabularies = new Map<string, Vocabulary>();
const MOST_VOCABULARIES = 200;

/** The same one for the same names: the next row is likely to have them too. */
function plainVocabulary(names: readonly string[], singleLetters: boolean): Vocabulary {
  const key = `${singleLetters} ${names.join(" ")}`;
  let vocabulary = vocabularies.get(key);
  if (vocabulary === undefined) {
    vocabulary = { functions: NO_FUNCTIONS, singleLetters, names: new Map(names.map((name) => [name, 0])) };
    if (vocabularies.size >= MOST_VOCABULARIES) vocabularies.clear();
    vocabularies.set(key, vocabulary);
  }
  return vocabulary;
}

function together(student: Reading, reference: Reading, functions: ReadonlySet<string>): Together {
  if (student.is === "unreadable" || reference.is === "unreadable") return { student, reference, functions };
  const [ours = student.tree, theirs = reference.tree] = withSequences([student.tree, reference.tree]);
  return { student: { ...student, tree: ours }, reference: { ...reference, tree: theirs }, functions };
}

const NOBODY: ReadonlyMap<string, number> = new Map();
const NO_NAMES: readonly string[] = [];
const NO_FUNCTIONS: ReadonlySet<string> = new Set();
const NO_SETTINGS: ReadingSettings = {};
/** One for all plain readings, so that what a word means is looked up once. */
const BARE: Vocabulary = { functions: NO_FUNCTIONS, singleLetters: false, names: NOBODY };
/** Whether every name is a single letter whatever is declared: words, if any, are functions that no letters beside one another are taken for. */
function isLetterByLetter(source: string): boolean {
  let from = 0;
  for (let at = 0; at <= source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x5f || code === 0x24) return false; // _ and $
    if (isLetter(code)) continue;
    if (at - from > 1 && !isFunctionWord(source.slice(from, at))) return false;
    from = at + 1;
  }
  return true;
}

function isFunctionWord(word: string): boolean {
  return word === "ln" || (word.length > 2 && functionName(word) !== null);
}

/** Neither a left side nor a fault that other names might change. */
function isSettled(reading: Reading): boolean {
  return reading.is === "formula" && reading.leftSide === undefined;
}

const LONGEST_WORD = 40;

/** Whether a word is nothing but other names side by side: `xy` where `x` and `y` occur. */
function isMadeOf(word: string, names: ReadonlySet<string>): boolean {
  if (word.length > LONGEST_WORD) return false;
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

function mayHaveNameless(source: string): boolean {
  return LETTERS.some(({ name }) => source.includes(name));
}

/** Letters that mathematics keeps for functions, where they are only ever applied. */
function namelessFunctions(source: string): readonly string[] {
  return LETTERS.filter(({ name, alone, applied }) => {
    if (!source.includes(name)) return false;
    const calls = source.match(applied)?.length ?? 0;
    return calls > 0 && calls === source.match(alone)?.length;
  }).map(({ name }) => name);
}

const LETTERS = ["f", "g"].map((name) => ({
  name,
  alone: new RegExp(`(?<![A-Za-z\\\\])${name}(?![A-Za-z])`, "gu"),
  applied: new RegExp(`(?<![A-Za-z\\\\])${name}\\s*(?:\\\\left)?\\s*\\(`, "gu"),
}));

function namesOf(reading: Reading): ReadonlySet<string> {
  return reading.is === "formula" ? new Set(freeNames(reading.tree).keys()) : new Set();
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((name) => right.has(name));
}
