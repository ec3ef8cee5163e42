/** Takes in what a teaching assistant has: folders, files and archives, from any system, and gives hand-ins that lie on disk. */
import { existsSync } from "node:fs";
import { codeOf } from "../files/find-answers.ts";
import type { Arrived } from "./attempts.ts";
import { groupsOf } from "./attempts.ts";
import type { Intake, IntakeNote, Keep } from "./intake.ts";
import { IntakeError } from "./intake-error.ts";
import type { Limits } from "./limits.ts";
import { LIMITS } from "./limits.ts";
import { matcher } from "./match.ts";
import { readRoster } from "./roster.ts";
import { openScratch } from "./scratch.ts";
import { sourceAt } from "./source.ts";

export interface TakeInOptions {
  /** A CSV of all students. */
  readonly roster?: string;
  readonly keep?: Keep;
  /** Where to unpack when the system's temporary folder has no room. */
  readonly scratch?: string;
  readonly limits?: Partial<Limits>;
  /** Left out wherever it lies: the results of an earlier run. */
  readonly except?: string;
}

/** Rejects with IntakeError where a path as a whole or the roster cannot be read; what is wrong with one hand-in costs only that. */
export async function takeIn(paths: readonly string[], { roster, keep = "last", scratch: second, limits, except }: TakeInOptions = {}): Promise<Intake> {
  const absent = paths.filter((path) => !existsSync(path));
  if (absent.length > 0) throw new IntakeError(absent.map((path) => ({ is: "no-path", path })));
  const students = roster === undefined ? undefined : await readRoster(roster);
  const scratch = openScratch(second);
  try {
    const notes: IntakeNote[] = [];
    const arrived: Arrived[] = [];
    for (const path of paths) {
      const source = await sourceAt(path, { scratch, limits: { ...LIMITS, ...limits } }, except);
      arrived.push(...source.arrived);
      notes.push({ code: "recognised", path, system: source.system, count: source.arrived.length });
      for (const finding of source.findings) notes.push({ code: "finding", name: path, finding });
    }
    const { groups, notes: said } = groupsOf(arrived, keep, students === undefined ? undefined : matcher(students));
    for (const { name, findings } of groups.flatMap(({ handIns }) => handIns)) for (const finding of findings) notes.push({ code: "finding", name, finding });
    const present = new Set(groups.map(({ student }) => student));
    return {
      handIns: groups.flatMap(({ handIns }) => handIns),
      groups,
      missing: (students ?? []).map(({ student }) => student).filter((student) => !present.has(student)),
      unknown: students === undefined ? [] : groups.filter(({ student }) => student === undefined),
      notes: [...notes, ...said],
      close: async () => scratch.close(),
    };
  } catch (error) {
    scratch.close();
    throw ["ENOSPC", "EDQUOT"].includes(codeOf(error)) ? new IntakeError([{ is: "no-space", folder: second ?? "" }]) : error;
  }
}
