// tries: to recurse through native code
// expect: q1 stack-overflow
const down = (): unknown => [2, 1].sort(down as any);
export default {
  q1: () => down(),
  q2: () => 7,
};
