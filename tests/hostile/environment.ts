// tries: to read the environment
// expect: q1 threw /process/
export default {
  q1: () => (process as any).env.HOME,
  q2: () => 7,
};
