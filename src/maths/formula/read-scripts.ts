/** Raised and lowered characters of Unicode, and fractions in one character: `x²`, `W₁`, `½`. */

const RAISED: ReadonlyMap<string, string> = pairs("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵏᵐˣʸᵗᵃᵇᶜᵈᵉ", "0123456789+-=()nikmxytabcde");
const LOWERED: ReadonlyMap<string, string> = pairs("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx");

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(from.split("").map((character, place) => [character, to[place] ?? ""]));
}

/** `½` and the like. */
const FRACTIONS: ReadonlyMap<string, readonly [above: string, below: string]> = new Map(
  Object.entries({ "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8" }).map(([character, text]) => {
    const [above = "", below = ""] = text.split("/");
    return [character, [above, below]] as const;
  }),
);

export function fractionOf(character: string): readonly [above: string, below: string] | undefined {
  return FRACTIONS.get(character);
}

export interface Script {
  readonly kind: "^" | "_";
  /** What it says on the line, one character for each. */
  readonly text: string;
}

/** The run of raised or lowered characters that begins here, or null. */
export function scriptAt(source: string, from: number): Script | null {
  const first = source.charAt(from);
  const table = RAISED.has(first) ? RAISED : LOWERED.has(first) ? LOWERED : null;
  if (table === null) return null;
  let text = "";
  for (let at = from; at < source.length; at += 1) {
    const character = table.get(source.charAt(at));
    if (character === undefined) break;
    text += character;
  }
  return { kind: table === RAISED ? "^" : "_", text };
}
