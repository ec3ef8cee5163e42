// tries: to remove every global
// expect: q1 returned 1
for (const name of Object.getOwnPropertyNames(globalThis)) { try { delete (globalThis as any)[name]; } catch { continue; } }
export default {
  q1: () => 1,
  q2: () => 7,
};
