// tries: to set the prototype of what the host reads
// expect: q1 misbehaved unsupported-type
export default {
  q1: () => JSON.parse('{"__proto__": {"polluted": true}}'),
  q2: () => 7,
};
