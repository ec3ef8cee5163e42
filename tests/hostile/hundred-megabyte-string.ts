// tries: to answer with a string of 100 MB
// expect: q1 out-of-memory
export default {
  q1: () => "x".repeat(1e8),
  q2: () => 7,
};
