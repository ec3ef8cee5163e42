/** Notices when whoever grades shows no sign of life: native loops of student code reach no other limit. */

const EVERY = 200;

export interface Watchdog {
  stop(): void;
}

/** Counts from the first beat, so that waiting for a free worker is not held against anybody. */
export function watch(beats: () => number, silence: number, onSilence: () => void): Watchdog {
  let seen = 0;
  let since = Date.now();
  const timer = setInterval(() => {
    const now = beats();
    if (now === 0 || now !== seen) [seen, since] = [now, Date.now()];
    else if (Date.now() - since > silence) onSilence();
  }, EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
