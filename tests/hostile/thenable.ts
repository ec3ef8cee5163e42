// tries: to be awaited
// expect: q1 misbehaved promise
export default {
  q1: () => ({ then(resolve: (x: number) => void) { resolve(3); } }),
  q2: () => 7,
};
