// tries: to throw nothing
// expect: q1 threw /undefined/
export default {
  q1: () => { throw undefined; },
  q2: () => 7,
};
