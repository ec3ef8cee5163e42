// tries: to export a proxy
// expect: load code-failed misbehaved
export default new Proxy({}, { ownKeys: () => ["q1"], get: () => () => 1 });
