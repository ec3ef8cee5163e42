// tries: to find host names with eval and Function
// expect: q1 returned ["undefined","undefined","undefined","undefined"]
export default {
  q1: () => ["process", "require", "module", "Buffer"].map((name) => (0, eval)("typeof " + name)),
  q2: () => 7,
};
