// tries: to get a fresh realm through the constructor of an async function
// expect: q1 misbehaved promise
export default {
  q1: () => (async () => {}).constructor("return import('node:fs')")(),
  q2: () => 7,
};
