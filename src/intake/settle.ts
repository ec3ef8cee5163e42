/** From what a student uploaded to the file or folder that is graded: archives are opened, folders around folders are entered. */
import { basename, join } from "node:path";
import type { IntakeFinding } from "../model.ts";
import type { Located } from "../files/find-answers.ts";
import { locateAnswers } from "../files/find-answers.ts";
import { BrokenArchive } from "./archive.ts";
import { archiveStem, isOpened, kindByName, kindOf } from "./archive-kind.ts";
import { diskFolder } from "./disk-tree.ts";
import type { Limits } from "./limits.ts";
import type { Node } from "./node.ts";
import { faultsOf, filesOf } from "./node.ts";
import { openArchive } from "./open-archive.ts";
import { packedFolder } from "./packed-tree.ts";
import type { Scratch } from "./scratch.ts";

export interface Settled {
  readonly path: string;
  readonly located: Located;
  readonly findings: readonly IntakeFinding[];
}

export interface Settling {
  readonly scratch: Scratch;
  readonly limits: Limits;
}

/** `depth` counts archives inside archives. */
export async function settle(path: string, settling: Settling, depth = 0): Promise<Settled> {
  const located = locateAnswers(path);
  if (located.is === "file" && located.path === path) return kindByName(path) === undefined ? { path, located, findings: [] } : await opened(path, settling, depth);
  if (located.is === "file" || located.finding.code !== "no-answer-file") return { path, located, findings: [] };
  const inner = innerOf(path);
  if (inner === undefined) return { path, located, findings: [] };
  const further = await settle(inner, settling, depth);
  // Where the way inwards leads to nothing, the hand-in is what it was.
  return further.located.is === "none" && further.located.finding.code === "no-answer-file" && further.findings.length === 0 ? { path, located, findings: [] } : further;
}

/** The only way further in: the one archive, or the one folder that has answers, or the one folder. */
function innerOf(folder: string): string | undefined {
  const children = diskFolder(folder).children();
  const archives = children.filter((node) => node.is === "file" && kindByName(node.name) !== undefined);
  const folders = children.filter((node) => node.is === "folder");
  const [archive] = archives;
  if (archives.length === 1 && archive !== undefined) return join(folder, archive.name);
  const answering = folders.filter(({ name }) => {
    const located = locateAnswers(join(folder, name));
    return located.is === "file" || located.finding.code === "several-answer-files";
  });
  const [only] = answering.length === 0 && folders.length === 1 ? folders : answering;
  return only !== undefined && answering.length <= 1 && archives.length === 0 ? join(folder, only.name) : undefined;
}

async function opened(path: string, settling: Settling, depth: number): Promise<Settled> {
  const archive = basename(path);
  const refused = (...findings: readonly IntakeFinding[]): Settled => ({ path, located: { is: "none", finding: { code: "no-answer-file", looked: [] } }, findings });
  const { limits, scratch } = settling;
  try {
    const kind = kindOf(path);
    if (kind === undefined || !isOpened(kind)) return refused({ code: "archive-unsupported", archive, kind: kind ?? "?" });
    if (depth >= limits.nesting) return refused({ code: "archive-too-deep", archive, limit: limits.nesting });
    const contents = await openArchive(path, kind, { ...limits, archiveBytes: limits.handInBytes });
    const tree = packedFolder(archive, contents.entries);
    const findings: IntakeFinding[] = [...faultsOf(tree)];
    const budget = overBudget(archive, [tree], limits);
    if (budget !== undefined) return refused(...findings, budget);
    const { targets, bytes } = targetsOf(tree.children());
    if (targets.size === 0) return refused(...findings, ...(findings.length === 0 ? [{ code: "archive-broken", archive, why: "empty" } as const] : []));
    const room = join(scratch.room(bytes, targets.size), archiveStem(archive));
    await contents.unpack(new Map([...targets].map(([index, steps]) => [index, join(room, ...steps)])), (_index, fault) => void findings.push(fault));
    const further = await settle(room, settling, depth + 1);
    return { ...further, findings: [...findings, ...further.findings] };
  } catch (error) {
    return refused(brokenFinding(archive, error, limits));
  }
}

function brokenFinding(archive: string, error: unknown, limits: Limits): IntakeFinding {
  if (!(error instanceof BrokenArchive)) throw error;
  if (error.why === "too-large") return { code: "archive-too-large", archive, bytes: error.bytes, limit: limits.handInBytes };
  if (error.why === "too-many") return { code: "archive-too-many", archive, count: limits.archiveEntries, limit: limits.archiveEntries };
  return { code: "archive-broken", archive, why: error.why };
}

/** The files of an archive and where they go. */
export function targetsOf(nodes: readonly Node[]): { readonly targets: ReadonlyMap<number, readonly string[]>; readonly bytes: number } {
  const targets = new Map<number, readonly string[]>();
  let bytes = 0;
  for (const node of nodes) {
    // What lies on disk is not unpacked.
    if (node.is === "folder" && node.path !== undefined) continue;
    for (const [file, steps] of filesOf(node)) {
      if (file.from.is !== "entry") continue;
      targets.set(file.from.index, steps);
      bytes += file.from.bytes;
    }
  }
  return { targets, bytes };
}

/** Whether a hand-in is larger than any may be, by what its archive declares. */
export function overBudget(archive: string, nodes: readonly Node[], limits: Limits): IntakeFinding | undefined {
  const { targets, bytes } = targetsOf(nodes);
  if (targets.size > limits.handInEntries) return { code: "archive-too-many", archive, count: targets.size, limit: limits.handInEntries };
  return bytes > limits.handInBytes ? { code: "archive-too-large", archive, bytes, limit: limits.handInBytes } : undefined;
}

/** Nothing of it can be graded, and how it came in is why. */
export function isRefused({ located, findings }: Settled): boolean {
  return located.is === "none" && ["no-answer-file", "unreadable-path"].includes(located.finding.code) && findings.some(({ code }) => code !== "entry-renamed");
}
