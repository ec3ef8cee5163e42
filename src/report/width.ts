/** Width and wrapping of text with Chinese characters on a terminal. */
import stringWidth from "string-width";

/** The library's segmenter costs more than all the rest of a report, so what needs none is counted here: printable ASCII, Chinese, and the signs that sentences are made of. */
export function displayWidth(text: string): number {
  if (!/^[\x20-\x7e±·×–—‘’“”…−≈≤≥✓✗\u3001\u3002\u4e00-\u9fff\uff01-\uff5e]*$/u.test(text)) return stringWidth(text);
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x3000 ? 2 : 1;
  return width;
}

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
