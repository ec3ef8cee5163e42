// tries: to print one line of ten million characters
// expect: q1 returned 1
export default {
  q1: () => { console.log("x".repeat(1e7)); return 1; },
  q2: () => 7,
};
