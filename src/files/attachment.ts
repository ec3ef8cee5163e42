/** Files of a submission by the name that an answer gives; nothing outside the submission is ever opened. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, sep } from "node:path";
import type { Attachment } from "../model.ts";

export const MOST_ATTACHED_BYTES = 200 * 1024 * 1024;

export function attachmentIn(folder: string | undefined, name: string): Attachment {
  const absent: Attachment = { is: "absent", name, ...(folder === undefined ? {} : { looked: basename(folder) }) };
  if (folder === undefined || name === "" || name.length > 255 || name.includes("\0") || isAbsolute(name) || /^[a-z]:|\\/iu.test(name)) return absent;
  const file = fileInside(folder, name);
  if (file === undefined) return absent;
  if (file.bytes > MOST_ATTACHED_BYTES) return { is: "too-large", name, bytes: file.bytes, limit: MOST_ATTACHED_BYTES };
  try {
    return { is: "file", name, bytes: readFileSync(file.path) };
  } catch {
    return absent;
  }
}

/** A plain file below a folder; symbolic links are followed only as far as they stay inside. */
export function fileInside(folder: string, name: string): { readonly path: string; readonly bytes: number } | undefined {
  try {
    const root = realpathSync(folder);
    const path = realpathSync(join(root, name));
    const inside = relative(root, path);
    if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
    const facts = statSync(path);
    return facts.isFile() ? { path, bytes: facts.size } : undefined;
  } catch {
    return undefined;
  }
}
