// tries: to fill the memory with a growing list
// expect: q1 out-of-memory
export default {
  q1: () => { const list: unknown[] = []; for (;;) list.push({ x: [1, 2, 3] }); },
  q2: () => 7,
};
