/** Bytes of a text file to text: UTF-8, or the encoding that it is likely to be in. */

export type Decoded = { readonly is: "text"; readonly text: string } | { readonly is: "unreadable"; readonly guess: string | undefined };

/** Accepts a byte order mark, and UTF-16 where one says so. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  const text = tryDecode(bytes, utf16 ?? "utf-8");
  if (text !== undefined && !text.includes("\0")) return { is: "text", text };
  return { is: "unreadable", guess: guessOf(bytes) };
}

/** Zeros at every second byte are UTF-16 without its mark; GB18030 contains GBK and GB2312 and refuses most bytes of other encodings. */
function guessOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, position) => {
    if (byte === 0) zeros[position % 2] = (zeros[position % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) > bytes.length / 4 && Math.min(even, odd) === 0) return "UTF-16";
  return even + odd === 0 && tryDecode(bytes, "gb18030") !== undefined ? "GBK" : undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
