// tries: to go on after the call
// expect: q1 threw /setTimeout/
export default {
  q1: () => (setTimeout as any)(() => { for (;;); }, 0),
  q2: () => 7,
};
