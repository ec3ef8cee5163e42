// tries: to call home
// expect: q1 threw /fetch/
export default {
  q1: () => (fetch as any)("http://127.0.0.1:1"),
  q2: () => 7,
};
