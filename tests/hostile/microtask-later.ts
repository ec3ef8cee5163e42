// tries: to change its answer in a microtask after the call
// expect: q1 returned 1
let answer = 1;
export const later = (): void => void Promise.resolve().then(() => { answer = 9; for (;;); });
export default {
  q1: () => { later(); return answer; },
  q2: () => 7,
};
