// tries: to recurse without end
// expect: q1 stack-overflow
function down(n: number): number { return 1 + down(n + 1); }
export default {
  q1: () => down(0),
  q2: () => 7,
};
