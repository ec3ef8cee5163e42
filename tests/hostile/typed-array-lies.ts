// tries: to answer with a typed array whose length lies
// expect: q1 returned [1,2]
export default {
  q1: () => Object.defineProperty(Float64Array.of(1, 2), "length", { get: () => 1e9 }),
  q2: () => 7,
};
