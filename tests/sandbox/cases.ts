import { readdirSync, readFileSync } from "node:fs";
import type { Outcome } from "../../src/model.ts";

/** A hostile program with what its header promises. */
export interface Hostile {
  readonly name: string;
  readonly source: string;
  readonly tries: string;
  readonly expect: string;
  readonly thread: boolean;
}

const folder = new URL("../hostile/", import.meta.url);

export const hostile: readonly Hostile[] = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => {
    const source = readFileSync(new URL(name, folder), "utf8");
    const header = (key: string): string => new RegExp(`^// ${key}: (.*)$`, "mu").exec(source)?.[1] ?? "";
    return { name, source, tries: header("tries"), expect: header("expect"), thread: header("needs") === "thread" };
  });

/** Whether an outcome is one of those of a header: `timed-out or threw`, `returned [1]`, `misbehaved proxy`, `threw /text/`. */
export function matches(outcome: Outcome, wanted: string): boolean {
  if (outcome.is === "returned") return wanted === `returned ${JSON.stringify(outcome.value)}`;
  return wanted.split(" or ").some((one) => {
    const [is, ...rest] = one.split(" ");
    const more = rest.join(" ");
    if (is !== outcome.is) return false;
    if (outcome.is === "misbehaved") return more === outcome.what;
    if (outcome.is === "threw") return more === "" || new RegExp(more.slice(1, -1), "u").test(outcome.message);
    return more === "";
  });
}
