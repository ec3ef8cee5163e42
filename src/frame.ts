/** A line of a source with a caret under the column that a message speaks of, as compilers draw it. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const LONGEST = 100;

/** The lines of a source, whatever ends them. */
export function lines(source: string): string[] {
  return source.split(/\r\n|[\n\r\u2028\u2029]/u);
}

/** `12 | source` and the caret below; lines and columns count from 1. */
export function frameOf(source: string, line: number, column: number): string {
  const [shown, below] = pointed(lines(source)[line - 1] ?? "", column);
  const number = String(line);
  return `${number} | ${shown}\n${" ".repeat(number.length)} | ${below}`;
}

/** The piece of a line around a column, and a line with the caret; tabs become spaces and wide characters take two cells. */
export function pointed(line: string, column: number): readonly [shown: string, below: string] {
  const start = Math.max(0, column - 61);
  const shown = line.replaceAll(/[\t\r\n]/gu, " ").slice(start, start + LONGEST);
  const gap = shown.slice(0, Math.max(0, column - 1 - start)).replaceAll(/./gu, (character) => (WIDE.test(character) ? "  " : " "));
  return [shown, `${gap}^`];
}
