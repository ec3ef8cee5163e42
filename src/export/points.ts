/** Points that were read back, as gradebooks write them. */

/** Always two decimals, halves up, as gradebooks show them; reports have four. */
export function twoDecimals(points: number, decimalSign: "." | "," = "."): string {
  const hundredths = Math.round(Math.round(points * 10_000) / 100);
  return (hundredths / 100).toFixed(2).replace(".", decimalSign);
}

/** At most two decimals, for people. */
export function shortPoints(points: number): string {
  return String(Number(twoDecimals(points)));
}

/** A change with its sign. */
export function signed(points: number): string {
  return points > 0 ? `+${shortPoints(points)}` : shortPoints(points);
}

/** A number of a gradebook: `1.234,50`, `1,234.50`, `85,5` and `85.5` alike; undefined where it is none. */
export function readPoints(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f']/gu, "");
  if (!/^-?\d[\d.,]*$/u.test(plain)) return undefined;
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const value = last === -1 ? Number(plain) : Number(`${plain.slice(0, last).replaceAll(/[.,]/gu, "")}.${plain.slice(last + 1)}`);
  return Number.isFinite(value) ? value : undefined;
}
