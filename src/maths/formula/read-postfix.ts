/** What stands behind an operand: powers, transposes, factorials, primes. */
import { argumentOf, group } from "./read-bracket.ts";
import { dimensionsOf } from "./vocabulary.ts";
import { deeper, endOf, fail, made, nameNode, peek, peekKind, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import { bracketed, nameByPower, subscripted } from "./read-subscript.ts";
import { afterScript } from "./read-script-tokens.ts";
import type { Token } from "./read-token.ts";
import type { Expression } from "./tree.ts";
import { contains } from "./walk.ts";

export function postfix(reader: Reader): Expression {
  const { from } = peek(reader);
  let of = reader.grammar.atom(reader);
  for (;;) {
    const token = peek(reader);
    switch (token.kind) {
      case "_":
        of = subscripted(reader, of, from);
        break;
      case "'":
        of = primed(reader, of, from);
        break;
      case "transpose":
        take(reader);
        of = transposed(reader, of, from);
        break;
      case "!":
        take(reader);
        of = made(reader, { is: "factorial", of, at: [from, endOf(reader)] });
        break;
      case "degree":
        take(reader);
        of = made(reader, { is: "degrees", of, at: [from, endOf(reader)] });
        break;
      case "[": {
        const picked = bracketed(reader, of, from);
        if (picked === null) return of;
        of = picked;
        break;
      }
      case "^":
        of = raised(reader, of, from);
        if (!reader.latex && peekKind(reader) === "^") return of;
        break;
      case ".^": {
        take(reader);
        const right = exponent(reader);
        return made(reader, { is: "binary", op: ".^", left: of, right, at: [from, endOf(reader)] });
      }
      default:
        return of;
    }
  }
}

/** The transpose of a scalar is itself; a 1 that is transposed is the vector of ones. */
function transposed(reader: Reader, of: Expression, from: number): Expression {
  if (of.is === "number" && of.text === "1") return made(reader, { is: "transpose", of: nameNode(reader, "ones", from), at: [from, endOf(reader)] });
  return isScalar(reader, of) ? of : made(reader, { is: "transpose", of, at: [from, endOf(reader)] });
}

/** A prime is mathjs's transpose; on a scalar it would be a derivative, of which we know nothing. */
function primed(reader: Reader, of: Expression, from: number): Expression {
  const prime = take(reader);
  if (of.is === "name") {
    const declared = reader.lexicon.declared.get(`${of.name}prime`);
    if (declared !== undefined) return nameNode(reader, declared, from);
  }
  const isFunction = of.is === "name" && dimensionsOf(reader.lexicon, of.name) === undefined && peekKind(reader) === "(";
  if (isFunction || isScalar(reader, of)) fail("prime-of-scalar", prime);
  return made(reader, { is: "transpose", of, at: [from, endOf(reader)] });
}

function isScalar(reader: Reader, tree: Expression): boolean {
  if (tree.is === "number") return true;
  if (tree.is !== "name") return false;
  const dimensions = dimensionsOf(reader.lexicon, tree.name);
  if (dimensions !== undefined) return dimensions === 0;
  return tree.name === "e" || tree.name === "pi" || reader.lexicon.vocabulary.names.size === 0;
}

/** Whether a bare `^T` may be meant as a transpose: something in the base can have a shape. */
function mayHaveShape(reader: Reader, tree: Expression): boolean {
  return contains(tree, (node) => node.is === "matrix" || node.is === "vector-of" || (node.is === "name" && !isScalar(reader, node)));
}

function raised(reader: Reader, of: Expression, from: number): Expression {
  const named = of.is === "name" ? nameByPower(reader, of.name, from) : null;
  if (named !== null) return named;
  const start = reader.at;
  const braces = peekKind(reader, 1) === "{";
  const first = braces ? start + 2 : start + 1;
  const mark = reader.tokens[first] ?? reader.end;
  const closed = !braces || (reader.tokens[first + 1] ?? reader.end).kind === "}";
  const marked = closed ? asMark(reader, of, mark) : null;
  const behind = afterScript(reader, start);
  // `x^2_i` and `\sigma_{}^{T}_{}`: the subscript belongs to the base.
  if ((braces || reader.latex) && (reader.tokens[behind] ?? reader.end).kind === "_" && marked === null) return raisedThenLowered(reader, of, from, behind);
  if (marked !== null) {
    reader.at = first;
    if (marked === "prime") of = primed(reader, of, from);
    else take(reader);
    if (braces) take(reader);
    if (marked === "transpose") return transposed(reader, of, from);
    return marked === "degrees" ? made(reader, { is: "degrees", of, at: [from, endOf(reader)] }) : of;
  }
  if (braces && mark.kind === "-" && isTranspose(reader, of, reader.tokens[first + 1]) && (reader.tokens[first + 2] ?? reader.end).kind === "}") return inverseTransposed(reader, of, from, first + 3);
  take(reader);
  const right = exponent(reader);
  return made(reader, { is: "binary", op: "^", left: of, right, at: [from, endOf(reader)] });
}

function raisedThenLowered(reader: Reader, of: Expression, from: number, subscript: number): Expression {
  const start = reader.at;
  reader.at = subscript;
  const lowered = subscripted(reader, of, from);
  const after = reader.at;
  reader.at = start + 1;
  const right = argumentOf(reader);
  reader.at = after;
  return made(reader, { is: "binary", op: "^", left: lowered, right, at: [from, endOf(reader)] });
}

function inverseTransposed(reader: Reader, of: Expression, from: number, after: number): Expression {
  reader.at = after;
  const at = [from, endOf(reader)] as const;
  const one = made(reader, { is: "number", text: "1", at });
  const inverse = made(reader, { is: "binary", op: "^", left: of, right: made(reader, { is: "negate", of: one, at }), at });
  return made(reader, { is: "transpose", of: inverse, at });
}

function asMark(reader: Reader, of: Expression, token: Token): "transpose" | "prime" | "degrees" | null {
  if (token.kind === "'") return "prime";
  if (token.kind === ".*") return "degrees"; // `^\circ`
  if (token.kind === "degree") return "degrees";
  return isTranspose(reader, of, token) ? "transpose" : null;
}

function isTranspose(reader: Reader, of: Expression, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === "transpose") return true;
  if ((token.kind !== "name" && token.kind !== "words") || token.text !== "T" || reader.lexicon.declared.has("T")) return false;
  return token.to - token.from > 1 || mayHaveShape(reader, of) || (of.is === "number" && of.text === "1" && reader.lexicon.vocabulary.names.size > 0);
}

/** A group is an exponent by itself; else signs and a power, so that `2^-1` and `a^b^c` read as in mathjs. */
function exponent(reader: Reader): Expression {
  deeper(reader);
  const right = peekKind(reader) === "{" ? groupThenPower(reader) : reader.grammar.unary(reader);
  reader.depth -= 1;
  return right;
}

function groupThenPower(reader: Reader): Expression {
  const { from } = peek(reader);
  const left = group(reader);
  if (peekKind(reader) !== "^" || reader.latex) return left;
  take(reader);
  const right = exponent(reader);
  return made(reader, { is: "binary", op: "^", left, right, at: [from, endOf(reader)] });
}
