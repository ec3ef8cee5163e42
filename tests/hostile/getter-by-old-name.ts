// tries: to hide a getter at an index by the oldest way there is
// expect: q1 misbehaved getter
export default {
  q1: () => { const list: any = [1, 2, 3]; list.__defineGetter__(0, () => 5); return list; },
  q2: () => 7,
};
