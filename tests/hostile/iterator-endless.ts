// tries: to answer with an endless iterator in a spread
// expect: q1 out-of-memory or timed-out
export default {
  q1: () => [...{ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) } as any],
  q2: () => 7,
};
