/** `grader template`: an empty answer file, made from the assignment so that the two cannot drift. */
import { writeFileSync } from "node:fs";
import { loadAssignment } from "../files/assignment.ts";
import { templateTs } from "../report/template-ts.ts";
import { templateYaml } from "../report/template-yaml.ts";
import type { Console, ExitCode } from "./console.ts";
import type { Shared } from "./options.ts";
import { configPath } from "./options.ts";

export interface TemplateOptions extends Shared {
  readonly format: "yaml" | "ts" | "types";
  readonly out?: string;
}

export async function template(options: TemplateOptions, io: Console): Promise<ExitCode> {
  const text = await textIn(options);
  if (options.out === undefined) io.out(text);
  else writeFileSync(options.out, text);
  return 0;
}

async function textIn(options: TemplateOptions): Promise<string> {
  const config = configPath(options);
  if (options.format === "types") return (await import("./answer-types.ts")).answerTypes(config);
  const { assignment } = await loadAssignment(config);
  return options.format === "ts" ? templateTs(assignment) : templateYaml(assignment);
}
