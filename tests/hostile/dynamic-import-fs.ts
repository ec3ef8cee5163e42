// tries: to import the file system dynamically
// expect: q1 misbehaved promise
export default {
  q1: () => import("node:fs"),
  q2: () => 7,
};
