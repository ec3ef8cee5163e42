// tries: to pollute Object.prototype of the host
// expect: q1 returned {"a":1}
(Object.prototype as any).polluted = true;
(globalThis as any).pwned = true;
export default {
  q1: () => ({ a: 1 }),
  q2: () => 7,
};
