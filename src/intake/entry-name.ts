/** Names inside archives: bytes of unknown encoding become a path that stays below its folder on every system, or a reason why not. */
import { extname } from "node:path";
import type { EntryFault } from "../model.ts";
import { fileName } from "../files/file-names.ts";

/** Characters of a name and steps of a path that are kept; what is longer is no name. */
const LONGEST = 4_096;

export type EntryPath = { readonly is: "path"; readonly steps: readonly string[]; readonly isFolder: boolean } | { readonly is: "refused"; readonly why: EntryFault };

/** Where an entry wants to go; `.` and empty steps are dropped, and a backslash separates as Windows means it. */
export function entryPath(name: string, depth: number): EntryPath {
  const plain = name.replaceAll("\\", "/");
  if (name.includes("\0") || name.length > LONGEST) return { is: "refused", why: "bad-name" };
  if (plain.startsWith("/") || /^[a-z]:/iu.test(plain)) return { is: "refused", why: "absolute" };
  const steps = plain.split("/").filter((step) => step !== "" && step !== ".");
  if (steps.includes("..")) return { is: "refused", why: "leaves-folder" };
  if (steps.length > depth) return { is: "refused", why: "too-deep" };
  if (steps.length === 0) return { is: "refused", why: "bad-name" };
  return { is: "path", steps: steps.map((step) => step.normalize("NFC")), isFolder: plain.endsWith("/") };
}

/** A name that every file system takes, with its ending. */
export function safeStep(step: string): string {
  const ending = extname(step);
  return ending.length > 1 && ending.length <= 16 && ending !== step ? fileName(step.slice(0, -ending.length)) + fileName(ending) : fileName(step);
}

/** Decodes names that carry no mark of their encoding; the archive as a whole tells GBK from UTF-8 where one name could be both. */
export function nameDecoder(unmarked: Iterable<Uint8Array>): (bytes: Uint8Array) => string {
  let utf8 = 0;
  let other = 0;
  for (const bytes of unmarked) {
    if (bytes.every((byte) => byte < 0x80)) continue;
    if (decoded(bytes, "utf-8") === undefined) other += 1;
    else utf8 += 1;
  }
  const order = other > utf8 ? (["gb18030", "utf-8"] as const) : (["utf-8", "gb18030"] as const);
  return (bytes) => decoded(bytes, order[0]) ?? decoded(bytes, order[1]) ?? Buffer.from(bytes).toString("latin1");
}

export function decoded(bytes: Uint8Array, encoding: "utf-8" | "gb18030"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
