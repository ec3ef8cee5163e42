// tries: to answer with a function
// expect: q1 misbehaved function
export default {
  q1: () => () => 3,
  q2: () => 7,
};
