/** Width and wrapping of text with Chinese characters on a terminal. */
import stringWidth from "string-width";

export const displayWidth = (text: string): number => (isAscii(text) ? text.length : stringWidth(text));

// oxlint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/u.test(text);

/** Breaks at spaces, and between characters where there are none to break at. */
export function wrap(text: string, columns: number): readonly string[] {
  if (displayWidth(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of text.match(/[^\s\u2e80-\uffef]+\s*|\s+|./gu) ?? []) {
    const wide = displayWidth(piece.trimEnd());
    if (width + wide > columns && line !== "") {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
    }
    line += piece;
    width += displayWidth(piece);
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
