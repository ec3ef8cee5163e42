// tries: to never finish loading
// expect: load code-failed timed-out
for (;;);
export default { q1: () => 1 };
