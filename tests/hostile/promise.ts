// tries: to answer later
// expect: q1 misbehaved promise
export default {
  q1: async () => 3,
  q2: () => 7,
};
