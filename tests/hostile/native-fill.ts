// tries: to hang in a native fill of an array-like
// expect: killed
// needs: thread
export default {
  q1: () => Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1),
  q2: () => 7,
};
