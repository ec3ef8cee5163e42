// tries: to throw something that looks like a verdict
// expect: q1 threw /^R$/
export default {
  q1: () => { throw { name: "", message: "R", stack: "Rp1" }; },
  q2: () => 7,
};
