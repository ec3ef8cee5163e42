/** The note on which a worker thread shows that it is alive: two counters, then the JSON of the path of the function that runs. */

const HEAD = 8;
const ROOM = 1024;
const LENGTH = 0;
const BEATS = 1;

export function makeNote(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD + ROOM);
}

export function beat(note: SharedArrayBuffer): void {
  Atomics.add(new Int32Array(note, 0, 2), BEATS, 1);
}

export function beatsOf(note: SharedArrayBuffer): number {
  return Atomics.load(new Int32Array(note, 0, 2), BEATS);
}

/** Notes which function is about to run, as JSON of its path. */
export function writeRunning(note: SharedArrayBuffer, path: string): void {
  const bytes = new TextEncoder().encode(path).subarray(0, ROOM);
  new Uint8Array(note, HEAD).set(bytes);
  Atomics.store(new Int32Array(note, 0, 2), LENGTH, bytes.length);
}

/** The JSON of the path that was running, or undefined if no student code had begun. */
export function readRunning(note: SharedArrayBuffer): string | undefined {
  const length = Atomics.load(new Int32Array(note, 0, 2), LENGTH);
  return length === 0 ? undefined : new TextDecoder().decode(new Uint8Array(note, HEAD).slice(0, length));
}
