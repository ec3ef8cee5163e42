/** A folder on disk as a tree; folders are read when they are asked for. */
import type { Dirent } from "node:fs";
import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isAnswerName } from "../files/find-answers.ts";
import type { FolderNode, Node } from "./node.ts";
import { byName, isLeftBehind } from "./node.ts";

/** `except` is left out: the results of an earlier run. */
export function diskFolder(path: string, except?: string): FolderNode {
  let children: readonly Node[] | undefined;
  return {
    is: "folder",
    name: basename(resolve(path)),
    path,
    faults: [],
    children: () => (children ??= read(path, except)),
  };
}

function read(folder: string, except: string | undefined): readonly Node[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !isLeftBehind(entry.name, isAnswerFile(entry)) && (except === undefined || resolve(folder, entry.name) !== resolve(except)))
    .map((entry): Node => {
      const path = join(folder, entry.name);
      // Links are followed as far as the reader of hand-ins follows them.
      return entry.isDirectory() ? diskFolder(path, except) : { is: "file", name: entry.name, faults: [], from: { is: "disk", path } };
    })
    .toSorted(byName);
}

const isAnswerFile = (entry: Dirent): boolean => !entry.isDirectory() && isAnswerName(entry.name);
