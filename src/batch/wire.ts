/** Lines of JSON between the lane and a boxed process, in which numbers that JSON does not know survive. */

/** Begins every text that stands for a number, and every text that would look like one. */
const MARK = "\u0000";

export function encodeLine(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "number" && (!Number.isFinite(inner) || Object.is(inner, -0))) return `${MARK}${Object.is(inner, -0) ? "-0" : String(inner)}`;
    return typeof inner === "string" && inner.startsWith(MARK) ? `${MARK}=${inner}` : inner;
  });
  return `${text}\n`;
}

export function decodeLine(line: string): unknown {
  return JSON.parse(line, (_key, inner: unknown) => {
    if (typeof inner !== "string" || !inner.startsWith(MARK)) return inner;
    return inner.startsWith(`${MARK}=`) ? inner.slice(2) : Number(inner.slice(1));
  });
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
