/** Files of a submission by the name that an answer gives; nothing outside the submission is ever opened. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Attachment } from "../model.ts";

export const MOST_ATTACHED_BYTES = 200 * 1024 * 1024;

/** Symbolic links are followed only as far as they stay inside. */
export function attachmentIn(folder: string | undefined, name: string): Attachment {
  const absent: Attachment = { is: "absent", name };
  if (folder === undefined || name === "" || name.length > 255 || name.includes("\0") || isAbsolute(name) || /^[a-z]:|\\/iu.test(name)) return absent;
  try {
    const root = realpathSync(folder);
    const path = realpathSync(join(root, name));
    const inside = relative(root, path);
    if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return absent;
    const facts = statSync(path);
    if (!facts.isFile()) return absent;
    if (facts.size > MOST_ATTACHED_BYTES) return { is: "too-large", name, bytes: facts.size, limit: MOST_ATTACHED_BYTES };
    return { is: "file", name, bytes: readFileSync(path) };
  } catch {
    return absent;
  }
}
