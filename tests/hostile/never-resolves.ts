// tries: to wait at load for what never comes
// expect: load code-failed misbehaved
await new Promise(() => {});
export default { q1: () => 1 };
