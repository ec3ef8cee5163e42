// src/frame.ts
/** A line of a source with a caret under the column that a message speaks of, as compilers draw it. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const LONGEST = 100;
/** The lines of a source, whatever ends them. */
function lines(source) {
	return source.split(/\r\n|[\n\r\u2028\u2029]/u);
}
/** `12 | source` and the caret below; lines and columns count from 1. `shown` is the number to print where it is another. */
function frameOf(source, line, column, shown = line) {
	const [piece, below] = pointed(lines(source)[line - 1] ?? "", column);
	const number = String(shown);
	return `${number} | ${piece}\n${" ".repeat(number.length)} | ${below}`;
}
/** The piece of a line around a column, and a line with the caret: wide characters take two cells, accents that combine none. */
function pointed(line, column) {
	const start = Math.max(0, column - 61);
	const plain = line.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ");
	const gap = whole(plain.slice(start, Math.max(start, column - 1))).replaceAll(/\p{M}/gu, "").replaceAll(/./gsu, (character) => WIDE.test(character) ? "  " : " ");
	return [whole(plain.slice(start, start + LONGEST)), `${gap}^`];
}
/** Halves of characters, left by a cut, become blanks. */
function whole(text) {
	return text.replaceAll(/\p{Cs}/gu, " ");
}
export { pointed as n, frameOf as t };
