/** Bytes of a text file to text: UTF-8, or a finding that names the likely encoding. */
import type { ReadingFinding } from "../model.ts";

export type Decoded = { readonly is: "text"; readonly text: string } | { readonly is: "unreadable"; readonly finding: ReadingFinding };

/** Accepts a byte order mark, and UTF-16 where one says so. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  const text = tryDecode(bytes, utf16 ?? "utf-8");
  if (text !== undefined) return { is: "text", text };
  // GB18030 contains GBK and GB2312; it refuses most bytes of other encodings.
  const guess = tryDecode(bytes, "gb18030") === undefined ? {} : { guess: "GBK" };
  return { is: "unreadable", finding: { code: "not-utf8", ...guess } };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
