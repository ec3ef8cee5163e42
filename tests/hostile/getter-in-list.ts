// tries: to hide a getter at an index of a list
// expect: q1 misbehaved getter
export default {
  q1: () => Object.defineProperty([1, 2, 3], 1, { get: () => 5, enumerable: true }),
  q2: () => 7,
};
