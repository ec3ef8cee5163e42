/** A decision tree, judged node by node on its data set and never against one literal tree. */
import type { z } from "zod";
import type { Check, Data, Finding, Judgement, Place, Placed, Written } from "../model.ts";
import { placed, unanswered, unreadable, verdictOf } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import type { Names } from "./names.ts";
import { namesOf } from "./names.ts";
import { referenceSchema } from "./schemas.ts";
import type { NodeFacts, TreeData, Where } from "./tree-data.ts";
import { factsAt, sizeBelow, treeData } from "./tree-data.ts";

const schema = (z: Zod) =>
  z.strictObject({
    data: referenceSchema(z),
    gains: referenceSchema(z),
    /** Gains nearer than this tie. */
    tie_within: z.number().positive(),
    empty_branches: z.enum(["required", "optional"]),
    names: z.array(z.string()).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

interface Judging {
  readonly data: TreeData;
  readonly within: number;
  readonly emptyRequired: boolean;
  readonly attributeNames: Names;
  readonly valueNames: ReadonlyMap<string, Names>;
  readonly labelNames: Names;
}

interface Tally {
  right: number;
  of: number;
  readonly findings: Placed[];
}

export const tree: Kind<Spec> = {
  name: "tree",
  summary: { zh: "一棵决策树，逐结点在数据集上判断", en: "a decision tree, judged node by node on its data set" },
  schema,
  compile(spec, author): Check {
    const data = treeData(spec.data, spec.gains, author);
    const groups = spec.names ?? [];
    const judging: Judging = {
      data,
      within: spec.tie_within,
      emptyRequired: spec.empty_branches === "required",
      attributeNames: namesOf(data.attributes, groups, author, ["names"]),
      valueNames: new Map(data.attributes.map((name) => [name, namesOf(data.values(name), groups, author, ["names"])])),
      labelNames: namesOf(data.labels, groups, author, ["names"]),
    };
    const [first = "A"] = data.attributes;
    return {
      kind: tree.name,
      template: {
        hint: {
          zh: `嵌套书写：{属性: {取值: 子树或标签}}；属性：${data.attributes.join("、")}；标签：${data.labels.join("、")}`,
          en: `nested: {attribute: {value: subtree or label}}; attributes: ${data.attributes.join(", ")}; labels: ${data.labels.join(", ")}`,
        },
        blank: exampleTree(first, data.values(first)),
      },
      judge(answer): Judgement {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        if (isBlank(answer.value)) return unanswered();
        if (answer.value.is === "list") return unreadable([placed({ code: "wrong-structure", want: "map", got: "list" }, answer.value.place)]);
        const tally: Tally = { right: 0, of: 0, findings: [] };
        judgeNode(answer.value, {}, data.labels, judging, tally);
        if (tally.right < tally.of) tally.findings.push(placed({ code: "nodes-right", right: tally.right, of: tally.of }, answer.place));
        return { verdict: verdictOf([tally.right, tally.of]), credit: [tally.right, tally.of], findings: tally.findings };
      },
    };
  },
};

function exampleTree(attribute: string, values: readonly string[]): Data {
  return { [attribute]: Object.fromEntries(values.map((value) => [value, ""])) };
}

/** The template's skeleton with nothing filled in is no answer. */
function isBlank(value: Written): boolean {
  if (value.is === "empty") return true;
  if (value.is === "list") return value.items.every(isBlank);
  return value.is === "map" && value.entries.every((entry) => isBlank(entry.value));
}

function pathName(where: Where): string {
  return Object.entries(where).map(([name, value]) => `${name}=${value}`).join(", ");
}

function judgeNode(node: Written, where: Where, parent: readonly string[], judging: Judging, tally: Tally): void {
  const facts = factsAt(judging.data, where, parent, judging.within);
  const at = pathName(where);
  if (node.is === "map" && node.entries.length === 1) judgeSplit(node, where, facts, judging, tally);
  else if (node.is === "scalar") judgeLeaf(node.text, node.place, where, parent, facts, judging, tally);
  else {
    tally.of += sizeBelow(judging.data, where, parent, judging.within);
    const finding: Finding = node.is === "empty" ? { code: "missing-entry", at } : { code: "wrong-structure", want: "map", got: node.is, at };
    tally.findings.push(placed(finding, node.place));
  }
}

function judgeLeaf(text: string, place: Place, where: Where, parent: readonly string[], facts: NodeFacts, judging: Judging, tally: Tally): void {
  const at = pathName(where);
  const label = judging.labelNames.canonical(text);
  const size = sizeBelow(judging.data, where, parent, judging.within);
  tally.of += size;
  if (label === undefined) tally.findings.push(placed({ code: "unknown-label", at, got: text }, place));
  else if (size > 1) tally.findings.push(placed({ code: "leaf-too-early", at, got: text, best: facts.best, bestGain: facts.bestGain }, place));
  else if (facts.labels.includes(label)) tally.right += 1;
  else tally.findings.push(placed({ code: "wrong-label", at, got: text, want: facts.labels }, place));
}

function judgeSplit(node: Extract<Written, { is: "map" }>, where: Where, facts: NodeFacts, judging: Judging, tally: Tally): void {
  const at = pathName(where);
  for (const { key, place, value } of node.entries) {
    const attribute = judging.attributeNames.canonical(key);
    tally.of += 1;
    if (attribute === undefined) {
      const nearest = judging.attributeNames.nearest(key);
      tally.findings.push(placed({ code: "attribute-unknown", at, got: key, ...(nearest === undefined ? {} : { nearest }) }, place));
      tally.of += Math.max(0, sizeBelow(judging.data, where, facts.labels, judging.within) - 1);
      return;
    }
    if (facts.leaf) {
      tally.findings.push(placed({ code: "split-needless", at, got: key, want: facts.labels }, place));
      return;
    }
    const gain = facts.gains.get(attribute);
    if (gain === undefined) {
      tally.findings.push(placed({ code: "attribute-used-up", at, got: key }, place));
      return;
    }
    if (facts.best.includes(attribute)) tally.right += 1;
    else tally.findings.push(placed({ code: "split-not-best", at, got: key, gain, best: facts.best, bestGain: facts.bestGain }, place));
    judgeBranches(attribute, value, place, where, facts, judging, tally);
  }
}

function judgeBranches(attribute: string, node: Written, place: Place, where: Where, facts: NodeFacts, judging: Judging, tally: Tally): void {
  const at = pathName(where);
  const names = judging.valueNames.get(attribute);
  const seen = new Set<string>();
  if (node.is === "map") {
    for (const entry of node.entries) {
      const value = names?.canonical(entry.key);
      if (value === undefined) {
        const nearest = names?.nearest(entry.key);
        tally.of += 1;
        tally.findings.push(placed({ code: "branch-unknown", at, attribute, value: entry.key, ...(nearest === undefined ? {} : { nearest }) }, entry.place));
      } else if (seen.has(value)) {
        tally.of += 1;
        tally.findings.push(placed({ code: "branch-repeated", at, attribute, value }, entry.place));
      } else {
        seen.add(value);
        judgeNode(entry.value, { ...where, [attribute]: value }, facts.labels, judging, tally);
      }
    }
  } else tally.findings.push(placed({ code: "wrong-structure", want: "map", got: node.is, at: at === "" ? attribute : `${at}, ${attribute}` }, node.place));
  for (const value of judging.data.values(attribute)) {
    if (seen.has(value)) continue;
    const below = { ...where, [attribute]: value };
    if (!judging.emptyRequired && judging.data.rows(below).length === 0) continue;
    tally.of += sizeBelow(judging.data, below, facts.labels, judging.within);
    tally.findings.push(placed({ code: "branch-missing", at, attribute, value }, place));
  }
}
