// tries: to pass a text for the mark of a number
// expect: q1 returned ["nNaN","s","n-0"]
export default {
  q1: () => ["nNaN", "s", "n-0"],
  q2: () => 7,
};
