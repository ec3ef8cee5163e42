// tries: to print without end
// expect: q1 timed-out
export default {
  q1: () => { for (;;) console.log("flood"); },
  q2: () => 7,
};
