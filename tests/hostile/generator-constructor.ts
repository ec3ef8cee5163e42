// tries: to get a fresh realm through the constructor of a generator
// expect: q1 returned "undefined"
export default {
  q1: () => [...(Object.getPrototypeOf(function* () {}).constructor("yield typeof process") as any)()][0],
  q2: () => 7,
};
