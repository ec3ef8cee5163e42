// tries: to answer with a getter that changes its mind
// expect: q1 misbehaved getter
let n = 0;
export default {
  q1: () => ({ get value() { return n++; } }),
  q2: () => 7,
};
