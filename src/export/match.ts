/** Which row of a gradebook is whose: by the strongest key that tells one student from all others; never by a guess. */
import type { Key, Mark } from "./mark.ts";

export interface Matched {
  /** By the number of the row. */
  readonly marks: ReadonlyMap<number, Mark>;
  /** Rows that may be several students', or students that may be several rows. */
  readonly ambiguous: ReadonlySet<number>;
  /** Students who have no row. */
  readonly missing: readonly Mark[];
}

/** The keys of a row, strongest first; rows have as many keys as they have cells for them. */
export function matchRows(rows: ReadonlyMap<number, readonly Key[]>, marks: readonly Mark[]): Matched {
  const index = indexOf(marks);
  const found = new Map<number, Mark>();
  const taken = new Set<Mark>();
  const ambiguous = new Set<number>();
  const deepest = Math.max(0, ...[...rows.values()].map((keys) => keys.length));
  for (let level = 0; level < deepest; level += 1) {
    const claims = new Map<Mark, number[]>();
    for (const [row, keys] of rows) {
      const key = keys[level];
      if (key === undefined || found.has(row) || ambiguous.has(row)) continue;
      const candidates = [...new Set(folded(key).flatMap((text) => index.get(text) ?? []))].filter((mark) => !taken.has(mark));
      const [only, second] = candidates;
      if (second !== undefined) ambiguous.add(row);
      else if (only !== undefined) claims.set(only, [...(claims.get(only) ?? []), row]);
    }
    for (const [mark, claimants] of claims) {
      const [row, other] = claimants;
      if (row !== undefined && other === undefined) {
        found.set(row, mark);
        taken.add(mark);
      } else for (const claimant of claimants) ambiguous.add(claimant);
    }
  }
  return { marks: found, ambiguous, missing: marks.filter((mark) => !taken.has(mark)) };
}

function indexOf(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const index = new Map<string, Mark[]>();
  for (const mark of marks) {
    for (const text of new Set(mark.keys.flatMap(folded))) index.set(text, [...(index.get(text) ?? []), mark]);
  }
  return index;
}

const plain = (part: string): string => part.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");

/** Case, width and spaces do not tell people apart; `Last, First` is also `First Last`. */
function folded({ kind, text }: Key): readonly string[] {
  if (kind !== "name") return [`${kind} ${plain(text)}`];
  const [last = "", first] = text.normalize("NFKC").split(",");
  const straight = plain(text.normalize("NFKC").replaceAll(",", " "));
  return [...new Set([`name ${straight}`, ...(first === undefined ? [] : [`name ${plain(first)}${plain(last)}`])])];
}
