/** Gives every hand-in a path: where it lies already, or in a folder of its own into which it is unpacked or gathered. */
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IntakeFinding } from "../model.ts";
import type { Archive } from "./archive.ts";
import { safeStep } from "./entry-name.ts";
import { IntakeError } from "./intake-error.ts";
import type { Found, Part } from "./layouts/layout.ts";
import type { FileNode } from "./node.ts";
import { faultsOf, filesOf } from "./node.ts";
import type { Settling } from "./settle.ts";
import { overBudget, targetsOf } from "./settle.ts";

export interface Placed {
  readonly path: string;
  /** The page that was typed into a form, if any. */
  readonly text?: string;
  readonly findings: readonly IntakeFinding[];
}

interface Plan extends Placed {
  readonly files: readonly (readonly [file: FileNode, target: string])[];
  readonly folders: readonly string[];
}

/** In the order of `found`; rejects with IntakeError where all together are too much. */
export async function placeAll(found: readonly Found[], path: string, archive: Archive | undefined, { limits, scratch }: Settling): Promise<readonly Placed[]> {
  const budgets = found.map((one) => overBudget(one.name, [...one.parts, ...(one.text === undefined ? [] : [one.text])].map(({ node }) => node), limits));
  const total = targetsOf(found.flatMap(({ parts }, position) => (budgets[position] === undefined ? parts.map(({ node }) => node) : [])));
  if (total.bytes > limits.archiveBytes) throw new IntakeError([{ is: "too-large", path, bytes: total.bytes, limit: limits.archiveBytes }]);
  let base: string | undefined;
  const plans = new Map<unknown, Plan>();
  const all = found.map((one, position): Plan => {
    const key = one.parts[0]?.node ?? one.text?.node;
    // The members of a group share their hand-in.
    const known = plans.get(key);
    if (known !== undefined) return known;
    const plan = planOf(one, budgets[position], () => join((base ??= scratch.room(total.bytes, total.targets.size)), String(position + 1).padStart(6, "0")));
    plans.set(key, plan);
    return plan;
  });
  const targets = new Map<number, string>();
  for (const { files, folders } of plans.values()) {
    for (const folder of folders) mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [{ from }, target] of files) {
      if (from.is === "entry") targets.set(from.index, target);
      else if (from.is === "disk") {
        mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
        copyFileSync(from.path, target);
      }
    }
  }
  const late = new Map<number, IntakeFinding>();
  if (targets.size > 0) await archive?.unpack(targets, (index, fault) => void late.set(index, fault));
  const lateOf = ({ files }: Plan): readonly IntakeFinding[] => (late.size === 0 ? [] : files.flatMap(([{ from }]) => (from.is === "entry" ? (late.get(from.index) ?? []) : [])));
  return all.map((plan) => ({ ...plan, findings: [...plan.findings, ...lateOf(plan)] }));
}

function planOf(found: Found, budget: IntakeFinding | undefined, room: () => string): Plan {
  const { parts, text } = found;
  const findings = [...[...parts, ...(text === undefined ? [] : [text])].flatMap(({ node }) => faultsOf(node)), ...(budget === undefined ? [] : [budget])];
  const [first, second] = parts;
  const companion = second !== undefined && second.node.is === "folder" && first?.node.is === "file";
  const typed = typedOf(text, room);
  const lies = first === undefined ? undefined : liesAt(first);
  if (first !== undefined && lies !== undefined && (second === undefined || companion)) return { path: lies, ...typed.placed, findings, files: typed.files, folders: [] };
  const own = room();
  if (budget !== undefined) return { path: own, findings, files: [], folders: [] };
  // Files side by side need a folder around them; it goes by the name of the hand-in.
  const around = parts.length === 1 || companion ? own : join(own, safeStep(found.name));
  const names = freeNames();
  const placed = parts.map(({ node, name }) => ({ node, name: names(safeStep(name)) }));
  const files = placed.flatMap(({ node, name }) => [...filesOf(node)].map(([file, steps]) => [file, join(around, name, ...steps.slice(1))] as const));
  const folders = [around, ...placed.filter(({ node }) => node.is === "folder").map(({ name }) => join(around, name))];
  return { path: parts.length === 1 || companion ? join(around, placed[0]?.name ?? "") : around, ...typed.placed, findings, files: [...files, ...typed.files], folders };
}

function typedOf(text: Part | undefined, room: () => string): { readonly placed: { readonly text?: string }; readonly files: Plan["files"] } {
  if (text === undefined || text.node.is === "folder") return { placed: {}, files: [] };
  const lies = liesAt(text);
  if (lies !== undefined) return { placed: { text: lies }, files: [] };
  const target = join(room(), "typed", safeStep(text.name));
  return { placed: { text: target }, files: [[text.node, target]] };
}

const liesAt = ({ node }: Part): string | undefined => (node.is === "folder" ? node.path : node.from.is === "disk" ? node.from.path : undefined);

/** Two uploads of one name are kept apart. */
function freeNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${number} ${name}`;
    taken.add(free.toLowerCase());
    return free;
  };
}
