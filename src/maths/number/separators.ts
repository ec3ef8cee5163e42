/** Thousands separators and decimal commas, told apart by the grouping; what could be either is left unread but for `16,500`. */
import type { Numeral, Oversize } from "./exact.ts";
import { readDecimal } from "./exact.ts";

/** `61,470`, `1,234,567.8`, `48 000`, `1'000`: groups of three behind a first one that does not begin with zero. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?: {1,2}\d{3})+|(?:'\d{3})+)(?:\.\d*)?$/;
/** `0,998`, `16,5`, `1234,567`. */
const comma = /^[+-]?\d+,\d+$/;
/** `1.234.567,8`, `48 000,5`. */
const groupedComma = /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: {1,2}\d{3})+),\d+$/;

export function readSeparated(text: string): Numeral | Oversize | undefined {
  const written = text.replaceAll("{,}", ",");
  if (grouped.test(written)) return readDecimal(written.replace(/[, ']/g, ""));
  if (!comma.test(written) && !groupedComma.test(written)) return undefined;
  const pointed = written.replace(/[. ]/g, "").replace(",", ".");
  const read = readDecimal(pointed);
  return typeof read === "object" ? { ...read, commaReadAs: pointed } : read;
}
