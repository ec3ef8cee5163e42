// tries: to catch the interruption
// expect: q1 timed-out
export default {
  q1: () => { for (;;) { try { for (;;); } catch { continue; } finally { continue; } } },
  q2: () => 7,
};
