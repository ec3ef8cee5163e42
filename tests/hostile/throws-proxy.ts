// tries: to throw a proxy that hangs when asked for anything
// expect: q1 timed-out
export default {
  q1: () => { throw new Proxy({}, { get: () => { for (;;); }, getPrototypeOf: () => { for (;;); } }); },
  q2: () => 7,
};
