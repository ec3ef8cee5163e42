// tries: to answer with an object that only pretends a length
// expect: q1 returned {"length":4294967295}
export default {
  q1: () => ({ length: 2 ** 32 - 1 }),
  q2: () => 7,
};
