// tries: to hang in a conversion
// expect: q1 timed-out
export default {
  q1: () => "" + ({ toString() { for (;;); } } as any),
  q2: () => 7,
};
