/** LaTeX commands to tokens. */
import { isLetter, push, skipSpaces } from "./read-scanner.ts";
import type { Scanner } from "./read-scanner.ts";
import { commandOf } from "./read-symbols.ts";
import type { Command } from "./read-symbols.ts";
import { argument, pushNamed, scanOperatorName, scanProse, scanStyled } from "./read-styled.ts";
import { Unreadable } from "./read-why.ts";

/** `from` is behind the backslash; `lost` is a first letter that the text no longer has. */
export function scanCommand(scanner: Scanner, from: number, lost = ""): void {
  const { source, at } = scanner;
  let to = from;
  while (to < source.length && isLetter(source.charCodeAt(to))) to += 1;
  if (to === from && lost === "") return scanSign(scanner, from);
  const word = lost + source.slice(from, to);
  if (source.charCodeAt(to) === 0x2a) to += 1; // The starred form.
  let command = commandOf(word);
  if (command === null && word === "arg") {
    const [extreme = "", name = ""] = /^\s*\\(max|min)(?![a-z])/.exec(source.slice(to, to + 20)) ?? [];
    if (extreme !== "") command = { kind: "function", text: `arg${name}` };
    to += extreme.length;
  }
  for (let shorter = to - 1; command === null && shorter >= from + 3 && to - from <= 40; shorter -= 1) {
    command = gluedTo(commandOf(lost + source.slice(from, shorter)), to - shorter);
    if (command !== null) to = shorter;
  }
  scanner.at = to;
  if (command === null) throw new Unreadable("unknown-command", at, Math.max(to, at + 1));
  if (typeof command === "object") {
    if (command.kind === "name" || command.kind === "function") return pushNamed(scanner, command.text, command.kind, at, to);
    scanner.tokens.push(command.note === undefined ? { kind: command.kind, text: command.text, from: at, to } : { kind: command.kind, text: command.text, from: at, to, note: command.note });
    return;
  }
  switch (command) {
    case "skip":
      return;
    case "skip-argument":
      argument(scanner, at);
      return;
    case "style":
      return scanStyled(scanner, at);
    case "prose":
      return scanProse(scanner, at);
    case "operator-name":
      return scanOperatorName(scanner, at);
    case "sized":
      return scanSized(scanner, at, word);
    case "environment": {
      const name = argument(scanner, at).replace(/\*|\s/g, "");
      return push(scanner, word === "begin" ? "begin" : "end", name, at, scanner.at);
    }
  }
}

/** A command whose space got lost before the letters behind it: `\odoth`, `\quadx`, `\sinx`; only where nothing else can be meant. */
function gluedTo(command: Command | null, letters: number): Command | null {
  if (command === "skip") return command;
  if (command === null || typeof command === "string") return null;
  const { kind } = command;
  return kind === ".*" || kind === "*" || kind === "relation" || ((kind === "function" || kind === "name") && letters <= 2) ? command : null;
}

/** A backslash before a sign. */
function scanSign(scanner: Scanner, from: number): void {
  const { source, at } = scanner;
  const sign = source.charAt(from);
  scanner.at = from + 1;
  switch (sign) {
    case "{":
      return push(scanner, "set(", "{", at, from + 1);
    case "}":
      return push(scanner, ")set", "}", at, from + 1);
    case "|":
      return push(scanner, "norm", "norm", at, from + 1);
    case "\\":
      return push(scanner, "newline", "newline", at, from + 1);
    case "%":
      return push(scanner, "%", "%", at, from + 1);
    case "_":
      return push(scanner, "_", "_", at, from + 1);
    case "&":
      return push(scanner, "&", "&", at, from + 1);
    case " ":
      return push(scanner, "newline", "lost", at, from + 1);
    case "":
    case ",":
    case ";":
    case ":":
    case "!":
    case ">":
    case "/":
    case "\n":
    case "\t":
    case "\r":
    case "$":
    case "(":
    case ")":
    case "[":
    case "]":
      return;
    default:
      throw new Unreadable("unknown-command", at, from + 1);
  }
}

/** `\left(`, `\bigl[`, `\right.`; the side tells an opening bar from a closing one. */
function scanSized(scanner: Scanner, command: number, word: string): void {
  const { source } = scanner;
  const from = skipSpaces(source, scanner.at);
  scanner.at = from;
  const side = word === "left" || word.endsWith("l") ? "open" : word === "right" || word.endsWith("r") ? "close" : undefined;
  if (source.charCodeAt(from) === 0x2e) {
    scanner.at = from + 1;
    return push(scanner, "blank", ".", command, from + 1);
  }
  const count = scanner.tokens.length;
  const character = source.charCodeAt(from);
  if (character === 0x5c) scanCommand(scanner, from + 1);
  else if (character === 0x28 || character === 0x29 || character === 0x5b || character === 0x5d || character === 0x7c) {
    const sign = source.charAt(from);
    scanner.at = from + 1;
    if (sign === "(" || sign === ")" || sign === "[" || sign === "]" || sign === "|") push(scanner, sign, sign, from, from + 1);
  } else if (character === 0x3c || character === 0x3e) {
    scanner.at = from + 1;
    push(scanner, character === 0x3c ? "<(" : ")>", source.charAt(from), from, from + 1);
  } else return;
  const token = scanner.tokens[count];
  if (token === undefined) return;
  token.from = command;
  if (side !== undefined && (token.kind === "|" || token.kind === "norm")) token.note = side;
}

