/** Files and folders as they were handed in, whether they lie on disk or still in an archive. */
import type { IntakeFinding } from "../model.ts";

interface Named {
  readonly name: string;
  /** What is to be said of it; of a folder, not of what lies in it. */
  readonly faults: readonly IntakeFinding[];
}

export interface FileNode extends Named {
  readonly is: "file";
  /** Where its bytes are: a path, an entry of the archive that is being taken in, or nowhere because its fault forbids to read it. */
  readonly from: { readonly is: "disk"; readonly path: string } | { readonly is: "entry"; readonly index: number; readonly bytes: number } | { readonly is: "refused" };
  readonly time?: number;
}

export interface FolderNode extends Named {
  readonly is: "folder";
  /** Where it lies; undefined inside an archive. */
  readonly path?: string;
  /** In the order of their names; what systems and tools leave behind is not among them. */
  children(): readonly Node[];
}

export type Node = FileNode | FolderNode;

const LEFT_BEHIND: ReadonlySet<string> = new Set(["__macosx", "thumbs.db", "desktop.ini", "node_modules", "__pycache__", "$recycle.bin"]);

/** What no student means to hand in. */
export function isLeftBehind(name: string, isAnswer: boolean): boolean {
  return LEFT_BEHIND.has(name.toLowerCase()) || (name.startsWith(".") && !isAnswer);
}

/** By code units: the same on every machine. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** The files of a node with their steps from it, itself included. */
export function* filesOf(node: Node, steps: readonly string[] = []): Generator<readonly [file: FileNode, steps: readonly string[]]> {
  const here = [...steps, node.name];
  if (node.is === "file") yield [node, here];
  else for (const child of node.children()) yield* filesOf(child, here);
}

/** All that is to be said of a node and of what lies in it; a folder on disk need not be read for that. */
export function faultsOf(node: Node): readonly IntakeFinding[] {
  return node.is === "file" || node.path !== undefined ? node.faults : [...node.faults, ...node.children().flatMap(faultsOf)];
}
