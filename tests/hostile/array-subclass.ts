// tries: to answer with a list of a class of its own whose methods lie
// expect: q1 returned [1,2]
class Lie extends Array<number> { override map(): any { return [9]; } override [Symbol.iterator](): any { return [9][Symbol.iterator](); } get [Symbol.toStringTag]() { return "Lie"; } }
export default {
  q1: () => Lie.from([1, 2]),
  q2: () => 7,
};
