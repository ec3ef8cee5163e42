const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Where a column of a transpiled line stood in the source; the transpiler keeps lines, so only columns move. Columns count from 1. */
export function originalColumn(mappings: string, line: number, column: number): number {
  let from = 0;
  let original = 0;
  let found = column;
  for (const [index, text] of mappings.split(";").entries()) {
    from = 0;
    for (const segment of text === "" ? [] : text.split(",")) {
      const [step = 0, , , shift = 0] = numbers(segment);
      from += step;
      original += shift;
      if (index === line - 1 && from <= column - 1) found = original + 1;
    }
    if (index === line - 1) break;
  }
  return found;
}

function numbers(segment: string): number[] {
  const result: number[] = [];
  let value = 0;
  let shift = 0;
  for (const char of segment) {
    const digit = digits.indexOf(char);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    result.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return result;
}
