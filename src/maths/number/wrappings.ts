/** What stands around a number and says nothing about its value: `$…$`, `≈`, `H(D) =`, a full stop. */

/** A piece of the student's text and where it begins, so that columns stay his own. */
export interface Piece {
  readonly text: string;
  readonly from: number;
}

const pairs: readonly (readonly [string, string])[] = [["$$", "$$"], ["$", "$"], ["\\(", "\\)"], ["\\[", "\\]"], ["**", "**"], ["`", "`"], ['"', '"'], ["“", "”"], ["\\boxed{", "}"], ["\\displaystyle", ""]];
const leading = /^(?:[≈~=:]|\\text\{\s*(?:大?约为?|about)\s*\}|\\approx(?![a-z])|\\sim(?:eq)?(?![a-z])|大约为?|约等于|约为?|近似|等于|about\b|approx(?:imately)?\b\.?|roughly\b|circa\b|ca\.)\s*/iu;
const trailing = /(?:\.{2,}|…|\\(?:dots|ldots|cdots)|(?<!^[+-]?\d+)\.|[;,]|左右)$/u;

/** More of them around each other are no honest answer. */
const MOST_WRAPPINGS = 8;

export function unwrap(piece: Piece): Piece {
  let { text, from } = piece;
  for (let round = 0; round < MOST_WRAPPINGS; round += 1) {
    const before = text.length;
    const start = text.length - text.trimStart().length;
    text = text.trim();
    from += start;
    for (const [open, close] of pairs) {
      if (text.length <= open.length + close.length || !text.startsWith(open) || !text.endsWith(close)) continue;
      text = text.slice(open.length, text.length - close.length);
      from += open.length;
    }
    const head = leading.exec(text)?.[0].length ?? 0;
    // A sign alone is left for the reader to refuse.
    if (head < text.length) {
      text = text.slice(head);
      from += head;
    }
    const tail = trailing.exec(text)?.[0].length ?? 0;
    if (tail < text.length) text = text.slice(0, text.length - tail);
    if (text.length === before) break;
  }
  return { text, from };
}

const openers = "([{";
const closers = ")]}";

/** The sides of `H(D) = 5/8 = 0.625`, split outside of brackets. */
export function sidesOf({ text, from }: Piece): readonly Piece[] {
  const sides: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth -= 1;
    const width = depth > 0 ? 0 : signWidth(text, index);
    if (width === 0) continue;
    sides.push({ text: text.slice(start, index), from: from + start });
    start = index + width;
    index = start - 1;
  }
  return [...sides, { text: text.slice(start), from: from + start }];
}

function signWidth(text: string, index: number): number {
  if ("=≈".includes(text.charAt(index))) return 1;
  // `答案: 0.998`, but no ratio `3:4`.
  if (text.charAt(index) === ":") return isName(text.slice(0, index)) ? 1 : 0;
  return text.startsWith("\\approx", index) ? "\\approx".length : 0;
}

const bracketed = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g;
const named = /^\\?\p{L}[\p{L}\p{M}\p{N}\\_' |]*$/u;
const functions = /^\\?(?:ln|log\d*|exp|sqrt|sin|cos|tan|abs|frac)(?![a-z])/i;

/** Whether the left side of an equals sign only names what is given: `H(D)`, `\mathrm{Gain}(D, 色泽)`, `答案`, but not `2x`. */
export function isName(side: string): boolean {
  let bare = side.trim();
  if (bare.length > 60 || functions.test(bare)) return false;
  for (let last = ""; last !== bare; ) {
    last = bare;
    bare = bare.replace(bracketed, "");
  }
  return named.test(bare.trim());
}
