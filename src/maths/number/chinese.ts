/** Chinese numerals: 一百五十, 六万一千四百七十, 零点九九八, and 6.147万. */
import type { Numeral, Oversize } from "./exact.ts";
import { readDecimal } from "./exact.ts";

const digits = new Map(Array.from("零一二三四五六七八九", (digit, value) => [digit, value]));
digits.set("〇", 0);
digits.set("两", 2);
const places = new Map([["十", 10], ["百", 100], ["千", 1000]]);

const written = /^(负?)([零〇一二两三四五六七八九十百千万亿]+)(?:点([零〇一二三四五六七八九]+))?$/;
const counted = /^([+-]?[\d.]+)\s*([万亿])$/;

export function readChinese(text: string): Numeral | Oversize | undefined {
  const mixture = counted.exec(text);
  if (mixture !== null) {
    const [, number = "", section = ""] = mixture;
    return readDecimal(`${number}e${section === "万" ? 4 : 8}`);
  }
  if (text.length > 40) return undefined;
  const match = written.exec(text);
  if (match === null) return undefined;
  const [, negative, characters = "", after = ""] = match;
  const whole = integerOf(characters);
  if (whole === undefined) return undefined;
  const part = Array.from(after, (character) => digits.get(character) ?? 0).join("");
  return readDecimal(`${negative === "" ? "" : "-"}${whole}.${part}`);
}

function integerOf(characters: string): number | undefined {
  if (!/[十百千万亿]/.test(characters)) {
    return characters.length > 15 ? undefined : Number(Array.from(characters, (character) => digits.get(character) ?? 0).join(""));
  }
  // 一百五 may be 105 or, as it is spoken, 150.
  if (/[百千万亿][一二两三四五六七八九]$|零零|万.*万/.test(characters)) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let place = Infinity;
  for (const character of characters) {
    const value = digits.get(character);
    const power = places.get(character);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      continue;
    }
    if (power !== undefined) {
      if (power >= place) return undefined;
      section += (digit ?? 1) * power;
      place = power;
    } else {
      const counted = section + (digit ?? 0);
      total = character === "万" ? total + counted * 1e4 : (total + counted) * 1e8;
      section = 0;
      place = Infinity;
    }
    digit = undefined;
  }
  const sum = total + section + (digit ?? 0);
  return Number.isSafeInteger(sum) ? sum : undefined;
}
