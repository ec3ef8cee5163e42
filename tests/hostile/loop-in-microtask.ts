// tries: to loop in a microtask of the load
// expect: load code-failed timed-out
const spin = (): Promise<void> => Promise.resolve().then(spin);
await spin();
export default { q1: () => 1 };
