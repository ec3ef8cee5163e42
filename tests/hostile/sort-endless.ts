// tries: to hang in a comparison
// expect: q1 timed-out
export default {
  q1: () => [3, 2, 1].sort(() => { for (;;); }),
  q2: () => 7,
};
