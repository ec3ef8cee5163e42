/** Where the mathematics is inside of an answer: between dollars, in boxes, among words. */
import type { Span } from "./tree.ts";
import { Unreadable } from "./read-why.ts";

/** The pieces that are formulas; several stand side by side like the items of a list. */
export function piecesOfText(source: string): readonly Span[] {
  const boxes = source.includes("\\boxed") ? boxesOf(source) : null;
  if (boxes !== null) return boxes;
  const parts = source.includes("$") || /\\[([]/.test(source) ? delimited(source) : [];
  const [only] = parts;
  if (only === undefined || (parts.length === 1 && isPercent(source, only))) return [[only?.[0] ?? 0, source.length]];
  checkAround(source, parts);
  return parts;
}

const OPENING = /\$\$?|\\\[|\\\(/g;
const CLOSING: ReadonlyMap<string, string> = new Map([["$", "$"], ["$$", "$$"], ["\\[", "\\]"], ["\\(", "\\)"]]);

function delimited(source: string): readonly Span[] {
  const parts: Span[] = [];
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(source); match !== null; match = OPENING.exec(source)) {
    if (isEscaped(source, match.index)) continue;
    const from = match.index + match[0].length;
    const to = source.indexOf(CLOSING.get(match[0]) ?? "$", from);
    if (to < 0) break;
    if (source.slice(from, to).trim() !== "") parts.push([from, to]);
    OPENING.lastIndex = to + match[0].length;
  }
  return parts;
}

/** `\\[2pt]` is a new line and `\$` a dollar. */
function isEscaped(source: string, at: number): boolean {
  return at > 0 && source.charCodeAt(at - 1) === 0x5c;
}

const JOINING = /^[\s,;.:。，、；：~$]*(?:and|or|和|或|或者|及|(?:\\(?:text|mbox)\s*\{\s*,?\s*(?:and|or|和|或)\s*\}))?(?:\\(?:quad|qquad|,|;|\s)|[\s,;.。，$])*$/;

/** `$28$ percent`: the word behind the dollars belongs to the number. */
function isPercent(source: string, [from, to]: Span): boolean {
  return source.slice(0, from).replace(/[\s$]/g, "") === "" && /^\$+\s*per\s?cent\s*\.?\s*$/i.test(source.slice(to));
}

/** Words around a formula are passed over, but not where they may turn its meaning round or hold numbers of their own. */
function checkAround(source: string, parts: readonly Span[]): void {
  let last = 0;
  for (const [place, [from, to]] of [...parts, [source.length, source.length] as const].entries()) {
    const between = source.slice(last, from).replace(/\\?[$[\]()]+|\\$/g, " ");
    const inner = place > 0 && place < parts.length;
    if (inner ? !JOINING.test(between) : !/^[\p{L}\s,.:;!'’，。：；、（）]*$/u.test(between) || /\b(?:not|no|never|cannot|percent|degrees?|times|half|minus|plus|negative|squared|cubed)\b|n['’]t\b|[不非无没负倍百]/i.test(between)) {
      const start = last + (/^[\s$\\\])]*/.exec(source.slice(last, from))?.[0].length ?? 0);
      throw new Unreadable("words-around-formula", start, Math.max(start, source.slice(0, from).replace(/[\s$\\[(]+$/, "").length));
    }
    last = to;
  }
}

/** The contents of boxes, if nothing of weight stands between and behind them; null if a box is only a part of a formula. */
function boxesOf(source: string): readonly Span[] | null {
  const boxes: Span[] = [];
  let last = 0;
  for (let at = source.indexOf("\\boxed"); at >= 0; at = source.indexOf("\\boxed", last)) {
    const from = source.indexOf("{", at);
    const to = from < 0 ? -1 : matching(source, from);
    if (to < 0 || source.slice(at + 6, from).trim() !== "") return null;
    if (boxes.length > 0 && !JOINING.test(source.slice(last, at).replace(/\\[()[\]]/g, " "))) return null;
    boxes.push([from + 1, to]);
    last = to + 1;
  }
  const behind = source.slice(last).replace(/\\(?:end\{[a-z*]+\}|[\])]|right[.)\]])/g, " ");
  return boxes.length > 0 && /^[\s.,。;$]*$/.test(behind) && standsAlone(source, boxes) ? boxes : null;
}

/** Before the first box there are only words, or a left side. */
function standsAlone(source: string, boxes: readonly Span[]): boolean {
  const [first = [0, 0] as const] = boxes;
  const before = source.slice(0, source.lastIndexOf("\\boxed", first[0])).trim();
  return before === "" || /(?:[=$&:：,，。.]|\\[[(]|\\approx|[\p{L}])$/u.test(before);
}

function matching(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x7b && source.charCodeAt(at - 1) !== 0x5c) depth += 1;
    else if (code === 0x7d && source.charCodeAt(at - 1) !== 0x5c && --depth === 0) return at;
  }
  return -1;
}
