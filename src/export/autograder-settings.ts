/** What an autograder was told when it was packed: `settings.json` in its archive. */
import type { Language } from "../model.ts";
import type { Visibility } from "./visibility.ts";
import { VISIBILITIES } from "./visibility.ts";

export interface AutograderSettings {
  /** Inside the archive. */
  readonly config: string;
  readonly language: Language;
  readonly visibility: Visibility;
  readonly hidden: readonly string[];
  readonly seed: number | null;
}

export const SETTINGS = "settings.json";

/** Throws where the file is not one that the grader wrote. */
export async function readSettings(text: string): Promise<AutograderSettings> {
  const z = await import("zod");
  const schema = z.object({ config: z.string(), language: z.enum(["zh", "en"]), visibility: z.enum(VISIBILITIES), hidden: z.array(z.string()), seed: z.int().nullable() });
  return schema.parse(JSON.parse(text));
}
