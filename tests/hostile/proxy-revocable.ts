// tries: to answer with a proxy made by Proxy.revocable
// expect: q1 misbehaved proxy
export default {
  q1: () => [Proxy.revocable({}, {}).proxy],
  q2: () => 7,
};
