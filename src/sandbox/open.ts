import type { Outcome, Place, ReadingFinding } from "../model.ts";
import type { EngineMaker, Reply } from "./engine.ts";
import type { Exported } from "./exported.ts";
import { readExported } from "./exported.ts";
import type { Limits } from "./limits.ts";
import { graderModule } from "./modules.ts";
import { outcomeOf, readThrown } from "./outcome.ts";
import { Program } from "./program.ts";
import { makeQuickJs } from "./quickjs.ts";
import type { Sandbox } from "./sandbox.ts";
import { Calls } from "./sandbox.ts";
import { transpilerFor } from "./transpile.ts";

/** A hand-in that can be called, or why not. */
export type Opened =
  | { readonly is: "open"; readonly exported: Exported; readonly sandbox: Sandbox }
  | { readonly is: "failed"; readonly finding: ReadingFinding; readonly place?: Place };

export interface Opening {
  /** Called when all is ready and the files are about to be evaluated. */
  readonly beforeLoad?: () => void;
  readonly makeEngine?: EngineMaker;
  /** Called while student code runs. */
  readonly onTick?: () => void;
}

/**
 * Evaluates the files of a hand-in, which may import each other and nothing else, in an engine of their own. All work after this
 * is synchronous; loops that never reach the engine's tick counter need the caller to end the thread.
 */
export async function openSandbox(
  sources: ReadonlyMap<string, string>,
  entry: string,
  limits: Limits,
  { beforeLoad, makeEngine = makeQuickJs, onTick }: Opening = {},
): Promise<Opened> {
  const texts = new Map([...sources].map(([name, text]) => [name, text.replace(/^\ufeff/u, "")]));
  const program = new Program(texts, await transpilerFor(texts.keys()));
  const engine = await makeEngine(limits);
  engine.onTick = onTick;
  const calls = new Calls(engine, program, entry, limits);
  beforeLoad?.();
  const reply = calls.load();
  if (reply.is === "said" && reply.text.startsWith("A")) {
    const exported = readExported(reply.text.slice(1), (file, line, column) => program.original(file, line, column));
    return { is: "open", exported, sandbox: calls };
  }
  calls.close();
  return failure(reply, program, entry);
}

function failure(reply: Reply, program: Program, entry: string): Opened {
  if (program.fault === undefined) blameParser(reply, program, entry);
  if (program.fault !== undefined) return { is: "failed", ...program.fault };
  const outcome: Outcome = outcomeOf(reply, program);
  const finding: ReadingFinding = { code: "code-failed", outcome };
  return outcome.is === "threw" && outcome.place ? { is: "failed", finding, place: outcome.place } : { is: "failed", finding };
}

/** What only the engine's own parser and linker notice: they speak before anything runs, so their stack names no function. */
function blameParser(reply: Reply, program: Program, entry: string): void {
  if (reply.is !== "said") return;
  if (reply.text === "N") return program.blame(entry, { file: entry, line: 1, column: 1 }, "no default export");
  if (!reply.text.startsWith("E")) return;
  const { name, message, stack } = readThrown(reply.text);
  const first = stack.split("\n")[0] ?? "";
  if (name !== "SyntaxError" || /\(|<|\bnative\b/u.test(first)) return;
  const found = program.placeIn(first) ?? { file: entry, line: 1, column: 1 };
  const place = message.endsWith(`in module '${graderModule}'`) ? program.importPlace(found.file, graderModule) : found;
  program.blame(place.file, place, message.replace(/^SyntaxError: /u, ""));
}
