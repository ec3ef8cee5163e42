/** What a wrong number may have come from, without any help of the author. Hints explain; they never raise credit. */
import type { NumberFinding, NumberHint } from "../../model.ts";
import type { Got } from "./compared.ts";
import type { Exact } from "./exact.ts";
import { exactOf, nearestDouble, readDecimal, scaled } from "./exact.ts";
import type { Tolerance } from "./tolerance.ts";
import { compareNumber } from "./tolerance.ts";

export type HintFinding = Extract<NumberFinding, { code: "looks-like" }>;

const FARTHEST_POWER = 6;
/** However wide the tolerance, what is further off than this is no likeness. */
const LIKENESS = 0.02;
/** Nobody copies longer numbers by hand. */
const MOST_DIGITS = 20;

/** The likely origins, the likeliest first; none where the answer is close, or where either number is zero. */
export function numberHints(got: Got, want: number, tolerance: Tolerance): readonly HintFinding[] {
  if (!Number.isFinite(want) || want === 0 || got.value.n === 0n) return [];
  const reference = exactOf(want);
  const isClose = (value: Got, other: number | Exact): boolean => {
    const size = Math.abs(Number(other));
    return Math.abs(Number(value.value) - Number(other)) <= LIKENESS * size && compareNumber(value, other, tolerance).is === "close";
  };
  if (compareNumber(got, want, tolerance).is === "close") return [];
  const hints: HintFinding[] = [];
  const add = (hint: NumberHint, isLike: boolean): boolean => {
    if (isLike) hints.push({ code: "looks-like", hint });
    return isLike;
  };
  const ratio = Number(got.value) / want;
  // Most wrong values are nothing of all this; doubles tell that at once.
  const isAbout = (factor: number): boolean => Math.abs(ratio / factor - 1) <= 2 * LIKENESS;
  add("sign", isAbout(-1) && isClose(got, reference.neg()));
  const times = (power: number): boolean => isAbout(10 ** power) && isClose(shifted(got, -power), want);
  const isScaled = add("percent", times(2) || times(-2)) || addPower(hints, times);
  add("reciprocal", !isScaled && isNear(Number(got.value) * want) && isClose(got, 1 / want));
  add("natural-log", isAbout(Math.LN2) && isClose(got, want * Math.LN2));
  add("log10", isAbout(Math.log10(2)) && isClose(got, want * Math.log10(2)));
  add("swapped-digits", !isScaled && got.approximate === undefined && swaps(got).some((swapped) => isClose(swapped, want) && isCopyOf(swapped, want)));
  return hints;
}

/** Whether its digits are the reference's, rounded or cut off: within a wide tolerance there are others. */
const isCopyOf = (value: Got, want: number): boolean => compareNumber(value, want, { decimals: { at_least: value.decimals ?? 0, truncated: true } }).is === "close";

const isNear = (ratio: number): boolean => Math.abs(ratio - 1) <= LIKENESS;

function addPower(hints: HintFinding[], times: (power: number) => boolean): boolean {
  for (let power = 1; power <= FARTHEST_POWER; power += 1) {
    for (const signed of [power, -power]) {
      if (!times(signed)) continue;
      hints.push({ code: "looks-like", hint: "power-of-ten", power: signed });
      return true;
    }
  }
  return false;
}

function shifted(got: Got, power: number): Got {
  const decimals = got.decimals === null ? null : Math.max(0, got.decimals - power);
  const value = scaled(got.value, power);
  return { value, decimals, ...(got.approximate === undefined ? {} : { approximate: nearestDouble(value) }) };
}

/** The same decimal with two neighbouring digits exchanged, each pair in turn. */
function swaps({ value, decimals }: Got): readonly Got[] {
  if (decimals === null) return [];
  const digits = String(scaled(value.abs(), decimals).n).padStart(decimals + 1, "0");
  const sign = value.s < 0n ? "-" : "";
  if (digits.length > MOST_DIGITS) return [];
  const swapped: Got[] = [];
  for (let index = 0; index + 1 < digits.length; index += 1) {
    const left = digits.charAt(index);
    const right = digits.charAt(index + 1);
    const isLeadingZero = index === 0 && right === "0" && digits.length > decimals + 1;
    if (left === right || isLeadingZero) continue;
    const read = readDecimal(`${sign}${digits.slice(0, index)}${right}${left}${digits.slice(index + 2)}e-${decimals}`);
    if (typeof read === "object") swapped.push({ value: read.value, decimals });
  }
  return swapped;
}
