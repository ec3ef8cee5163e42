// tries: to answer with a hole behind which the prototype has a getter
// expect: q1 returned [1,null,3]
let n = 0;
Object.setPrototypeOf(Array.prototype, { get 1() { return n++; } });
export default {
  q1: () => [1, , 3],
  q2: () => 7,
};
