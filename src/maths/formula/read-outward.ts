/** Intervals whose open ends turn their brackets outward, as ISO 80000-2 writes them: `]0, 1]`, `[0, 1[`, `]-∞; 1[ ∪ ]1; 2]`. */
import type { Token, TokenKind } from "./read-token.ts";

/** The same tokens with round brackets at such ends; where nothing is turned outward, the very same list. */
export function withRoundEnds(tokens: Token[]): Token[] {
  if (!tokens.some(({ kind }, place) => (kind === "]" && startsPart(tokens, place)) || (kind === "[" && endsPart(tokens, place)))) return tokens;
  const turned = [...tokens];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !isBetween(tokens[to])) to += 1;
    turnPart(turned, from, to - 1);
    from = to + 1;
  }
  return turned;
}

function isBetween(token: Token | undefined): boolean {
  return token === undefined || token.kind === "cup" || token.kind === "relation";
}

function startsPart(tokens: readonly Token[], place: number): boolean {
  return place === 0 || isBetween(tokens[place - 1]);
}

function endsPart(tokens: readonly Token[], place: number): boolean {
  return isBetween(tokens[place + 1]);
}

function isSquare({ kind }: Token): boolean {
  return kind === "[" || kind === "]";
}

/** Two ends between two square brackets that do not face each other. */
function turnPart(tokens: Token[], first: number, last: number): void {
  const [opening, closing] = [tokens[first], tokens[last]];
  if (opening === undefined || closing === undefined || first >= last || !isSquare(opening) || !isSquare(closing)) return;
  const middle = separatorIn(tokens, first, last);
  if (middle === null) return;
  tokens[first] = { ...opening, kind: opening.kind === "]" ? "(" : "[" };
  tokens[last] = { ...closing, kind: closing.kind === "[" ? ")" : "]" };
  const separator = tokens[middle];
  if (separator !== undefined) tokens[middle] = { ...separator, kind: "," };
}

const OPENING: ReadonlySet<TokenKind> = new Set(["(", "{", "["]);
const CLOSING: ReadonlySet<TokenKind> = new Set([")", "}", "]"]);

/** The one comma or semicolon that stands in no bracket; null where there is none, or another, or brackets do not close. */
function separatorIn(tokens: readonly Token[], first: number, last: number): number | null {
  let found: number | null = null;
  let depth = 0;
  for (let place = first + 1; place < last; place += 1) {
    const kind = tokens[place]?.kind ?? "end-of-text";
    if (OPENING.has(kind)) depth += 1;
    if (CLOSING.has(kind)) depth -= 1;
    if (depth < 0) return null;
    if (depth > 0 || (kind !== "," && kind !== ";" && kind !== "separator")) continue;
    if (found !== null) return null;
    found = place;
  }
  return depth === 0 ? found : null;
}
