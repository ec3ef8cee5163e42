/** A file line by line, as bytes, so that lines that nobody has to look into cost nothing. */
import { createReadStream } from "node:fs";

export interface Line {
  readonly bytes: Buffer;
  /** Counts from 1. */
  readonly number: number;
  /** Where it begins in the file, in bytes. */
  readonly from: number;
}

const CHUNK = 1 << 20;

/** Empty lines are left out. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  let parts: Buffer[] = [];
  let [number, start] = [0, 0];
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const rest = chunk.subarray(from, end);
      const bytes = parts.length === 0 ? rest : Buffer.concat([...parts, rest]);
      [parts, from] = [[], end + 1];
      number += 1;
      if (bytes.length > 0) yield { bytes, number, from: start };
      start += bytes.length + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  const last = Buffer.concat(parts);
  if (last.length > 0) yield { bytes: last, number: number + 1, from: start };
}
