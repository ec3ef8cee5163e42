// tries: to fill the memory with typed arrays
// expect: q1 out-of-memory
export default {
  q1: () => { const list: unknown[] = []; for (;;) list.push(new Float64Array(100000).fill(1)); },
  q2: () => 7,
};
