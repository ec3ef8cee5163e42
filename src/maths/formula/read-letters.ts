/** Greek and other letters of Unicode as the ASCII words that names are made of. */

const GREEK_WORDS =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega".split(" ");

/** English names of the Greek letters, small and capital. */
export const GREEK: ReadonlySet<string> = new Set([
  ...GREEK_WORDS.filter((word) => word !== "sigmaf"),
  ..."Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(" "),
]);

const CAPITALS =
  "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Sigma Tau Upsilon Phi Chi Psi Omega".split(" ");

const SINGLE: ReadonlyMap<string, string> = new Map([
  ["ϵ", "epsilon"],
  ["ϑ", "theta"],
  ["ϕ", "phi"],
  ["ϱ", "rho"],
  ["ς", "sigma"],
  ["ϖ", "pi"],
  ["µ", "mu"],
  ["∆", "Delta"],
  ["Ω", "Omega"],
  ["ℓ", "l"],
  ["ı", "i"],
  ["ȷ", "j"],
  ["ℯ", "e"],
]);

/** Combining marks above a letter: `y` and U+0302 are `yhat`. */
const MARKS: ReadonlyMap<number, string> = new Map([
  [0x302, "hat"],
  [0x304, "bar"],
  [0x305, "bar"],
  [0x303, "tilde"],
  [0x307, "dot"],
  [0x308, "ddot"],
  [0x20d7, ""],
]);

export function markOf(code: number): string | undefined {
  return MARKS.get(code);
}

/** The ASCII word for one letter outside ASCII, with its mark if it has one, or null if it is no letter of mathematics. */
export function wordOfLetter(letter: string): string | null {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x3b1 && code <= 0x3c9) return code === 0x3c2 ? "sigma" : (GREEK_WORDS[code - 0x3b1] ?? null);
  if (code >= 0x391 && code <= 0x3a9) return CAPITALS[code - 0x391] ?? null;
  const single = SINGLE.get(letter);
  if (single !== undefined) return single;
  const plain = letter.normalize("NFKC");
  if (plain !== letter) return /^[A-Za-z]$/.test(plain) ? plain : (plain.length <= 2 && plain !== "" ? wordOfPlain(plain) : null);
  return wordOfMarked(letter);
}

function wordOfPlain(letter: string): string | null {
  const code = letter.charCodeAt(0);
  return code >= 0x391 && code <= 0x3f5 ? wordOfLetter(letter) : null;
}

function wordOfMarked(letter: string): string | null {
  const parts = letter.normalize("NFD");
  if (parts.length !== 2) return null;
  const mark = MARKS.get(parts.charCodeAt(1));
  const base = parts.slice(0, 1);
  return mark !== undefined && /^[A-Za-z]$/.test(base) ? base + mark : null;
}
