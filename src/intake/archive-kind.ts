/** Whether a file is an archive, and of which kind: its name says that it wants to be opened, its first bytes say what it is. */
import { closeSync, openSync, readSync } from "node:fs";

/** `zip` and `tar` (plain or gzipped) are opened; the others are named to whoever handed them in. */
export type ArchiveKind = "zip" | "tar" | "tgz" | "rar" | "7z" | "xz" | "bzip2" | "zstd";

/** Documents of office programs are zips too, but nobody means them to be opened. */
const NAMES: readonly (readonly [ending: RegExp, kind: ArchiveKind])[] = [
  [/\.zip$/iu, "zip"],
  [/\.tar$/iu, "tar"],
  [/\.(?:tgz|tar\.gz)$/iu, "tgz"],
  [/\.rar$/iu, "rar"],
  [/\.7z$/iu, "7z"],
  [/\.(?:txz|tar\.xz)$/iu, "xz"],
  [/\.(?:tbz2?|tar\.bz2)$/iu, "bzip2"],
  [/\.(?:tzst|tar\.zst)$/iu, "zstd"],
];

const SIGNS: readonly (readonly [sign: string, at: number, kind: ArchiveKind])[] = [
  ["PK\u0003\u0004", 0, "zip"],
  ["PK\u0005\u0006", 0, "zip"],
  ["\u001f\u008b", 0, "tgz"],
  ["Rar!\u001a\u0007", 0, "rar"],
  ["7z\u00bc\u00af\u0027\u001c", 0, "7z"],
  ["\u00fd7zXZ\u0000", 0, "xz"],
  ["BZh", 0, "bzip2"],
  ["\u0028\u00b5\u002f\u00fd", 0, "zstd"],
  ["ustar", 257, "tar"],
];

/** By the name alone; nothing is read. */
export function kindByName(name: string): ArchiveKind | undefined {
  return NAMES.find(([ending]) => ending.test(name))?.[1];
}

/** By the first bytes, else by the name: a zip whose beginning is lost is still a zip to its owner. */
export function kindOf(path: string): ArchiveKind | undefined {
  const start = startOf(path);
  return SIGNS.find(([sign, at]) => start.startsWith(sign, at))?.[2] ?? kindByName(path);
}

export function isOpened(kind: ArchiveKind): kind is "zip" | "tar" | "tgz" {
  return kind === "zip" || kind === "tar" || kind === "tgz";
}

/** The name of an archive without its ending. */
export function archiveStem(name: string): string {
  const ending = NAMES.find(([one]) => one.test(name))?.[0];
  return ending === undefined ? name : name.replace(ending, "");
}

function startOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(262);
    return bytes.toString("latin1", 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
