// tries: to recurse in a getter
// expect: q1 stack-overflow
const o = { get x(): unknown { return this.x; } };
export default {
  q1: () => o.x,
  q2: () => 7,
};
