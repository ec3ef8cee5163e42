// tries: to run WebAssembly of its own
// expect: q1 threw /TypeError/
export default {
  q1: () => new (globalThis as any).WebAssembly.Memory({ initial: 60000 }),
  q2: () => 7,
};
