// tries: to answer with a proxy that says yes to everything
// expect: q1 misbehaved proxy
export default {
  q1: () => new Proxy([1, 2], { get: () => 1 }),
  q2: () => 7,
};
