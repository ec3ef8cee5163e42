// tries: to catch having no memory and go on filling it
// expect: q1 out-of-memory or timed-out
export default {
  q1: () => { const list: unknown[] = []; for (;;) { try { for (;;) list.push(new Array(1000).fill(1)); } catch { list.push(1); } } },
  q2: () => 7,
};
