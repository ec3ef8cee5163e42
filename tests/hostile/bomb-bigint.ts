// tries: to fill the memory with one number
// expect: q1 out-of-memory or timed-out or threw
export default {
  q1: () => { let x = 3n; for (;;) x = x * x; },
  q2: () => 7,
};
