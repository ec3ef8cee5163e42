/** Finds the entries of a nested answer: which scalar stands for which expected entry. */
import type { Placed, Place, Written, WrittenEntry } from "../model.ts";
import { keepingOf } from "../maths/kept.ts";
import { placed, structureOf } from "./judgements.ts";
import type { Names } from "./names.ts";

export interface FoundEntry {
  readonly text: string;
  readonly place: Place;
}

export interface Entries {
  readonly found: ReadonlyMap<string, FoundEntry>;
  /** Items of lists that are longer than they should be. */
  readonly superfluous: number;
  readonly findings: readonly Placed[];
}

const branchesOf = keepingOf((leaves: ReadonlyMap<string, unknown>): ReadonlySet<string> => {
  const branches = new Set<string>([""]);
  for (const leaf of leaves.keys()) {
    for (let end = leaf.lastIndexOf("/"); end > 0; end = leaf.lastIndexOf("/", end - 1)) branches.add(leaf.slice(0, end));
  }
  return branches;
});

/** Leaves are paths such as `/色泽/青绿` or `/0`; names resolve the keys of maps. */
export function entriesOf(answer: Written, leaves: ReadonlyMap<string, unknown>, names: Names): Entries {
  const branches = branchesOf(leaves);
  const found = new Map<string, FoundEntry>();
  /** Given twice with different values: nobody chooses between them. */
  const contested = new Set<string>();
  let superfluous = 0;
  const findings: Placed[] = [];

  const visit = (value: Written, at: string): void => {
    if (value.is === "empty") return;
    if (leaves.has(at)) {
      if (value.is === "scalar") {
        const before = found.get(at);
        if (before === undefined) found.set(at, value);
        else if (before.text.trim() !== value.text.trim()) {
          contested.add(at);
          findings.push(placed({ code: "repeated-entry", at: shown(at) }, value.place));
        }
      } else findings.push(placed({ code: "wrong-structure", want: "scalar", got: structureOf(value), at: shown(at) }, value.place));
      return;
    }
    if (value.is === "list") visitList(value, at);
    else if (value.is === "map") for (const entry of value.entries) visitEntry(entry, at);
    else findings.push(placed({ code: "wrong-structure", want: leaves.has(`${at}/0`) ? "list" : "map", got: "scalar", ...(at === "" ? {} : { at: shown(at) }) }, value.place));
  };

  const visitList = (list: Extract<Written, { is: "list" }>, at: string): void => {
    if (!leaves.has(`${at}/0`) && !branches.has(`${at}/0`)) {
      // A list of one-key maps is how some people write a map.
      for (const item of list.items) {
        if (item.is === "map") visit(item, at);
        else if (item.is !== "empty") findings.push(placed({ code: "wrong-structure", want: "map", got: "list", ...(at === "" ? {} : { at: shown(at) }) }, item.place));
      }
      return;
    }
    let due = 0;
    while (leaves.has(`${at}/${due}`) || branches.has(`${at}/${due}`)) due += 1;
    if (list.items.length !== due) findings.push(placed({ code: "wrong-length", got: list.items.length, want: due }, list.place));
    superfluous += list.items.slice(due).filter((item) => item.is !== "empty").length;
    list.items.slice(0, due).forEach((item, position) => visit(item, `${at}/${position}`));
  };

  const visitEntry = (entry: WrittenEntry, at: string): void => {
    const name = names.canonical(entry.key);
    const next = `${at}/${name ?? entry.key}`;
    if (name !== undefined && (leaves.has(next) || branches.has(next))) {
      visit(entry.value, next);
      return;
    }
    if (entry.value.is === "empty") return;
    const nearest = names.nearest(entry.key);
    const near = nearest !== undefined && (leaves.has(`${at}/${nearest}`) || branches.has(`${at}/${nearest}`)) ? { nearest } : {};
    findings.push(placed({ code: "unknown-entry", at: shown(`${at}/${entry.key}`), ...near }, entry.place));
  };

  visit(answer, "");
  const missing = [...leaves.keys()].filter((leaf) => !found.has(leaf));
  if (found.size > 0 && missing.length > 0) {
    const all = missing.map((leaf) => shown(leaf));
    findings.push(placed({ code: "missing-entry", at: all.length > 6 ? `${all.slice(0, 6).join(", ")}, …` : all.join(", ") }, answer.place));
  }
  for (const at of contested) found.delete(at);
  return { found, superfluous, findings };
}

/** `/色泽/青绿` as people read it. */
export function shown(leaf: string): string {
  return leaf.slice(1).replaceAll("/", " / ");
}
