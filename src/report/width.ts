/** Width and wrapping of text with Chinese characters on a terminal. */
import stringWidth from "string-width";

export const displayWidth = (text: string): number => (isAscii(text) ? text.length : stringWidth(text));

// oxlint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/u.test(text);

/** A word, or one Chinese character with the marks that may not begin a line behind it and those that may not end one before it. */
const PIECES = /[（“‘《「【]*[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff][，。；：、？！）”’》」】…]*\s*|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff（“《「【]+[，。；：、？！）”’》」】…]*\s*|\s+|./gsu;

/** Breaks at spaces and between Chinese characters, and inside a word only where it is wider than a line. */
export function wrap(text: string, columns: number): readonly string[] {
  if (displayWidth(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of (text.match(PIECES) ?? []).flatMap((piece) => cut(piece, columns))) {
    if (width + displayWidth(piece.trimEnd()) > columns && line !== "") {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
    }
    line += piece;
    width += displayWidth(piece);
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

function cut(piece: string, columns: number): readonly string[] {
  if (displayWidth(piece.trimEnd()) <= columns) return [piece];
  const parts: string[] = [];
  let [part, width] = ["", 0];
  for (const character of piece) {
    const wide = displayWidth(character);
    if (width + wide > columns && part !== "") {
      parts.push(part);
      [part, width] = ["", 0];
    }
    part += character;
    width += wide;
  }
  return [...parts, part];
}
