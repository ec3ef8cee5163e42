/** The nodes of a student's tree, each judged by what is right at its place. */
import { NOTHING, WHOLE } from "../maths/share.ts";
import type { Finding, Part, Place, Written } from "../model.ts";
import { placed } from "./judgements.ts";
import type { Names } from "./names.ts";
import type { NodeFacts, TreeData, Where } from "./tree-data.ts";
import { factsAt, sizeBelow } from "./tree-data.ts";

export interface Judging {
  readonly data: TreeData;
  readonly within: number;
  readonly emptyRequired: boolean;
  readonly attributeNames: Names;
  readonly valueNames: ReadonlyMap<string, Names>;
  readonly labelNames: Names;
}

/** The nodes that stand there and those that are missing, in the order of the answer. */
export function judgedNodes(root: Written, judging: Judging): readonly Part[] {
  const parts: Part[] = [];
  judgeNode(root, { where: {}, at: "", parent: judging.data.labels }, judging, parts);
  return parts;
}

/** A place in a tree. */
interface Spot {
  readonly where: Where;
  readonly at: string;
  /** The labels of the majority one node above. */
  readonly parent: readonly string[];
}

function below({ where }: Spot, attribute: string, value: string, parent: readonly string[]): Spot {
  const next = { ...where, [attribute]: value };
  return { where: next, at: Object.entries(next).map(([name, one]) => `${name}=${one}`).join(", "), parent };
}

const sizeAt = ({ where, parent }: Spot, { data, within }: Judging): number => sizeBelow(data, where, parent, within);

/** `name` is what the student wrote there. */
const named = (at: string, name: string): string => (at === "" ? name : `${at}: ${name}`);

function judgeNode(node: Written, spot: Spot, judging: Judging, parts: Part[]): void {
  const { where, at, parent } = spot;
  const facts = factsAt(judging.data, where, parent, judging.within);
  const [entry, ...others] = node.is === "map" ? node.entries : [];
  if (entry !== undefined && others.length === 0) judgeSplit(entry, spot, facts, judging, parts);
  else if (node.is === "scalar") parts.push(judgedLeaf(node.text, node.place, spot, facts, judging));
  else {
    const finding: Finding = node.is === "empty" ? { code: "missing-entry", at } : { code: "wrong-structure", want: "map", got: node.is, at };
    parts.push(wrongPart(at, at, sizeAt(spot, judging), finding, node.place));
  }
}

function judgedLeaf(text: string, place: Place, spot: Spot, facts: NodeFacts, judging: Judging): Part {
  const { at } = spot;
  const label = judging.labelNames.canonical(text);
  const size = sizeAt(spot, judging);
  const wrong = (finding: Finding): Part => wrongPart(at, named(at, text), size, finding, place);
  if (label === undefined) return wrong({ code: "unknown-label", at, got: text });
  if (size > 1) return wrong({ code: "leaf-too-early", at, got: text, best: facts.best, bestGain: facts.bestGain });
  return facts.labels.includes(label) ? rightPart(at, named(at, text)) : wrong({ code: "wrong-label", at, got: text, want: facts.labels });
}

function judgeSplit({ key, place, value }: { readonly key: string; readonly place: Place; readonly value: Written }, spot: Spot, facts: NodeFacts, judging: Judging, parts: Part[]): void {
  const { at } = spot;
  const wrong = (finding: Finding, weight = 1): void => {
    parts.push(wrongPart(at, named(at, key), weight, finding, place));
  };
  const attribute = judging.attributeNames.canonical(key);
  if (attribute === undefined) {
    const nearest = judging.attributeNames.nearest(key);
    wrong({ code: "attribute-unknown", at, got: key, ...(nearest === undefined ? {} : { nearest }) }, sizeAt({ ...spot, parent: facts.labels }, judging));
    return;
  }
  const gain = facts.gains.get(attribute);
  if (facts.leaf) wrong({ code: "split-needless", at, got: key, want: facts.labels });
  else if (gain === undefined) wrong({ code: "attribute-used-up", at, got: key });
  else {
    if (facts.best.includes(attribute)) parts.push(rightPart(at, named(at, key)));
    else wrong({ code: "split-not-best", at, got: key, gain, best: facts.best, bestGain: facts.bestGain });
    judgeBranches(attribute, value, place, spot, facts, judging, parts);
  }
}

function judgeBranches(attribute: string, node: Written, place: Place, spot: Spot, facts: NodeFacts, judging: Judging, parts: Part[]): void {
  const { at } = spot;
  const names = judging.valueNames.get(attribute);
  const seen = new Set<string>();
  const odd = (name: string, weight: number, finding: Finding, where: Place): void => {
    parts.push(wrongPart(`${at} ${attribute}: ${name} ${finding.code}`, named(at, name), weight, finding, where));
  };
  if (node.is === "map") {
    for (const entry of node.entries) {
      const value = names?.canonical(entry.key);
      if (value === undefined) {
        const nearest = names?.nearest(entry.key);
        odd(entry.key, 1, { code: "branch-unknown", at, attribute, value: entry.key, ...(nearest === undefined ? {} : { nearest }) }, entry.place);
      } else if (seen.has(value)) odd(value, 1, { code: "branch-repeated", at, attribute, value }, entry.place);
      else {
        seen.add(value);
        judgeNode(entry.value, below(spot, attribute, value, facts.labels), judging, parts);
      }
    }
  } else odd("", 0, { code: "wrong-structure", want: "map", got: node.is, at: at === "" ? attribute : `${at}, ${attribute}` }, node.place);
  for (const value of judging.data.values(attribute)) {
    if (seen.has(value)) continue;
    const missing = below(spot, attribute, value, facts.labels);
    if (!judging.emptyRequired && judging.data.rows(missing.where).length === 0) continue;
    odd(value, sizeAt(missing, judging), { code: "branch-missing", at, attribute, value }, place);
  }
}

const rightPart = (at: string, name: string): Part => ({ at, name, weight: 1, state: "right", credit: WHOLE, findings: [] });

const wrongPart = (at: string, name: string, weight: number, finding: Finding, place: Place): Part => ({ at, name, weight, state: "wrong", credit: NOTHING, findings: [placed(finding, place)] });
