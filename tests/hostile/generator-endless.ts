// tries: to run an endless generator
// expect: q1 timed-out
function* all(): Generator<number> { for (let i = 0; ; i++) yield i; }
export default {
  q1: () => { let sum = 0; for (const i of all()) sum += i; return sum; },
  q2: () => 7,
};
