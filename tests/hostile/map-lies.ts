// tries: to answer with a false Map
// expect: q1 misbehaved unsupported-type
export default {
  q1: () => Object.setPrototypeOf({ a: 1 }, Map.prototype),
  q2: () => 7,
};
