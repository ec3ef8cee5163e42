// tries: to replace Math for whoever computes after it
// expect: q1 returned 9
Math.exp = () => 9;
Math.abs = () => 0;
Math.max = () => 0;
Number.isFinite = () => true;
export default {
  q1: () => Math.exp(1),
  q2: () => 7,
};
