/** Reasons inside English sentences. */
import type { EntryFault, Finding, Misbehaviour, TransformationName } from "../../model.ts";
import { quoted } from "./values.ts";

export const misbehavioursEn: Readonly<Record<Misbehaviour, string>> = {
  "nothing-returned": "it returns nothing (is a return missing?)",
  promise: "it returns a promise; write it without async",
  function: "it returns a function",
  proxy: "it returns a proxy",
  getter: "it returns an object with getters",
  cycle: "it returns an object that contains itself",
  "too-large": "it returns more than allowed",
  "too-deep": "it returns lists nested too deeply",
  "unsupported-type": "it returns something that is neither a number nor a list of numbers",
};

const YAML: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indentation is not right",
  TAB_AS_INDENT: "tabs cannot indent; use spaces",
  MISSING_CHAR: "a character is missing, perhaps a closing quote or bracket; put formulas in single quotes '…'",
  UNEXPECTED_TOKEN: "this is unexpected here; put formulas in single quotes '…'",
  BLOCK_AS_IMPLICIT_KEY: "a nested map has to begin on a line of its own; if this is text, put it in quotes",
  BLOCK_IN_FLOW: "lines of a block do not go inside brackets; put formulas in single quotes '…'",
  MULTILINE_IMPLICIT_KEY: "a colon is missing after a key, or a text of several lines is not quoted",
  IMPOSSIBLE: "the parser cannot go on here",
  BAD_ALIAS: "an alias (*) without its anchor (&); put formulas in single quotes '…'",
  MULTIPLE_DOCS: "there is more than one document (---) in the file",
  MISSING_COLON: "a colon is missing",
  BAD_SCALAR_START: "a text cannot begin with this character; put it in single quotes '…'",
  TOO_DEEP: "this is nested too deeply",
  RESOURCE_EXHAUSTION: "this is nested too deeply",
  "no key": "a question id and a colon are missing",
};

export function yamlEn(code: string): string {
  return YAML[code] ?? `something is wrong here (${code.toLowerCase().replaceAll("_", " ")}); put formulas in single quotes '…'`;
}

const CODE: Readonly<Record<string, string>> = {
  "no default export": "The file does not hand over its answers; write export default { … }",
};

/** Ours where it is our own reason, else what the compiler says. */
export function codeEn(why: string): string {
  const [, module] = /^cannot import "(.*)"$/u.exec(why) ?? [];
  if (module !== undefined) return `${quoted(module)} cannot be imported: only types from "grader" and other files of the same hand-in, written as "./name"`;
  const [, name = "", from] = /^Could not find export '(.+)' in module '(.+)'$/u.exec(why) ?? [];
  if (from !== undefined) return from === "grader" ? `"grader" has nothing but types, and no value ${quoted(name)}: write import type, or leave it out` : `${quoted(from)} does not export ${quoted(name)}`;
  return CODE[why] ?? `This is no valid TypeScript: ${why}`;
}

const PATHS: Readonly<Record<string, string>> = {
  ENOENT: "it is not there (perhaps its name has characters that are not UTF-8, or it is a link to nowhere)",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "its links run in a circle",
  "not-a-file": "it is neither a file nor a folder",
  "leads-outside": "it is a link that leads out of the hand-in",
};

/** The system's own word where we have no sentence for it. */
export function pathEn(why: string): string {
  return PATHS[why] ?? why;
}

const SYNTAX: Readonly<Record<string, string>> = {
  empty: "there is nothing here",
  "unknown-name": "here stands a word",
  "unexpected-character": "this character has no meaning in a formula",
  "unexpected-token": "this is unexpected here",
  "unknown-command": "this command is not known",
  "missing-operand": "something is missing beside the operator",
  "missing-argument": "an argument is missing",
  "missing-bracket": "a bracket is missing",
  "unclosed-bracket": "a bracket is not closed",
  "unopened-bracket": "a bracket is closed that was never opened",
  "two-numbers": "two numbers stand side by side; write a sign between them",
  "bad-number": "this is no number",
  "otimes-not-declared": "⊗ may mean several things; write ⊙ for the element-wise product or x yᵀ for the outer product",
  "prime-of-scalar": "a prime transposes vectors and matrices, and this is neither",
  "inverse-function": "it is not clear whether the reciprocal or the inverse function is meant",
  "ambiguous-argument": "it is not clear how far the argument of the function goes; use brackets",
  "ambiguous-percent": "it is not clear what the percent sign belongs to",
  "accent-over-expression": "an accent stands over one letter only",
  "bad-subscript": "this subscript makes no sense",
  "bad-sum": "the index or the bounds of the sum are missing",
  "bounds-missing": "the bounds of the sum are missing",
  "words-around-formula": "there are words around the formula; write the formula alone",
};

export function syntaxEn(why: string): string {
  return SYNTAX[why] ?? why.replaceAll("-", " ");
}

type Transformation = Extract<Finding, { code: "transformation" }>;

const isMean = (factor: string | undefined): boolean => factor !== undefined && /^1\/[A-Za-z]\w*$/u.test(factor);

const TRANSFORMATIONS: Readonly<Record<TransformationName, (finding: Transformation) => string>> = {
  negated: () => "the sign is flipped",
  transposed: ({ factor }) => (factor === "-1" ? "it is transposed and the sign is flipped" : "it is transposed"),
  flattened: () => "it is a matrix of one row or column, written out flat",
  scaled: ({ factor }) => `it is the right value times ${factor ?? "a constant"}${isMean(factor) ? " (a mean where the sum is due)" : ""}`,
  reciprocal: () => "it is the reciprocal of the right value",
  shifted: ({ factor }) => `it is off by the constant ${factor ?? ""}`,
  summed: () => "the entries are summed up where each is due",
  "written-flat": () => "it is the right matrix, written as one flat list",
  "rows-shared": () => "all rows are one and the same array: make a new one for each row",
  "right-up-to-size": ({ from, factor }) => `it is right only up to ${from ?? "the size"} = ${factor ?? ""}`,
  "right-from-size": ({ from, factor }) => `it is right only from ${from ?? "the size"} = ${factor ?? ""} on`,
  "right-for-class": ({ factor }) => `it is right only where ${factor === "last" ? "the last class" : `class ${factor ?? ""}`} is the true one (counted from 1)`,
  "wrong-for-class": ({ factor }) => `it is wrong only where ${factor === "last" ? "the last class" : `class ${factor ?? ""}`} is the true one (counted from 1)`,
  "right-for-small-numbers": ({ factor }) => `it is right only for numbers up to about ${factor ?? ""}`,
  "variable-swapped": ({ from, to }) => `${from} stands where ${to} is due`,
  "transpose-left-out": ({ from }) => `the transpose of ${from} is due`,
  "transpose-too-many": ({ from }) => `${from} is due, not its transpose`,
  "matrix-product-for-elementwise": () => "a matrix product stands where the element-wise product is due",
  "elementwise-for-matrix-product": () => "an element-wise product stands where the matrix product is due",
  "factors-in-wrong-order": () => "the factors of a product stand in the wrong order",
  "factor-left-out": ({ from }) => `the factor ${from ?? ""} is left out`,
  "factor-too-many": ({ from }) => `the factor ${from ?? ""} does not belong there`,
  "term-left-out": ({ from }) => `the term ${from ?? ""} is left out`,
  "term-too-many": ({ from }) => `the term ${from ?? ""} does not belong there`,
  "sign-of-term": ({ from }) => `the sign of ${from ?? "a term"} is wrong`,
  "function-left-out": ({ from }) => `the function ${from ?? ""} is left out`,
  "function-too-many": ({ from }) => `the function ${from ?? ""} does not belong there`,
};

export function transformationsEn(finding: Transformation): string {
  return TRANSFORMATIONS[finding.name](finding);
}

const ENTRIES: Readonly<Record<EntryFault, string>> = {
  "leaves-folder": "its name leads out of the folder",
  absolute: "its name begins at the root of a disk",
  "bad-name": "its name is no file name",
  "too-deep": "it lies in too many folders",
  link: "it is a link",
  special: "it is neither a file nor a folder",
  encrypted: "it is protected by a password",
  method: "it is packed in a way that is not read here; pack it again as an ordinary zip",
  corrupt: "its bytes are damaged",
  overlaps: "it shares its bytes with other entries, as archives made to do harm do",
  duplicate: "its name stands in the archive twice, and the last one counts",
  "file-and-folder": "a folder has the same name",
};

export function entryEn(why: EntryFault): string {
  return ENTRIES[why];
}

const ARCHIVES: Readonly<Record<Extract<Finding, { code: "archive-broken" }>["why"], string>> = {
  truncated: "its end is missing; perhaps it was not uploaded or downloaded whole",
  damaged: "it is damaged",
  empty: "there is nothing in it",
};

export function archiveEn(why: keyof typeof ARCHIVES): string {
  return ARCHIVES[why];
}
