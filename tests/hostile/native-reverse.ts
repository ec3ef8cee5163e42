// tries: to hang in a native reversal of an array-like at load
// expect: killed
// needs: thread
export const gone = Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 }, 1);
export default {
  q1: () => 1,
  q2: () => 7,
};
