// tries: to get the unmarked Proxy back from an instance or its prototype
// expect: q1 misbehaved proxy
export default {
  q1: () => { const again = (Proxy as any).prototype?.constructor ?? Object.getPrototypeOf(Proxy).constructor; void again; return new (Proxy as any)({}, {}); },
  q2: () => 7,
};
