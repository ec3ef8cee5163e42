// tries: to write its own JSON
// expect: q1 misbehaved function
export default {
  q1: () => ({ toJSON: () => 3 }),
  q2: () => 7,
};
