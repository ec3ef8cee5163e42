// tries: to fill the memory with a Map
// expect: q1 out-of-memory
export default {
  q1: () => { const map = new Map<number, string>(); for (let i = 0; ; i++) map.set(i, "value " + i); },
  q2: () => 7,
};
