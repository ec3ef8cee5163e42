/** No system at all: each file or folder is a hand-in, named by its owner. */
import { submissionName } from "../../files/find-answers.ts";
import { archiveStem, kindByName } from "../archive-kind.ts";
import type { Node } from "../node.ts";
import { byName } from "../node.ts";
import type { Found } from "./layout.ts";
import { timeOf } from "./layout.ts";

const COMPANION = ".files";

/** `x.files` belongs to the hand-in `x.yaml` beside it. */
export function plain(children: readonly Node[]): readonly Found[] {
  const companions = new Map(children.filter(isCompanion).map((node) => [node.name.slice(0, -COMPANION.length), node]));
  const own = children.filter((node) => !isCompanion(node)).toSorted(byName);
  const names = clearNames(own.map(({ is, name }) => ({ file: name, stem: stemOf(name, is === "folder") })));
  return own.map((node, position) => {
    const companion = node.is === "file" ? companions.get(submissionName(node.name, false)) : undefined;
    const time = timeOf(node);
    return {
      system: "plain",
      name: names[position] ?? node.name,
      parts: [{ node, name: node.name }, ...(companion === undefined ? [] : [{ node: companion, name: companion.name }])],
      ...(time === undefined ? {} : { time }),
    };
  });
}

const isCompanion = (node: Node): boolean => node.is === "folder" && node.name.endsWith(COMPANION);

/** A hand-in goes by its name without the ending. */
export const stemOf = (file: string, isFolder: boolean): string => (!isFolder && kindByName(file) !== undefined ? archiveStem(file) : submissionName(file, isFolder));

/** A short name must be nobody else's short name, and nobody else's whole name. */
export function clearNames(entries: readonly { readonly file: string; readonly stem: string }[]): readonly string[] {
  const files = new Set(entries.map(({ file }) => file));
  const times = new Map<string, number>();
  for (const { stem } of entries) times.set(stem, (times.get(stem) ?? 0) + 1);
  return entries.map(({ file, stem }) => (times.get(stem) === 1 && (stem === file || !files.has(stem)) ? stem : file));
}
