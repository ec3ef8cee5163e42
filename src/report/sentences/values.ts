/** Data of findings as people read them. */
import { pointed } from "../../frame.ts";
import type { Data } from "../../model.ts";

/** A number with as many digits as tell it apart, without binary noise. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
  return String(Number(value.toPrecision(6)));
}

/** Vectors as `[1, 2]`, matrices row by row, long ones cut. */
export function shortData(value: Data): string {
  if (typeof value === "number") return shortNumber(value);
  if (Array.isArray(value)) {
    const shown = value.slice(0, 8).map((item: Data) => shortData(item));
    return `[${shown.join(", ")}${value.length > 8 ? ", …" : ""}]`;
  }
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return JSON.stringify(value) ?? "";
}

export function shortInput(input: Readonly<Record<string, Data>>): string {
  return Object.entries(input)
    .map(([name, value]) => `${name} = ${shortData(value)}`)
    .join(", ");
}

/** What a student wrote, short enough for a message and on one line. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}

/** All of \p{Cc} but the line break, as ranges: a look ahead at every character costs more than all the rest of a sentence. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Control characters and marks of direction could draw over the report: they are shown as what they are not. */
export function visible(text: string): string {
  return text.replaceAll(CONTROLS, "\ufffd");
}

/** What a program said, on one line of bearable length. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

export function megabytes(bytes: number): string {
  return `${shortNumber(Math.ceil(bytes / 104_857.6) / 10)} MB`;
}

/** A sentence ends once, whoever wrote it. */
export function ended(text: string, stop: string): string {
  return /[.。!！?？…:：]$/u.test(text) ? text : text + stop;
}

/** The student's text with a caret under a column, as lines of their own. */
export function withCaret(source: string, column: number): string {
  const [shown, below] = pointed(source, column);
  return `\n    ${shown}\n    ${below}`;
}

/** Right ones of all, set by set. */
export function shownSets(sets: Readonly<Record<string, string>>): string {
  return Object.entries(sets).map(([set, share]) => `${set} ${share}`).join(", ");
}

export function percent(correct: number, of: number): string {
  return `${shortNumber((100 * correct) / of)} %`;
}

/** Seconds as `1 d 8 h 2 min 5 s`, without what is zero. */
export function spanOf(seconds: number, units: Readonly<Record<"day" | "hour" | "minute" | "second", string>>): string {
  const parts = [
    [Math.floor(seconds / 86_400), units.day],
    [Math.floor(seconds / 3_600) % 24, units.hour],
    [Math.floor(seconds / 60) % 60, units.minute],
    [seconds % 60, units.second],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return said.length === 0 ? `0${units.second}` : said.join(" ");
}

/** `64-24-10`: the widths of a network from the images to the classes. */
export function layersText(layers: readonly number[]): string {
  return layers.join("-");
}
