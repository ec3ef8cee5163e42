/** Raised and lowered characters of Unicode: `x²`, `W₁`, `xᵀ`. */

const RAISED: ReadonlyMap<string, string> = pairs("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵏᵐˣʸᵗᵃᵇᶜᵈᵉ", "0123456789+-=()nikmxytabcde");
const LOWERED: ReadonlyMap<string, string> = pairs("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx");

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(from.split("").map((character, place) => [character, to[place] ?? ""]));
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
