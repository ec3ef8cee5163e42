/** One path of the command line: recognised, unpacked where it has to be, and settled hand-in by hand-in. */
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { IntakeFinding } from "../model.ts";
import { codeOf } from "../files/find-answers.ts";
import type { Archive } from "./archive.ts";
import { BrokenArchive } from "./archive.ts";
import { archiveStem, isOpened, kindByName, kindOf } from "./archive-kind.ts";
import type { Arrived } from "./attempts.ts";
import { diskFolder } from "./disk-tree.ts";
import { IntakeError } from "./intake-error.ts";
import { isOneHandIn, recognise, unwrapped } from "./layouts/index.ts";
import type { Found, System } from "./layouts/layout.ts";
import { timeOf } from "./layouts/layout.ts";
import { stemOf } from "./layouts/plain.ts";
import type { FileNode, FolderNode } from "./node.ts";
import { withOnlineText } from "./online-text.ts";
import { openArchive } from "./open-archive.ts";
import { packedFolder } from "./packed-tree.ts";
import type { Placed } from "./placing.ts";
import { placeAll } from "./placing.ts";
import type { Settling } from "./settle.ts";
import { isRefused, settle } from "./settle.ts";
import { isCode } from "./submissions.ts";

export interface Source {
  readonly system: System;
  readonly arrived: readonly Arrived[];
  /** What concerns no hand-in in particular. */
  readonly findings: readonly IntakeFinding[];
}

/** Rejects with IntakeError. */
export async function sourceAt(path: string, settling: Settling, except?: string): Promise<Source> {
  if (statSync(path).isDirectory()) return fromTree(diskFolder(path, except), path, undefined, settling);
  const kind = kindOfSource(path);
  if (kind === undefined) return { system: "plain", findings: [], arrived: [await arrive({ system: "plain", name: stemOf(basename(resolve(path)), false), parts: [] }, { path, findings: [] }, dirname(path), settling)] };
  if (!isOpened(kind)) throw new IntakeError([{ is: "unsupported", path, kind }]);
  const archive = await openArchive(path, kind, settling.limits).catch((error: unknown) => {
    throw broken(path, error, settling);
  });
  const tree = packedFolder(basename(path), archive.entries);
  if (tree.children().length === 0 && tree.faults.length === 0) throw new IntakeError([{ is: "broken", path, why: "empty" }]);
  return fromTree(tree, path, archive, settling);
}

/** An archive may have lost its ending on the way; a document that is packed inside has one. */
function kindOfSource(path: string): ReturnType<typeof kindOf> {
  return kindByName(path) === undefined && /\.[a-z0-9]{1,5}$/iu.test(basename(path)) ? undefined : kindOf(path);
}

function broken(path: string, error: unknown, { limits }: Settling): unknown {
  if (!(error instanceof BrokenArchive)) return codeOf(error) === "unknown" ? error : new IntakeError([{ is: "unreadable", path, why: codeOf(error) }]);
  if (error.why === "too-large") return new IntakeError([{ is: "too-large", path, bytes: error.bytes, limit: limits.archiveBytes }]);
  return new IntakeError([error.why === "too-many" ? { is: "too-many", path, limit: limits.archiveEntries } : { is: "broken", path, why: error.why }]);
}

async function fromTree(tree: FolderNode, path: string, archive: Archive | undefined, settling: Settling): Promise<Source> {
  const { system, found } = archive !== undefined && isOneHandIn(tree) ? wholeOf(tree) : await recognise(tree, (file) => textOf(file, archive, settling));
  const placed = await placeAll(found, path, archive, settling);
  const arrived: Arrived[] = [];
  for (const [position, one] of found.entries()) {
    const at = placed[position];
    if (at !== undefined) arrived.push(await arrive(one, at, archive === undefined ? path : undefined, settling));
  }
  // The whole of a single hand-in is asked for its faults in `wholeOf`.
  const inner = unwrapped(tree);
  return { system, arrived, findings: inner === tree ? tree.faults : [...tree.faults, ...inner.faults] };
}

/** An archive that is one student's hand-in goes by the name of the one thing in it, else by its own. */
function wholeOf(tree: FolderNode): { readonly system: System; readonly found: readonly Found[] } {
  const children = tree.children();
  const [only] = children;
  const name = children.length === 1 && only !== undefined ? stemOf(only.name, only.is === "folder") : archiveStem(tree.name);
  const time = timeOf(tree);
  return { system: "plain", found: [{ system: "plain", name, parts: children.map((node) => ({ node, name: node.name })), ...(time === undefined ? {} : { time }) }] };
}

async function textOf(file: FileNode, archive: Archive | undefined, { scratch }: Settling): Promise<string> {
  if (file.from.is === "disk") return readFileSync(file.from.path, "utf8");
  if (file.from.is === "refused" || archive === undefined) return "";
  const target = join(scratch.room(file.from.bytes, 1), file.name);
  await archive.unpack(new Map([[file.from.index, target]]), () => {});
  return readFileSync(target, "utf8");
}

/** `root` is the folder that holds the hand-in, where it lies on disk. */
async function arrive(found: Found, placed: Placed, root: string | undefined, settling: Settling): Promise<Arrived> {
  const settled = await settle(placed.path, settling);
  const together = { ...settled, findings: [...placed.findings, ...settled.findings] };
  const final = placed.text === undefined ? together : await withOnlineText(together, placed.text, settling);
  const { path, findings } = final;
  const around = settling.scratch.rootOf(path) ?? root;
  return { found, path, findings, isCode: isCode(final.located), isRefused: isRefused(final), ...(around === undefined ? {} : { root: around }) };
}
