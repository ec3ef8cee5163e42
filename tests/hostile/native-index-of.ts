// tries: to hang in a native search of an array-like
// expect: killed
// needs: thread
export default {
  q1: () => Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1),
  q2: () => 7,
};
