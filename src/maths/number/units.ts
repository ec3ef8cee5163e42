/** What may stand behind a number: a unit of information, a counting word, a unit that the author declares. */

/** Spellings of one and the same unit, so that `bit` is accepted where `bits` is declared. */
const kinds: readonly ReadonlySet<string>[] = [
  new Set(["bit", "bits", "比特", "sh", "shannon", "shannons"]),
  new Set(["nat", "nats", "奈特", "纳特"]),
  new Set(["hartley", "hartleys", "dit", "dits", "ban", "bans", "哈特"]),
  // Counting words change nothing about a number, and a count is often given with one.
  new Set(["个", "个参数", "层", "轮", "次", "张", "条", "parameters", "params", "weights", "epochs", "layers", "samples", "neurons", "units"]),
];

/** Constants that may close a product, `2π`, and are no units. */
const constants = new Set(["pi", "e", "tau", "π", "τ", "e", "\\pi", "\\tau"]);

const suffix = /^(.*[\d.)}⁰¹²³⁴-⁹¼-¾⅐-⅞万亿一二三四五六七八九十百千零])\s*[([]?\s*(?:\\(?:text|textrm|mathrm|mathit|rm)\s*\{\s*[([]?)?\s*([\p{L}°Ω][\p{L}°Ω/.* -]{0,40}(?:\^?[-\d²³]{1,2})?)\s*[)\]]?\s*\}?\s*[)\]]?$/u;
/** Patterns with several gaps take long over long runs of spaces. */
const LONGEST = 200;
const numerals = /^[十百千万亿一二三四五六七八九零点]+$/;

export interface WithUnit {
  readonly number: string;
  readonly unit: string;
}

/** Splits a trailing word off; whether it is a unit at all is for `judgeUnit` to say. */
export function splitUnit(text: string): WithUnit | undefined {
  const match = text.length > LONGEST ? null : suffix.exec(text);
  if (match === null) return undefined;
  const [, number = "", word = ""] = match;
  const unit = word.trim();
  return constants.has(unit) || numerals.test(unit) ? undefined : { number, unit };
}

/** Entropies are per symbol, whether one says so or not. */
const perSymbol = /\s*(?:\/|\bper\b)\s*(?:symbol|sample|符号|样本)$/iu;
/** Looks like a unit and not like a remark: `kg`, `m/s^2`, `°C`, 千克. */
const unitLike = /^[\p{L}°Ω]{1,3}[²³]?(?:[/.*^ ]-?[\p{L}\d²³]{1,3}){0,3}$/u;

/** `unknown` for a word that is neither accepted nor recognisably a unit: perhaps a remark, which the student can take out. */
export function judgeUnit(unit: string, accepted: readonly string[]): "accepted" | "wrong" | "unknown" {
  if (accepted.includes(unit)) return "accepted";
  const name = unit.toLowerCase().replace(perSymbol, "");
  const kind = kinds.find((spellings) => spellings.has(name));
  if (accepted.length === 0) return kind === undefined ? "unknown" : "accepted";
  if (kind === undefined) return unitLike.test(unit) ? "wrong" : "unknown";
  return accepted.some((other) => kind.has(other.toLowerCase())) ? "accepted" : "wrong";
}
