/** A decision tree, judged node by node on its data set and never against one literal tree. */
import type { z } from "zod";
import { addShares, multiplyShares } from "../maths/share.ts";
import type { Check, Data, Judgement, Part, Place, Written } from "../model.ts";
import { inParts, placed, unanswered, unreadable, verdictOf } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { namesOf } from "./names.ts";
import { referenceSchema } from "./schemas.ts";
import { treeData } from "./tree-data.ts";
import type { Judging } from "./tree-nodes.ts";
import { judgedNodes } from "./tree-nodes.ts";
import { carriesTree } from "./tree-carries.ts";

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

export const tree: Kind<Spec> = {
  name: "tree",
  summary: { zh: "一棵决策树，逐结点在数据集上判断", en: "a decision tree, judged node by node on its data set" },
  schema,
  carriedInto: "gains",
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
      carries: carriesTree(judging),
      judge(answer): Judgement {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        if (isBlank(answer.value)) return unanswered();
        if (answer.value.is === "list") return unreadable([placed({ code: "wrong-structure", want: "map", got: "list" }, answer.value.place)]);
        return inParts(judgedNodes(answer.value, judging), (nodes) => judgementOf(nodes, answer.place));
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

function judgementOf(nodes: readonly Part[], place: Place): Judgement {
  const of = nodes.reduce((sum, { weight }) => sum + weight, 0);
  const right = nodes.reduce((sum, { state, weight }) => (state === "right" ? sum + weight : sum), 0);
  const others = nodes.filter(({ state, credit: [got] }) => state !== "right" && got > 0);
  const credit = multiplyShares(addShares([[right, 1], ...others.map((node) => multiplyShares(node.credit, [node.weight, 1]))]), [1, of]);
  const findings = nodes.flatMap((node) => node.findings);
  if (right < of) findings.push(placed({ code: "nodes-right", right, of }, place));
  return { verdict: verdictOf(credit), credit, findings };
}
