// tries: to answer with a list of 2^32-1 holes
// expect: q1 misbehaved too-large
export default {
  q1: () => { const list: number[] = []; list.length = 2 ** 32 - 1; return list; },
  q2: () => 7,
};
