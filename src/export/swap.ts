/** Puts new results in the place of old ones, which stay in a folder of their own: nothing is lost, whenever the machine stops. */
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { JOURNAL_FOLDER } from "../batch/journal.ts";

/** Where results that were replaced are kept, inside the results. */
export const EARLIER = "earlier";
/** What grading writes anew; anything else in the folder is the TA's own. */
const OURS = new Set([JOURNAL_FOLDER, "grades.csv", "results.ndjson", "summary.json", "reports", EARLIER]);

/** `fresh` must lie beside `results`, on the same disk. Returns the name of the old results among the earlier ones. */
export async function swapResults(results: string, fresh: string): Promise<number> {
  for (const name of readdirSync(results)) {
    if (!OURS.has(name) && !existsSync(join(fresh, name))) await cp(join(results, name), join(fresh, name), { recursive: true });
  }
  const earlier = join(fresh, EARLIER);
  if (existsSync(join(results, EARLIER))) await cp(join(results, EARLIER), earlier, { recursive: true });
  await mkdir(earlier, { recursive: true });
  const number = 1 + Math.max(0, ...readdirSync(earlier).map(Number).filter(Number.isSafeInteger));
  await rename(results, join(earlier, String(number)));
  try {
    await rename(fresh, results);
  } catch (error) {
    await rename(join(earlier, String(number)), results);
    throw error;
  }
  // What was graded is known in the new journal as well.
  await rm(join(results, EARLIER, String(number), JOURNAL_FOLDER), { recursive: true, force: true });
  return number;
}
