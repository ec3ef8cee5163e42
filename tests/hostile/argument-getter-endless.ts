// tries: to hang when its argument is compared with what was given
// expect: q1 returned 1
export default {
  q1: (x: any) => { Object.defineProperty(x, "a", { get() { for (;;); }, enumerable: true }); return 1; },
  q2: () => 7,
};
