// tries: to fill the memory with closures
// expect: q1 out-of-memory
export default {
  q1: () => { let f: () => unknown = () => 0; for (;;) { const g = f; const big = new Array(1000).fill(0); f = () => [g, big]; } },
  q2: () => 7,
};
