// tries: to answer with an instance of a class that converts itself
// expect: q1 misbehaved unsupported-type
class Yes { valueOf() { return 3; } toJSON() { return 3; } }
export default {
  q1: () => new Yes(),
  q2: () => 7,
};
