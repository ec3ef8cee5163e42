/** Ends a task whose worker shows no sign of life: native loops of student code reach no other limit. */
import { beatsOf } from "./task.ts";

const EVERY = 200;

export interface Watchdog {
  readonly signal: AbortSignal;
  stop(): void;
}

/** Counts from the worker's first beat, so that waiting for a free thread is not held against anybody. */
export function watch(note: SharedArrayBuffer, silence: number): Watchdog {
  const controller = new AbortController();
  let beats = 0;
  let since = Date.now();
  const timer = setInterval(() => {
    const now = beatsOf(note);
    if (now === 0 || now !== beats) [beats, since] = [now, Date.now()];
    else if (Date.now() - since > silence) controller.abort();
  }, EVERY);
  timer.unref();
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}
