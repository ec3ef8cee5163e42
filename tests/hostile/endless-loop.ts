// tries: to never end
// expect: q1 timed-out
export default {
  q1: () => { for (;;); },
  q2: () => 7,
};
