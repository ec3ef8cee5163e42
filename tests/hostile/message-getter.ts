// tries: to hang in the message of an error
// expect: q1 timed-out
export default {
  q1: () => { throw Object.defineProperty(new Error(), "message", { get() { for (;;); } }); },
  q2: () => 7,
};
