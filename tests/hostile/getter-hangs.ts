// tries: to hang in a getter after the function returned
// expect: q1 misbehaved getter
export default {
  q1: () => ({ get value() { for (;;); } }),
  q2: () => 7,
};
