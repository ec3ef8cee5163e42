// tries: to hang in a replacement
// expect: q1 timed-out
export default {
  q1: () => "abc".replace(/b/, () => { for (;;); }),
  q2: () => 7,
};
