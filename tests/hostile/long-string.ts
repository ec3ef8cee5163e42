// tries: to answer with a string of 20 million characters
// expect: q1 misbehaved too-large
export default {
  q1: () => "x".repeat(2e7),
  q2: () => 7,
};
