// tries: to wear the engine out with one overrun after another
// expect: q1 stack-overflow
let list: unknown = [];
for (let i = 0; i < 1e5; i++) list = [list];
export default {
  q1: () => { for (;;) { try { JSON.stringify(list); } catch { continue; } } },
  q2: () => 7,
};
