/** Numbers as people write them. */

const SPECIAL: readonly (readonly [number, string])[] = [
  [Math.LN2, "ln 2"],
  [1 / Math.LN2, "1/ln 2"],
  [Math.LN10, "ln 10"],
  [1 / Math.LN10, "1/ln 10"],
  [Math.PI, "pi"],
  [1 / Math.PI, "1/pi"],
  [Math.PI / 180, "pi/180"],
  [180 / Math.PI, "180/pi"],
  [Math.SQRT2, "sqrt(2)"],
  [Math.SQRT1_2, "1/sqrt(2)"],
];

/** `0.5` is `1/2`; what is no simple fraction keeps six digits. */
export function fractionText(value: number): string {
  for (let denominator = 1; denominator <= 60; denominator += 1) {
    const numerator = Math.round(value * denominator);
    if (numerator === 0 || Math.abs(value * denominator - numerator) > 1e-9 * Math.abs(numerator)) continue;
    return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
  }
  const special = SPECIAL.find(([number]) => Math.abs(Math.abs(value) - number) <= 1e-9 * number);
  return special === undefined ? String(Number(value.toPrecision(6))) : `${value < 0 ? "-" : ""}${special[1]}`;
}
