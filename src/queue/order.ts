/** What a job carries and what comes back; both come from a server that others can write to, so both are checked. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import type { Task } from "../batch/lane.ts";
import { companionOf } from "../files/find-answers.ts";
import { MOST_FILES } from "./parcel.ts";

/** One step of a path: nothing leads out of the folder, on no system. */
const step = z.string().min(1).max(255).refine((name) => name !== "." && name !== ".." && !/[/\\\0]/u.test(name), "no name of a file");
const way = z.string().max(4_096).refine((name) => name.split("/").every((part) => step.safeParse(part).success), "no path in the hand-in");
const files = z.array(z.strictObject({ name: way, content: z.base64() })).max(MOST_FILES);

const handIn = z.discriminatedUnion("is", [
  z.strictObject({ name: z.string(), is: z.literal("file"), base: step, content: z.base64(), files }),
  z.strictObject({ name: z.string(), is: z.literal("folder"), base: step, files }),
]);

export const order = z.strictObject({ handIns: z.array(handIn).min(1).max(1_000), killed: z.array(z.string()).max(100), questions: z.array(z.string()).max(10_000).optional(), retrain: z.boolean().optional() });
export type Order = z.infer<typeof order>;
export type HandIn = z.infer<typeof handIn>;

/** Writes the hand-ins below a folder and gives the task that grades them there. */
export function unpacked({ handIns, killed, questions, retrain }: Order, folder: string): Task {
  const submissions = handIns.map((one, position) => {
    const path = join(folder, String(position), one.base);
    const home = one.is === "file" ? companionOf(path) : path;
    mkdirSync(one.is === "file" ? dirname(path) : path, { recursive: true, mode: 0o700 });
    if (one.is === "file") write(path, one.content);
    for (const file of one.files) write(join(home, ...file.name.split("/")), file.content);
    return { path, name: one.name };
  });
  return { submissions, killed, ...(questions === undefined ? {} : { questions }), ...(retrain === undefined ? {} : { retrain }) };
}

/** Nothing is ever written over. */
function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, Buffer.from(content, "base64"), { flag: "wx", mode: 0o600 });
}

export const answer = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("graded"), lines: z.array(z.string()) }),
  z.strictObject({ is: z.literal("lost"), why: z.string(), running: z.string().optional() }),
]);
export type Answer = z.infer<typeof answer>;
