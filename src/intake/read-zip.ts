/** A zip as a list of entries and a way to unpack some of them. */
import type { Entry } from "yauzl";
import type { EntryFault, IntakeFinding } from "../model.ts";
import { codeOf } from "../files/find-answers.ts";
import type { Archive, Listed, Targets } from "./archive.ts";
import { BrokenArchive, sizeFault } from "./archive.ts";
import { decoded, entryPath, nameDecoder } from "./entry-name.ts";
import type { Limits } from "./limits.ts";
import { writeEntry } from "./write-zip-entry.ts";
import type { OpenedZip } from "./zip-file.ts";
import { openZipFile } from "./zip-file.ts";

const UTF8_FLAG = 0x800;
const UNIX = 3;
const MACINTOSH = 19;
const FILE_TYPE = 0o170000;
const TYPES: Readonly<Record<number, EntryFault | undefined>> = { 0o120000: "link", 0o020000: "special", 0o060000: "special", 0o010000: "special", 0o140000: "special" };
/** The fixed part of the header in front of each entry's bytes. */
const LOCAL_HEADER = 30;
/** Reading is synchronous; now and then the process has to hear whether it shall stop. */
const BREATH = 64;

/** Rejects with `BrokenArchive`. */
export async function openZip(path: string, limits: Limits): Promise<Archive> {
  const entries = await contents(path, limits);
  return {
    entries,
    async unpack(targets: Targets, onFault: (index: number, fault: IntakeFinding) => void) {
      let index = -1;
      await eachEntry(path, async (entry, opened) => {
        index += 1;
        const target = targets.get(index);
        if (target === undefined) return;
        const fault = await writeEntry(opened, entry, entries[index]?.name ?? "", target);
        if (fault !== undefined) onFault(index, fault);
      });
    },
  };
}

async function contents(path: string, limits: Limits): Promise<readonly Listed[]> {
  const found: Entry[] = [];
  let size = 0;
  await eachEntry(path, (entry, opened) => {
    if (found.length >= limits.archiveEntries) throw new BrokenArchive("too-many");
    ({ size } = opened);
    found.push(entry);
  });
  const nameOf = await namesOf(found);
  const overlapping = overlaps(found, size);
  return found.map((entry, index) => listed(entry, index, nameOf(entry), overlapping.has(entry), limits));
}

async function eachEntry(path: string, visit: (entry: Entry, opened: OpenedZip) => void | Promise<void>): Promise<void> {
  const opened = await openZipFile(path).catch((error: unknown) => {
    throw asBroken(error);
  });
  try {
    const iterator = opened.zip.eachEntry();
    for (let count = 1; ; count += 1) {
      const next = await iterator.next().catch((error: unknown) => {
        throw asBroken(error);
      });
      if (next.done === true) return;
      await visit(next.value, opened);
      if (count % BREATH === 0) await new Promise((resolve) => void setImmediate(resolve));
    }
  } finally {
    opened.close();
  }
}

/** Errors of the disk stay what they are. */
function asBroken(error: unknown): unknown {
  if (codeOf(error) !== "unknown") return error;
  return new BrokenArchive(error instanceof Error && /End of central directory|EOF/u.test(error.message) ? "truncated" : "damaged");
}

const isMarked = (entry: Entry): boolean => (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0;

async function namesOf(entries: readonly Entry[]): Promise<(entry: Entry) => string> {
  const { getFileNameLowLevel } = await import("yauzl");
  const decode = nameDecoder(entries.filter((entry) => !isMarked(entry)).map(({ fileNameRaw }) => fileNameRaw));
  return (entry) => {
    const { fileNameRaw, extraFields, generalPurposeBitFlag } = entry;
    // The field 0x7075 holds the name in UTF-8 for readers that know it; it counts only with the right checksum.
    const better = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
    if (better !== getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, [], true)) return better;
    return isMarked(entry) ? (decoded(fileNameRaw, "utf-8") ?? decode(fileNameRaw)) : decode(fileNameRaw);
  };
}

function listed(entry: Entry, index: number, name: string, isOverlapping: boolean, limits: Limits): Listed {
  const path = entryPath(name, limits.depth);
  const { uncompressedSize: bytes, compressedSize: packed } = entry;
  const time = entry.getLastModDate({ timezone: "UTC" }).getTime();
  const facts = { index, name, bytes, ...(Number.isFinite(time) ? { time } : {}) };
  const refused = (why: EntryFault): Listed => ({ ...facts, steps: path.is === "path" ? path.steps : [], isFolder: false, fault: { code: "entry-refused", entry: name, why } });
  if (path.is === "refused") return refused(path.why);
  const host = entry.versionMadeBy >> 8;
  const special = host === UNIX || host === MACINTOSH ? TYPES[(entry.externalFileAttributes >>> 16) & FILE_TYPE] : undefined;
  if (special !== undefined) return refused(special);
  if (path.isFolder) return { ...facts, steps: path.steps, isFolder: true };
  if (entry.isEncrypted()) return refused("encrypted");
  if (!entry.canDecodeFileData()) return refused("method");
  if (isOverlapping) return refused("overlaps");
  const fault = sizeFault(name, bytes, packed, limits);
  return { ...facts, steps: path.steps, isFolder: false, ...(fault === undefined ? {} : { fault }) };
}

/** Entries that share their bytes with others: no program writes these, but they make a bomb of a small file. */
function overlaps(entries: readonly Entry[], size: number): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  inOrder.forEach((entry, position) => {
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.compressedSize;
    if (end > (inOrder[position + 1]?.relativeOffsetOfLocalHeader ?? size)) found.add(entry);
  });
  return found;
}
