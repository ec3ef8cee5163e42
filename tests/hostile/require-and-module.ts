// tries: to use CommonJS
// expect: q1 threw /require/
export default {
  q1: () => (require as any)("fs"),
  q2: () => 7,
};
