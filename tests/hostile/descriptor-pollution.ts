// tries: to confuse descriptors through Object.prototype
// expect: q1 misbehaved getter
(Object.prototype as any).value = 3;
export default {
  q1: () => ({ get x() { return 5; } }),
  q2: () => 7,
};
