/** Lines and columns of LaTeX that only place a formula on the page: aligned chains and line breaks. */
import type { Token, TokenKind } from "./read-token.ts";

const LAYOUT: ReadonlySet<string> = new Set(
  "aligned align alignat gather gathered equation split eqnarray multline multlined displaymath math flalign".split(" "),
);

/** The tokens without layout; a new line that begins no continuation starts another item of a list. */
export function withoutLayout(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  const open: boolean[] = [];
  for (const [place, token] of tokens.entries()) {
    const layout = open[open.length - 1] ?? true;
    if (token.kind === "begin") {
      open.push(LAYOUT.has(token.text));
      if (open[open.length - 1] === false) kept.push(token);
    } else if (token.kind === "end") {
      open.pop();
      if (!LAYOUT.has(token.text)) kept.push(token);
    } else if (token.text === "lost" && token.kind === "newline") {
      if (startsEquation(tokens, place + 1) && endsItem(kept)) kept.push({ ...token, kind: layout ? ";" : "newline" });
    } else if (!layout || (token.kind !== "&" && token.kind !== "newline")) kept.push(token);
    else if (token.kind === "newline" && startsItem(tokens, place + 1) && endsItem(kept)) kept.push({ ...token, kind: ";" });
  }
  return kept;
}

function startsItem(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.kind === "&") at += 1;
  const kind = tokens[at]?.kind;
  return kind !== undefined && kind !== "end" && kind !== "newline" && !continues(kind) && kind !== "+" && kind !== "-";
}

/** `\ ` is a line break that lost a backslash if a left side and its sign come next: `\ o = W^T x`. */
function startsEquation(tokens: readonly Token[], from: number): boolean {
  let at = from;
  const first = tokens[at]?.kind;
  if (first !== "name" && first !== "frac") return false;
  let depth = 0;
  for (at += 1; at < tokens.length && at < from + 40; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === "{") depth += 1;
    else if (kind === "}") depth -= 1;
    else if (depth === 0 && kind === "relation") return tokens[at]?.text === "=";
    else if (depth === 0 && kind !== "_" && kind !== "&" && tokens[at - 1]?.kind !== "_") return false;
  }
  return false;
}

function endsItem(kept: readonly Token[]): boolean {
  const last = kept[kept.length - 1]?.kind;
  return last !== undefined && last !== "," && last !== ";" && !continues(last) && last !== "+" && last !== "-";
}

function continues(kind: TokenKind): boolean {
  return kind === "relation" || kind === "*" || kind === "/" || kind === ".*" || kind === "±" || kind === "separator" || kind === ",";
}
