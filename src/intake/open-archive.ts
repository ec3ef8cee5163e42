/** Opens an archive with the reader of its kind, which is loaded only then. */
import type { Archive } from "./archive.ts";
import type { ArchiveKind } from "./archive-kind.ts";
import type { Limits } from "./limits.ts";

/** Reads the table of contents of a zip or tar; rejects with `BrokenArchive` or the system's own error. */
export async function openArchive(path: string, kind: ArchiveKind, limits: Limits): Promise<Archive> {
  if (kind === "zip") return (await import("./read-zip.ts")).openZip(path, limits);
  return (await import("./read-tar.ts")).openTar(path, kind === "tgz", limits);
}
