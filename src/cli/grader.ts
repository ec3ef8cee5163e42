/** The program itself. What is asked for most often without grading anything is answered before anything else is loaded. */
import * as module from "node:module";
import { join } from "node:path";
import { cacheFolder } from "../files/cache.ts";
import { realConsole } from "./console.ts";
import { keptHelp, notingHelp } from "./kept-help.ts";
import { plainCheck } from "./plain-check.ts";
import { version } from "../files/version.ts";

// A closed pipe (`grader … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** Node 22 and later keep what they compiled, for this process and its threads. */
function keepCompiled(): void {
  const keep: unknown = Reflect.get(module, "enableCompileCache");
  if (typeof keep === "function") Reflect.apply(keep, module, [join(cacheFolder(), "compiled")]);
}

async function start(argv: readonly string[]): Promise<void> {
  const [only] = argv.length === 1 ? argv : [];
  if (only === "--version" || only === "-V") return realConsole.out(`${version}\n`);
  const isHelp = only === "--help" || only === "-h";
  const kept = isHelp ? keptHelp(realConsole) : undefined;
  if (kept !== undefined) return realConsole.out(kept);
  keepCompiled();
  const plain = plainCheck(argv, realConsole);
  const code = plain === undefined ? undefined : (await import("./check-known.ts")).checkKnown(plain.path, plain.options, realConsole);
  if (code !== undefined) {
    process.exitCode = code;
    return;
  }
  const { main } = await import("./main.ts");
  const noting = notingHelp(realConsole);
  process.exitCode = await main(argv, isHelp ? noting.console : realConsole);
  if (isHelp && process.exitCode === 0) noting.keep();
}

start(process.argv.slice(2)).catch((error: unknown) => {
  realConsole.err(`grader: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
