// tries: to overrun the thread's stack inside the parser
// expect: q1 stack-overflow or threw
export default {
  q1: () => (0, eval)("(".repeat(1e5)),
  q2: () => 7,
};
