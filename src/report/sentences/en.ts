/** Every finding in English. */
import type { Outcome } from "../../model.ts";
import type { Catalogue } from "../catalogue.ts";
import { experimentsEn } from "./experiments-en.ts";
import { archiveEn, codeEn, entryEn, misbehavioursEn, pathEn, syntaxEn, transformationsEn, yamlEn } from "./reasons-en.ts";
import { wasStopped } from "../../student-code.ts";
import { ended, megabytes, oneLine, percent, quoted, shortData, shortInput, shortNumber, withCaret } from "./values.ts";

const at = (where: string | undefined): string => (where === undefined || where === "" ? "" : `${where}: `);
const node = (where: string): string => (where === "" ? "at the root" : `at the node ${where}`);
const maybe = (nearest: string | undefined): string => (nearest === undefined ? "" : ` Did you mean “${nearest}”?`);
const HINTS = {
  sign: "It has the wrong sign.",
  percent: "It is off by a factor of 100: percent and fraction may be mixed up.",
  reciprocal: "It is the reciprocal of the right value.",
  "natural-log": "It looks like the natural logarithm where base 2 is due.",
  log10: "It looks like the logarithm to base 10 where base 2 is due.",
  "power-of-ten": "It is off by a power of ten: look at the decimal point.",
  "swapped-digits": "Two digits look swapped.",
} as const;
const STRUCTURES = { scalar: "a single value", list: "a list", map: "a map of names to values", function: "a function", empty: "nothing" } as const;

export const en: Catalogue = {
  "known-mistake": ({ feedback, at: where }) => ended(at(where) + feedback.en, "."),
  alternative: ({ note, at: where }) => ended(at(where) + note.en, "."),
  "carried-forward": ({ questions, credit, at: where, due, partly }, { reveal }) => {
    const from = `your own ${questions.length === 1 ? "answer" : "answers"} to ${questions.join(" and ")}`;
    const by = reveal && due !== undefined ? ` (by which ${due} would be right)` : "";
    const what = partly === true ? `Judged by what follows from ${from}` : `Not right in itself, but right by ${from}`;
    return `${at(where)}${what}${by}; the error there is not counted again${credit < 1 ? ` (here ${percent(credit, 1)} of the points are given)` : ""}.`;
  },
  "grader-fault": ({ what }) => `The grader failed here (${what}); a person has to look. This is not your mistake.`,
  "not-a-number": ({ got, column, why }) => `A number is due; ${quoted(got)} cannot be read as one${why === undefined ? "" : ` (${syntaxEn(why)})`}.${column === undefined ? "" : withCaret(got, column)}`,
  "not-finite": ({ got }) => `A finite number is due, not ${quoted(got)}. A logarithm or a division of 0 may have slipped in; 0·log 0 counts as 0.`,
  "not-an-integer": ({ got, at: where }) => `${at(where)}${quoted(got)} is not the whole number that is due.`,
  "not-close": ({ got, want, allowed, at: where }, { reveal }) => `${at(where)}${quoted(got)} is not the right value (${allowed === "0" ? "no deviation is allowed" : `allowed: ±${allowed}`})${reveal ? `; right is ${shortNumber(Number(want))}` : ""}.`,
  "outside-interval": ({ got, interval, at: where }) => `${at(where)}${quoted(got)} lies outside ${interval}.`,
  "too-many-digits": ({ got, digits, of, at: where }) => `${at(where)}${quoted(got)} has more digits than are asked for; round it to ${digits} ${of === "decimals" ? "decimals" : "significant figures"}.`,
  "too-few-digits": ({ got, digits, of, at: where }) => `${at(where)}${quoted(got)} has not enough digits; ${digits} ${of === "decimals" ? "decimals" : "significant figures"} are due.`,
  "looks-like": ({ hint, at: where }) => at(where) + HINTS[hint],
  "decimal-comma": ({ got, readAs }) => `${quoted(got)} was read as ${readAs}; write a decimal point.`,
  "wrong-unit": ({ got, want }) => `The unit is ${quoted(got)}; ${want} is due.`,
  "wrong-structure": ({ want, got, at: where }) => `${at(where)}${capital(STRUCTURES[want])} is due, here stands ${STRUCTURES[got]}.`,
  "wrong-length": ({ got, want }) => `${want} items are due, here are ${got}.`,
  "missing-entry": ({ at: where }) => ended(`Not answered: ${where}`, "."),
  "unknown-entry": ({ at: where, nearest }) => `Nothing is asked under the name “${where}”.${maybe(nearest)}`,
  "repeated-entry": ({ at: where }) => `“${where}” is given twice; the first one was judged.`,
  "entries-right": ({ right, of }) => `${right} of ${of} entries are right.`,
  "not-an-option": ({ got, options, nearest }) => `${quoted(got)} is none of the names that are asked for (${options.join(", ")}).${maybe(nearest)}`,
  "wrong-choice": ({ got }) => `${quoted(got)} is not the right one.`,
  "not-in-set": ({ got }) => `${quoted(got)} does not belong here.`,
  "left-out-of-set": ({ count }) => `${count} ${count === 1 ? "name is" : "names are"} left out.`,
  "out-of-order": ({ position, got }) => `Position ${position} is not right: ${quoted(got)}.`,
  "split-not-best": ({ at: where, got, gain, best, bestGain }, { reveal }) => reveal
      ? `${capital(node(where))} “${got}” has the gain ${shortNumber(gain)}; ${best.join(" or ")} with ${shortNumber(bestGain)} is better.`
      : `${capital(node(where))} “${got}” is not the best split: another attribute has a larger gain.`,
  "branch-missing": ({ at: where, attribute, value }) => `${capital(node(where))} the branch ${attribute}=${value} is missing.`,
  "branch-unknown": ({ at: where, attribute, value, nearest }) => `${capital(node(where))} “${value}” is no value of ${attribute}.${maybe(nearest)}`,
  "branch-repeated": ({ at: where, attribute, value }) => `${capital(node(where))} the branch ${attribute}=${value} is there twice.`,
  "wrong-label": ({ at: where, got }) => `The leaf ${node(where)} says ${quoted(got)}, but the majority of the samples there says otherwise.`,
  "unknown-label": ({ at: where, got }) => `The leaf ${node(where)} says ${quoted(got)}, which is no label.`,
  "leaf-too-early": ({ at: where, got, best, bestGain }, { reveal }) =>
    `${capital(node(where))} the tree ends with ${quoted(got)}, but the samples there are mixed; ${reveal ? `a split by ${best.join(" or ")} gains ${shortNumber(bestGain)}` : "a split is due"}.`,
  "split-needless": ({ at: where, got }) => `${capital(node(where))} all samples have the same label: it is a leaf, no split on ${quoted(got)}.`,
  "attribute-used-up": ({ at: where, got }) => `${capital(node(where))} ${quoted(got)} was already used on the way here.`,
  "attribute-unknown": ({ at: where, got, nearest }) => `${capital(node(where))} ${quoted(got)} is no attribute.${maybe(nearest)}`,
  "nodes-right": ({ right, of }) => `${right} of ${of} nodes are right.`,
  "syntax-error": ({ source, column, why, near }) => `The formula cannot be read: ${syntaxEn(why)}${near === "" ? "" : ` at “${near}”`}.${withCaret(source, column)}`,
  "unknown-name": ({ source, column, name, nearest }) => `“${name}” is not one of the declared letters; a person has to look.${maybe(nearest)}${withCaret(source, column)}`,
  "shape-clash": ({ source, column, operation, left, right }) => `The shapes do not fit: ${left} ${operation} ${right}.${withCaret(source, column)}`,
  "wrong-shape": ({ got, want }) => `The result is a ${got}; a ${want} is due.`,
  counterexample: ({ input, got, want }) => `It fails on ${shortInput(input)}: yours gives ${shortData(got)}, right is ${shortData(want)}.`,
  transformation: (finding) => `It looks like this: ${transformationsEn(finding)}.`,
  "not-equal-up-to": ({ upTo }) =>
    ({
      "positive-constant": "No positive factor makes it equal to the right one.",
      "additive-constant": "No constant added makes it equal to the right one.",
      "positive-weights": "No choice of positive constants before its terms makes it equal to the right one.",
    })[upTo],
  "too-few-points": ({ finite, needed }) => `The formula is finite at only ${finite} of the points tried (${needed} are needed); a person has to look.`,
  "too-complex": ({ what, limit }) => `The formula is too large to be evaluated (${what}, at most ${limit}).`,
  "form-not-met": ({ form }) => `The value is right, but the form is not the one asked for: ${form}.`,
  threw: ({ message }) => `The function fails: ${oneLine(message)}`,
  "timed-out": () => "The function was stopped: it does not come to an end within the time allowed. That does not count as wrong; a person has to look. Check that every loop ends and nothing is computed again and again.",
  "out-of-memory": () => "The function was stopped: it uses more memory than allowed. That does not count as wrong; a person has to look. Check for lists that grow without end.",
  "stack-overflow": () => "The function was stopped: it calls itself too deeply. That does not count as wrong; a person has to look. Check that its recursion ends, or use a loop.",
  misbehaved: ({ what }) => `The function returns no plain numbers, vectors or matrices: ${misbehavioursEn[what]}.`,
  overflows: ({ input }) => `The function overflows for large inputs, for example ${shortInput(input)}.`,
  "changes-its-input": ({ parameter }) => `The function changes its argument ${parameter}; this was not counted against it.`,
  "on-input": ({ input }) => `This happens on ${shortInput(input)}.`,
  "not-deterministic": () => "The function gives different results for the same input.",
  "used-random": () => "The function draws random numbers; here they are the same in every run.",
  "used-clock": () => "The function asks for the time; here the clock stands still.",
  "identity-broken": ({ identity, of, sum }) =>
    identity === "sums-to-zero"
      ? `The entries of the right value always add up to 0; yours add up to ${shortNumber(sum ?? NaN)}.`
      : identity === "shift-invariant"
        ? `Adding the same constant to all entries of ${of ?? "the input"} must change nothing; yours changes.`
        : `Reordering the entries along ${of ?? "a dimension"} must reorder the value in the same way; yours does not follow.`,
  printed: ({ output }) => `Printed: ${oneLine(output)}`,
  "idea-found": ({ idea, evidence }) => `Found: ${idea.en} (${quoted(evidence)}).`,
  "idea-not-found": ({ idea }, { reveal }) => (reveal ? `Not found: ${idea.en}.` : "A key idea was not found; a person decides."),
  "idea-negated": ({ idea, evidence }) => `Mentioned, but perhaps denied: ${idea.en} (${quoted(evidence)}).`,
  ...experimentsEn,
  "broken-yaml": ({ why, frame }) => `This is no valid YAML: ${yamlEn(why)}.\n${frame}`,
  "duplicate-key": ({ key, first }) => `“${key}” stands here a second time${first === undefined ? "" : ` (first in line ${first.line})`}; keep one.`,
  "unknown-question": ({ id, nearest }) => `There is no question “${id}”.${maybe(nearest)}`,
  "answered-twice": ({ id }) => `${id} is answered twice; keep one answer.`,
  "no-answers": () => "There are no answers in this file.",
  "not-utf8": ({ guess }) => `The file is not UTF-8${guess === undefined ? "" : `; it seems to be ${guess}`}. Save it again as UTF-8.`,
  "submission-too-large": ({ bytes, limit }) => `The file has ${megabytes(bytes)}; an answer file may have ${megabytes(limit)}.`,
  "alias-bomb": () => "This grows without measure through its YAML aliases (&, *); write the values out.",
  "not-a-map": () => "The file is no map of question ids to answers; write lines such as “q1.1: answer” (in TypeScript: export default { \"q1.1\": answer }).",
  "wrong-file-type": ({ ending }) => `This file${ending === "" ? "" : ` (${ending})`} holds no answers that can be read; answers are a YAML or TypeScript file (answers.yaml, answers.ts).`,
  "no-answer-file": ({ looked }) => `There is no answer file in this folder; call it ${looked.join(" or ")}.`,
  "several-answer-files": ({ files }) => `There are several answer files (${files.join(", ")}); keep one, or call one of them answers.`,
  "broken-code": ({ why, frame }) => `${ended(codeEn(why), ".")}\n${frame}`,
  "code-failed": ({ outcome }) => `The file cannot be run: ${outcomeEn(outcome)}${wasStopped(outcome) ? " That does not count as wrong; a person has to look." : ""}`,
  "function-not-allowed": () => "A written value is due here, not a function.",
  "unreadable-path": ({ why }) => `The file or folder cannot be opened: ${pathEn(why)}.`,
  killed: () => "The code could not be stopped in time, so its process was ended; a person has to look.",
  "entry-refused": ({ entry, why }) => `${quoted(entry)} in the archive was not read: ${entryEn(why)}.`,
  "entry-too-large": ({ entry, bytes, packed, limit }) => `${quoted(entry)} in the archive was not read: it unpacks to ${megabytes(bytes)}${packed === undefined ? "" : ` (packed: ${megabytes(packed)})`}, at most ${megabytes(limit)} are allowed.`,
  "entry-bomb": ({ entry, bytes, packed, limit }) => `${quoted(entry)} in the archive was not read: ${megabytes(packed)} unpack to ${megabytes(bytes)}, ${shortNumber(Math.floor(bytes / Math.max(1, packed)))} times as much; at most ${limit} times are allowed.`,
  "entry-size-lies": ({ entry, declared, real }) => `${quoted(entry)} in the archive was not read: it says that it has ${declared} bytes, but ${real > declared ? `at least ${real} came` : `only ${real} came`}.`,
  "entry-renamed": ({ entry, as, why }) => `${quoted(entry)} in the archive is read as ${quoted(as)}: ${why === "case" ? "another name differs from it only in upper and lower case" : "not every system can have a file of that name"}.`,
  "archive-too-large": ({ archive, bytes, limit }) => `${quoted(archive)} was not opened: it unpacks to ${megabytes(bytes)}, a hand-in may have ${megabytes(limit)}.`,
  "archive-too-many": ({ archive, count, limit }) => `${quoted(archive)} was not opened: it has ${count} files, a hand-in may have ${limit}.`,
  "archive-too-deep": ({ archive, limit }) => `${quoted(archive)} was not opened: it is an archive in an archive in an archive; ${limit} levels are opened.`,
  "archive-broken": ({ archive, why }) => `${quoted(archive)} cannot be opened: ${archiveEn(why)}.`,
  "archive-unsupported": ({ archive, kind }) => `${quoted(archive)} is an archive of the kind ${kind}, which is not opened here; hand in a .zip or .tar.gz.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function outcomeEn(outcome: Outcome): string {
  switch (outcome.is) {
    case "returned":
      return "it exports nothing.";
    case "threw":
      return oneLine(outcome.message);
    case "misbehaved":
      return `${misbehavioursEn[outcome.what]}.`;
    case "timed-out":
      return "it does not come to an end within the time allowed.";
    case "out-of-memory":
      return "it uses more memory than allowed.";
    case "stack-overflow":
      return "it calls itself too deeply.";
  }
}
