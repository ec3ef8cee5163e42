/** Lines of JSON in which numbers that JSON does not know survive: between a lane and whoever grades, and in the journal. */

/** Begins every text that stands for a number, and every text that would look like one. */
const MARK = "\u0000";
const WRITTEN_MARK = JSON.stringify(MARK).slice(1, -1);

export function encodeLine(value: unknown): string {
  return `${encode(value)}\n`;
}

/** Without the line break. Marks are rare, and looking for them is much quicker than a function that sees every entry. */
export function encode(value: unknown): string {
  if (!needsMark(value)) return JSON.stringify(value);
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "number" && isUnknownToJson(inner)) return `${MARK}${Object.is(inner, -0) ? "-0" : String(inner)}`;
    return typeof inner === "string" && inner.startsWith(MARK) ? `${MARK}=${inner}` : inner;
  });
}

export function decodeLine(line: string): unknown {
  if (!line.includes(WRITTEN_MARK)) return JSON.parse(line);
  return JSON.parse(line, (_key, inner: unknown) => {
    if (typeof inner !== "string" || !inner.startsWith(MARK)) return inner;
    return inner.startsWith(`${MARK}=`) ? inner.slice(2) : Number(inner.slice(1));
  });
}

const isUnknownToJson = (value: number): boolean => !Number.isFinite(value) || Object.is(value, -0);

function needsMark(value: unknown): boolean {
  if (typeof value === "number") return isUnknownToJson(value);
  if (typeof value === "string") return value.startsWith(MARK);
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) ? value.some(needsMark) : Object.values(value).some(needsMark);
}

/** Cuts what comes in into lines; `tooLong` is called once, instead of keeping a line without end. */
export function lineReader(longest: number, onLine: (line: string) => void, tooLong: () => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let size = 0;
  let over = false;
  return (chunk) => {
    if (over) return;
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...parts, chunk.subarray(from, end)]).toString("utf8");
      [parts, size, from] = [[], 0, end + 1];
      onLine(line);
    }
    parts.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size <= longest) return;
    [over, parts] = [true, []];
    tooLong();
  };
}
