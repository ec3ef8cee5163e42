// tries: to answer with a symbol
// expect: q1 misbehaved unsupported-type
export default {
  q1: () => Symbol("3"),
  q2: () => 7,
};
