// tries: to fill the memory while loading
// expect: load code-failed out-of-memory
const list: unknown[] = [];
for (;;) list.push(new Float64Array(100000));
export default { q1: () => list };
