import { n as fault, t as textOf } from "./text-B1RM4yS-.js";
// src/checks/attached/table.ts
const MOST_ROWS = 1e6;
const MOST_COLUMNS = 1e4;
async function readTable(bytes) {
	const text = textOf(bytes);
	if (text === void 0) return fault("no-table");
	const delimiter = delimiterOf(text.slice(0, 1e4).replace(/^\s+/u, "").split(/\r\n|[\r\n]/u)[0] ?? "");
	const rows = delimiter === " " ? bySpaces(text) : await byDelimiter(text, delimiter);
	if (!Array.isArray(rows)) return fault("no-table", { got: rows });
	if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) return fault("too-many-numbers");
	const [first, ...rest] = rows;
	if (first === void 0) return fault("nothing-in-it");
	const header = [(first[0] ?? "").replace(/^#\s*/u, ""), ...first.slice(1)].map((cell) => cell.toLowerCase());
	return header.some((cell) => cell !== "" && !looksLikeNumber(cell)) ? {
		header,
		rows: rest
	} : { rows };
}
/** Semicolons and tabs are never part of a number, commas may be. */
function delimiterOf(line) {
	return [
		";",
		"	",
		","
	].find((mark) => line.includes(mark)) ?? (/\S\s+\S/u.test(line) && !line.includes("\"") ? " " : ",");
}
function bySpaces(text) {
	return text.split(/\r\n|[\r\n]/u).map((line) => line.replace(/^\ufeff?#?/u, "").trim().split(/\s+/u)).filter(([cell]) => cell !== "");
}
async function byDelimiter(text, delimiter) {
	const { parse } = await import("./sync-CuUcpRza.js");
	try {
		return parse(text, {
			bom: true,
			delimiter,
			relax_column_count: true,
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			trim: true,
			to: 1000001
		});
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
const looksLikeNumber = (cell) => Number.isFinite(Number(cell)) || /^[+-]?(?:nan|inf(?:inity)?|\d+,\d+|\d+(?:\.\d+)?%)$/iu.test(cell);
export { readTable };
