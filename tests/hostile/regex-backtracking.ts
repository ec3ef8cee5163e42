// tries: to hang in a regular expression
// expect: q1 timed-out
export default {
  q1: () => /^(a+)+$/.test("a".repeat(60) + "!"),
  q2: () => 7,
};
