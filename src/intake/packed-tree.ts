/** The contents of an archive as a tree in which every path stands once, also where upper and lower case are one. */
import type { EntryFault, IntakeFinding } from "../model.ts";
import { isAnswerName } from "../files/find-answers.ts";
import type { Listed } from "./archive.ts";
import { safeStep } from "./entry-name.ts";
import type { FileNode, FolderNode, Node } from "./node.ts";
import { byName, isLeftBehind } from "./node.ts";

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: Map<string, { readonly entry: Listed; readonly faults: readonly IntakeFinding[] }>;
  readonly faults: IntakeFinding[];
}

const newFolder = (): Folder => ({ folders: new Map(), files: new Map(), faults: [] });

export function packedFolder(name: string, entries: readonly Listed[]): FolderNode {
  const root = newFolder();
  for (const entry of entries) place(root, entry);
  return asNode(name, root, []);
}

function place(root: Folder, entry: Listed): void {
  const { steps, isFolder } = entry;
  if (steps.some((step, position) => isLeftBehind(step, !isFolder && position === steps.length - 1 && isAnswerName(step)))) return;
  let folder = root;
  for (const step of isFolder ? steps : steps.slice(0, -1)) {
    const next = folder.folders.get(step) ?? newFolder();
    folder.folders.set(step, next);
    folder = next;
  }
  const name = steps.at(-1);
  if (name === undefined) {
    // It has no place of its own.
    if (entry.fault !== undefined) folder.faults.push(entry.fault);
    return;
  }
  if (isFolder) return;
  const earlier = folder.files.get(name);
  // Whoever adds to an archive means the newer one.
  folder.files.set(name, { entry, faults: [...(earlier === undefined ? [] : [...earlier.faults, refused(earlier.entry, "duplicate")]), ...(entry.fault === undefined ? [] : [entry.fault])] });
}

const refused = (entry: Listed, why: EntryFault): IntakeFinding => ({ code: "entry-refused", entry: entry.name, why });

function asNode(name: string, { folders, files, faults }: Folder, own: readonly IntakeFinding[]): FolderNode {
  const nameFor = freeNames();
  const children: Node[] = [];
  for (const [step, folder] of inOrder(folders)) {
    const clash = files.get(step);
    files.delete(step);
    const { as, renamed } = nameFor(step, step);
    children.push(asNode(as, folder, clash === undefined ? renamed : [...renamed, refused(clash.entry, "file-and-folder")]));
  }
  for (const [step, { entry, faults: said }] of inOrder(files)) {
    const { as, renamed } = nameFor(step, entry.name);
    const from: FileNode["from"] = entry.fault === undefined ? { is: "entry", index: entry.index, bytes: entry.bytes } : { is: "refused" };
    children.push({ is: "file", name: as, faults: [...renamed, ...said], from, ...(entry.time === undefined ? {} : { time: entry.time }) });
  }
  const sorted = children.toSorted(byName);
  return { is: "folder", name, faults: [...own, ...faults], children: () => sorted };
}

const inOrder = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Gives each name of a folder once, as every file system takes it. */
function freeNames(): (step: string, entry: string) => { readonly as: string; readonly renamed: readonly IntakeFinding[] } {
  const taken = new Set<string>();
  return (step, entry) => {
    const safe = safeStep(step);
    let as = safe;
    for (let number = 2; taken.has(as.toLowerCase()); number += 1) as = numbered(safe, number);
    taken.add(as.toLowerCase());
    return { as, renamed: as === step ? [] : [{ code: "entry-renamed", entry, as, why: as === safe ? "name" : "case" }] };
  };
}

/** `answers.yaml` becomes `answers (2).yaml`. */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? `${name} (${number})` : `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
}
