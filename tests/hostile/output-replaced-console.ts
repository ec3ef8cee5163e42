// tries: to replace console
// expect: q1 returned 1
(globalThis as any).console = { log: () => { throw new Error("no"); } };
export default {
  q1: () => 1,
  q2: () => 7,
};
