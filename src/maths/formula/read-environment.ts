/** LaTeX's environments: matrices, determinants, piecewise definitions. */
import { inside } from "./read-bracket.ts";
import { accept, callNode, endOf, fail, made, peek, peekKind, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import type { Token } from "./read-token.ts";
import type { Expression } from "./tree.ts";

type Case = Extract<Expression, { is: "piecewise" }>["cases"][number];

export function environment(reader: Reader): Expression {
  const begin = take(reader);
  switch (begin.text) {
    case "cases":
    case "dcases":
    case "rcases":
      return inside(reader, () => piecewise(reader, begin));
    case "array":
      skipColumns(reader);
      return reader.tokens[reader.at - 1]?.kind === "}" && opensBrace(reader, begin) ? inside(reader, () => piecewise(reader, begin)) : matrix(reader, begin);
    case "matrix":
    case "pmatrix":
    case "bmatrix":
    case "Bmatrix":
    case "smallmatrix":
      return matrix(reader, begin);
    case "vmatrix":
      return callNode(reader, "det", [matrix(reader, begin)], begin.from);
    default:
      return fail("unknown-command", begin);
  }
}

/** `{ll}` behind `\begin{array}`. */
function skipColumns(reader: Reader): void {
  if (!accept(reader, "{")) return;
  while (peekKind(reader) !== "}" && peekKind(reader) !== "end-of-text") take(reader);
  accept(reader, "}");
}

function opensBrace(reader: Reader, begin: Token): boolean {
  return reader.tokens[reader.tokens.indexOf(begin) - 1]?.kind === "set(";
}

function close(reader: Reader, begin: Token): void {
  if (peekKind(reader) !== "end") fail(peekKind(reader) === "end-of-text" ? "unclosed-bracket" : "unexpected-token", peekKind(reader) === "end-of-text" ? begin : peek(reader));
  const end = take(reader);
  if (end.text !== begin.text) fail("missing-bracket", end);
}

function matrix(reader: Reader, begin: Token): Expression {
  const rows = inside(reader, () => {
    const found: Expression[][] = [];
    do {
      if (peekKind(reader) === "end") break;
      const row = [reader.grammar.relation(reader)];
      while (accept(reader, "&")) row.push(reader.grammar.relation(reader));
      found.push(row);
    } while (accept(reader, "newline"));
    return found;
  });
  close(reader, begin);
  const [first] = rows;
  if (first === undefined) fail("missing-operand", begin);
  const [only, second] = first;
  if (only !== undefined && second === undefined && rows.length === 1) return only;
  return made(reader, { is: "matrix", rows, at: [begin.from, endOf(reader)] });
}

function piecewise(reader: Reader, begin: Token): Expression {
  const cases: Case[] = [];
  do {
    if (peekKind(reader) === "end") break;
    cases.push(oneCase(reader));
  } while (accept(reader, "newline"));
  close(reader, begin);
  if (cases.length === 0) fail("missing-operand", begin);
  return made(reader, { is: "piecewise", cases, at: [begin.from, endOf(reader)] });
}

/** `x, & x > 0`, `x & \text{if } x > 0`, `0 & \text{otherwise}`. */
function oneCase(reader: Reader): Case {
  const value = reader.grammar.sum(reader);
  while (accept(reader, ",") || accept(reader, "&") || accept(reader, ";"));
  const word = peek(reader);
  if (word.kind === "words") {
    take(reader);
    if (word.text === "otherwise") return { value, when: null };
    if (word.text !== "if") fail("unexpected-token", word);
  }
  if (peekKind(reader) === "newline" || peekKind(reader) === "end") return { value, when: null };
  const when = reader.grammar.relation(reader);
  accept(reader, ",");
  return { value, when };
}
