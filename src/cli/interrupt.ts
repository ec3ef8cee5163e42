/** Ctrl-C and a request to end: the first one ends a batch in order, the second one at once. */
import { withoutPassword } from "../queue/address.ts";
import type { ExitCode } from "./console.ts";

export const INTERRUPTED: ExitCode = 130;

export interface Interruption {
  readonly signal: AbortSignal;
  /** From now on signals do what they always do. */
  forget(): void;
}

export function onInterrupt(said: () => void): Interruption {
  const controller = new AbortController();
  const hear = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    said();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, hear);
  return {
    signal: controller.signal,
    forget() {
      for (const signal of signals) process.off(signal, hear);
    },
  };
}

/** A command as it can be typed into a shell again, but for a password in it. */
export function commandOf(argv: readonly string[]): string {
  return ["grader", ...argv.map(withoutPassword)].map((word) => (/^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(" ");
}
