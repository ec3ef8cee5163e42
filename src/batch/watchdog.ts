/** Notices when whoever grades shows no sign of life: native loops of student code reach no other limit. */

const EVERY = 200;
/** A timer that comes later than this was held up like everybody else, or the machine slept. */
const MOST_AT_ONCE = 1_000;
/** Of the silence that has to have been spent at work: on a busy machine who is silent may only be waiting. */
const AT_WORK = 0.8;
/** So many times the silence is too long even for somebody who waits. */
const PATIENCE = 12;

export interface Watchdog {
  stop(): void;
}

/** Counts from the first beat, so that waiting for a free worker is not held against anybody. `worked` is processor time in milliseconds, undefined where it is not known. */
export function watch(beats: () => number, silence: number, worked: () => number | undefined, onSilence: () => void): Watchdog {
  let seen = 0;
  let quiet = 0;
  let last = Date.now();
  let before: number | undefined;
  const timer = setInterval(() => {
    const [now, beat] = [Date.now(), beats()];
    if (beat === 0 || beat !== seen) [seen, quiet, before] = [beat, 0, worked()];
    else quiet += Math.min(now - last, MOST_AT_ONCE);
    last = now;
    if (quiet <= silence) return;
    const after = worked();
    if (before === undefined || after === undefined || after - before >= AT_WORK * silence || quiet > PATIENCE * silence) onSilence();
  }, EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
