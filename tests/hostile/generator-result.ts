// tries: to answer with a generator
// expect: q1 misbehaved unsupported-type
export default {
  q1: () => (function* () { yield 1; })(),
  q2: () => 7,
};
