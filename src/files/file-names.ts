/** Names of report files that every file system takes; submissions are named after files, so little is ever changed. */
import { createHash } from "node:crypto";

const LONGEST_BYTES = 200;
/** Windows has devices of these names in every folder. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Gives each submission a name of its own, also where upper and lower case are one. */
export function fileNames(): (submission: string) => string {
  const taken = new Set<string>();
  return (submission) => {
    const safe = fileName(submission);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? safe : `${safe} (${number})`;
      if (taken.has(folded(name))) continue;
      taken.add(folded(name));
      return name;
    }
  };
}

const folded = (name: string): string => name.normalize("NFC").toLowerCase();

export function fileName(submission: string): string {
  const plain = submission.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, "_").replace(/[. ]+$/u, (end) => "_".repeat(end.length));
  const named = plain === "" || DEVICE.test(plain) ? `_${plain}` : plain;
  if (Buffer.byteLength(named) <= LONGEST_BYTES) return named;
  // Cut names are told apart by what they were.
  let short = "";
  for (const character of named) if (Buffer.byteLength(short + character) <= LONGEST_BYTES - 12) short += character;
    else break;
  return `${short}~${createHash("sha256").update(submission).digest("hex").slice(0, 10)}`;
}
