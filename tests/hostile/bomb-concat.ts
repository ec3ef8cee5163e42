// tries: to double a string until nothing is left
// expect: q1 out-of-memory
export default {
  q1: () => { let text = "x"; const kept: string[] = []; for (;;) { text = (text + text).slice(0, 2 ** 24) + "y"; kept.push(text); } },
  q2: () => 7,
};
