// tries: to flood the report with an error message
// expect: q1 threw /^Error: x{1500}/
export default {
  q1: () => { throw new Error("x".repeat(1e6)); },
  q2: () => 7,
};
