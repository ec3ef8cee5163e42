/** Answers in YAML to one tree with places. */
import type { FileRead } from "./parsed.ts";
import { readPlainYaml } from "./yaml-events.ts";

/** What is plain and right is read quickly; a broken part never takes the whole file with it. */
export async function readYaml(text: string, file: string): Promise<FileRead> {
  return readPlainYaml(text, file) ?? (await import("./yaml-careful.ts")).readCarefully(text, file);
}
