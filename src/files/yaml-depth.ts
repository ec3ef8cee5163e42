/** How deep YAML nests, told without parsing it: the parser calls itself for each level, and Node ends the process where it meets a new pattern at the end of its stack. */

/** Far more than any answer, and far less than a stack holds. */
const DEEPEST_PARSED = 250;
const TAB_OR_SPACE = /[ \t]/u;

/** Where it is too deep to be parsed; brackets count wherever they stand, in quotes as well. */
export function tooDeepAt(text: string): { readonly line: number; readonly column: number } | undefined {
  const indents: number[] = [];
  let brackets = 0;
  for (const [number, line] of text.split("\n").entries()) {
    let at = 0;
    // `- - a` and `? - a` nest on one line.
    let marks = 0;
    for (; at < line.length; at += 1) {
      const sign = line.charAt(at);
      if (TAB_OR_SPACE.test(sign)) continue;
      if ((sign !== "-" && sign !== "?") || !TAB_OR_SPACE.test(line.charAt(at + 1))) break;
      marks += 1;
    }
    if (at < line.length) {
      while ((indents.at(-1) ?? -1) >= at) indents.pop();
      indents.push(at);
    }
    const isTooDeep = (): boolean => indents.length + marks + brackets > DEEPEST_PARSED;
    for (; at < line.length && !isTooDeep(); at += 1) {
      const sign = line.charAt(at);
      if (sign === "[" || sign === "{") brackets += 1;
      else if ((sign === "]" || sign === "}") && brackets > 0) brackets -= 1;
    }
    if (isTooDeep()) return { line: number + 1, column: Math.max(at, 1) };
  }
  return undefined;
}
