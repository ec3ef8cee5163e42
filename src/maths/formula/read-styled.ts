/** LaTeX commands whose argument is a word: styles, operator names and text. */
import { functionName } from "./function-names.ts";
import { GREEK } from "./read-letters.ts";
import { plainWord } from "./read-plain-words.ts";
import { isDigit, isLetter, push, skipSpaces } from "./read-scanner.ts";
import type { Scanner } from "./read-scanner.ts";
import type { Token } from "./read-token.ts";
import { Unreadable } from "./read-why.ts";

export function pushNamed(scanner: Scanner, text: string, kind: "name" | "function", from: number, to: number): void {
  const { lexicon } = scanner;
  const declared = lexicon.declared.get(text);
  if (declared !== undefined) return push(scanner, "name", declared, from, to);
  const token: Token = { kind: kind === "function" || lexicon.vocabulary.functions?.has(text) === true ? "function" : "name", text, from, to };
  if (token.kind === "name") token.note = "undeclared";
  scanner.tokens.push(token);
}

/** The text in the braces that come next, or the next character. */
export function argument(scanner: Scanner, command: number): string {
  const { source } = scanner;
  const from = skipSpaces(source, scanner.at);
  if (source.charCodeAt(from) !== 0x7b) {
    scanner.at = Math.min(from + 1, source.length);
    return source.slice(from, from + 1);
  }
  const to = source.indexOf("}", from);
  if (to < 0) throw new Unreadable("unclosed-bracket", command, from + 1);
  scanner.at = to + 1;
  return source.slice(from + 1, to);
}

/** A style says nothing, but it holds the letters of a word together: `\mathrm{softmax}`; a bold 1 is the vector of ones. */
export function scanStyled(scanner: Scanner, command: number): void {
  const { source } = scanner;
  const from = skipSpaces(source, scanner.at);
  const braces = source.charCodeAt(from) === 0x7b;
  const start = braces ? from + 1 : from;
  let to = start;
  while (to < source.length && (isLetter(source.charCodeAt(to)) || isDigit(source.charCodeAt(to)))) to += 1;
  if (!braces) to = Math.min(to, start + 1);
  if (to === start || (braces && source.charCodeAt(to) !== 0x7d)) return; // Something longer, read as it stands.
  const end = braces ? to + 1 : to;
  const word = source.slice(start, to);
  if (isDigit(source.charCodeAt(start)) && !/^\d+$/.test(word)) return;
  scanner.at = end;
  const style = source.slice(command + 1, scanner.at);
  if (isDigit(source.charCodeAt(start))) {
    if (word !== "1" || !/^(?:mathbf|boldsymbol|bm|mathbb|vec|pmb)/.test(style)) return push(scanner, "number", word, command, end);
    return pushNamed(scanner, "ones", "name", command, end);
  }
  pushLabel(scanner, word, command, end);
}

function pushLabel(scanner: Scanner, word: string, from: number, to: number): void {
  if (word.length > 1 && !scanner.lexicon.declared.has(word)) {
    const known = functionName(word);
    if (known !== null) return pushNamed(scanner, known, "function", from, to);
    if (word === "d" || GREEK.has(word)) return pushNamed(scanner, word, "name", from, to);
  }
  pushNamed(scanner, word, "name", from, to);
}

export function scanOperatorName(scanner: Scanner, command: number): void {
  const word = argument(scanner, command).replace(/\\[,;:! ]|[\s~*]/g, "").replace(/\\(?:mathrm|text)\{?/, "");
  if (!/^[A-Za-z]\w*$/.test(word)) throw new Unreadable("unknown-command", command, scanner.at);
  pushNamed(scanner, functionName(word) ?? word, "function", command, scanner.at);
}

/** `\text{or}`, `\text{softmax}`, `\text{otherwise}`, `\text{max}` below a name, or words that are no mathematics. */
export function scanProse(scanner: Scanner, command: number): void {
  const given = argument(scanner, command);
  const text = given.replace(/[~\s$]+/g, " ").trim();
  const end = scanner.at;
  if (text === "" || text === "." || text === "。") return;
  if (text === "," || text === ";") return push(scanner, ",", ",", command, end);
  const plain = plainWord(text.toLowerCase().replace(/[,.，。]/g, "").trim());
  if (plain !== undefined) return push(scanner, plain[0], plain[1], command, end);
  const known = scanner.lexicon.declared.has(text) || scanner.lexicon.vocabulary.functions?.has(text) === true || (text.length > 1 && functionName(text) !== null);
  if (known) return pushLabel(scanner, text, command, end);
  push(scanner, "words", text, command, end);
}

