/**
 * The part of the prelude that tells whether a student's code left its arguments as they were. It stands behind `dataSource`, uses what that captured,
 * and keeps to the same rules.
 */
export const changesSource = String.raw`
// What was sent, to be compared with what the student left of it: of numbers in the box only how many there are.
const keep = (text) => text[0] === "b" ? parse(apply(slice, text, [1])) : decode(text);

// Whether a value that the student had in hand still is what we gave. Numbers that came in the box are still there, from givenAt on.
function unchanged(now, kept, packed) {
  if (packed && typeof kept === "number") return kept < 0 ? same(now, given[givenAt++]) : unchangedList(now, kept);
  if (kept === null || typeof kept !== "object") return same(now, kept);
  if (now === null || typeof now !== "object" || isProxy(now) || isArray(now) !== isArray(kept)) return false;
  if (isArray(kept)) {
    if (now.length !== kept.length) return false;
    for (let i = 0; i < kept.length; i++) if (!unchangedPart(now, kept, i, packed)) return false;
    return true;
  }
  const keys = ownKeys(kept);
  if (ownKeys(now).length !== keys.length) return false;
  for (let i = 0; i < keys.length; i++) if (!unchangedPart(now, kept, keys[i], packed)) return false;
  return true;
}

function unchangedPart(now, kept, key, packed) {
  const found = describe(now, key);
  return found !== undefined && hasOwn(found, "value") && unchanged(found.value, kept[key], packed);
}

// Read without asking how each number is stored.
function unchangedList(now, length) {
  const from = givenAt;
  givenAt += length;
  if (now === null || typeof now !== "object" || !isArray(now) || isProxy(now) || now.length !== length) return false;
  for (let i = 0; i < length; i++) {
    const mine = given[from + i];
    if (mine === 0 || mine !== mine ? !same(now[i], mine) : now[i] !== mine) return false;
  }
  return true;
}

// How many numbers of the box belong to a part.
function countIn(kept) {
  if (typeof kept === "number") return kept < 0 ? 1 : kept;
  if (kept === null || typeof kept !== "object") return 0;
  let count = 0;
  const keys = ownKeys(kept);
  for (let i = 0; i < keys.length; i++) count += countIn(kept[keys[i]]);
  return count;
}
`;
