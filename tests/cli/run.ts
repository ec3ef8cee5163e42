/** The program, in this process with a console that remembers, or as users run it. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Console } from "../../src/cli/console.ts";
import { main } from "../../src/cli/main.ts";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly columns?: number;
  readonly isTerminal?: boolean;
  readonly env?: Console["env"];
}

export async function run(argv: readonly string[], { columns = 100, isTerminal = false, env = {} }: World = {}): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await main(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    write: async (text) => void (out += text),
    columns,
    isTerminal,
    isErrTerminal: isTerminal,
    env,
  });
  return { code, out, err };
}

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const program = `${root}dist/grader.js`;

/** A process in the checkout; nothing of the tester's own locale and colours reaches it. */
export function runProcess(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { HOME = "", PATH = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { cwd: root, encoding: "utf8", env: { HOME, PATH, ...env } });
  return { code: status, out: stdout, err: stderr };
}
