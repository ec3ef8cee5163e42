/** Finding a wording in a student's text, in Chinese and English, without a segmenter. */

export interface Wording {
  /** Parts that follow each other in one sentence with anything between them. */
  readonly parts: readonly string[];
}

export interface IdeaMatch {
  readonly evidence: string;
  readonly negated: boolean;
}

/** How far apart the parts of `A … B` may stand, in characters. */
const REACH = 40;

const SENTENCE_END = /[。！？!?；;\n]|\.(?=\s|$)/u;
const NEGATION = /(?:不会|不能|不是|没有|并非|无法|无须|\bnot|n't|\bnever|\bno|\bwithout)\s?$/u;

/** Width, case and runs of space are the same to a reader. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/[ \t\r\u3000]+/g, " ").trim();
}

/** A wording is words as they may stand in the text; `…` (or `...`) between words leaves room for others in the same sentence. */
export function compileWording(wording: string): Wording | undefined {
  const parts = foldText(wording.replaceAll("…", "...")).split(/\s*\.\.\.\s*/u).filter((part) => part !== "");
  return parts.length === 0 ? undefined : { parts };
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/.test(character);

/** Position of a part that does not begin or end within a Latin word: `l1` is not in `xl100`, but `regulari` may go on. */
function positionOf(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!isLetter(part[0]) || !isLetter(text[at - 1])) return at;
  }
  return -1;
}

function matchOf(text: string, { parts }: Wording): IdeaMatch | undefined {
  const [first = ""] = parts;
  for (let start = positionOf(text, first, 0); start !== -1; start = positionOf(text, first, start + 1)) {
    let end = start + first.length;
    let whole = true;
    for (const part of parts.slice(1)) {
      const next = positionOf(text, part, end);
      if (next === -1 || next - end > REACH || SENTENCE_END.test(text.slice(end, next))) {
        whole = false;
        break;
      }
      end = next + part.length;
    }
    if (whole) return { evidence: text.slice(start, end), negated: NEGATION.test(text.slice(Math.max(0, start - 12), start)) };
  }
  return undefined;
}

/** The first wording that stands in the text, one that is not denied if there is any. */
export function findIdea(text: string, wordings: readonly Wording[]): IdeaMatch | undefined {
  const matches = wordings.map((wording) => matchOf(text, wording)).filter((match) => match !== undefined);
  return matches.find((match) => !match.negated) ?? matches[0];
}
