// tries: to block the thread on shared memory
// expect: q1 threw /not defined/
export default {
  q1: () => (Atomics as any).wait(new Int32Array(new (globalThis as any).SharedArrayBuffer(4)), 0, 0),
  q2: () => 7,
};
