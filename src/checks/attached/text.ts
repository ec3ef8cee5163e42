/** Bytes of a table or of JSON as text: UTF-8, UTF-16 with its mark, or the encoding of Chinese spreadsheets. */
export function textOf(bytes: Uint8Array): string | undefined {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  for (const encoding of utf16 === undefined ? ["utf-8", "gb18030"] : [utf16]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? undefined : text;
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}
