/** A decision tree as data that later questions may build on: `{ attribute: { value: subtree } }`, a leaf is its label. */
import type { Carries, Data, Written } from "../model.ts";
import type { Where } from "./tree-data.ts";
import { factsAt } from "./tree-data.ts";
import type { Judging } from "./tree-nodes.ts";
import { judgedNodes } from "./tree-nodes.ts";

export function carriesTree(judging: Judging): Carries {
  return {
    // Grown only when somebody builds on it.
    get right() {
      return grown({}, judging.data.labels, judging);
    },
    read(value) {
      const tree = treeIn(value, judging);
      return tree === undefined ? [] : [{ at: "", value: tree, right: judgedNodes(value, judging).every(({ state }) => state === "right") }];
    },
  };
}

/** Of attributes and labels that tie the first. */
function grown(where: Where, parent: readonly string[], judging: Judging): Data {
  const { leaf, best, labels } = factsAt(judging.data, where, parent, judging.within);
  const [attribute] = best;
  if (leaf || attribute === undefined) return labels[0] ?? "";
  return { [attribute]: Object.fromEntries(judging.data.values(attribute).map((value) => [value, grown({ ...where, [attribute]: value }, labels, judging)])) };
}

/** The tree in canonical names; undefined where a name is unknown or something is missing or there twice. */
function treeIn(node: Written, judging: Judging): Data | undefined {
  if (node.is === "scalar") return judging.labelNames.canonical(node.text);
  const [split, ...others] = node.is === "map" ? node.entries : [];
  const attribute = split === undefined || others.length > 0 ? undefined : judging.attributeNames.canonical(split.key);
  if (split?.value.is !== "map" || attribute === undefined) return undefined;
  const branches = new Map<string, Data>();
  for (const { key, value } of split.value.entries) {
    const name = judging.valueNames.get(attribute)?.canonical(key);
    const subtree = treeIn(value, judging);
    if (name === undefined || subtree === undefined || branches.has(name)) return undefined;
    branches.set(name, subtree);
  }
  return { [attribute]: Object.fromEntries(branches) };
}
