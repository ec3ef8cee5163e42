// tries: to answer with a list that holds itself
// expect: q1 misbehaved cycle
export default {
  q1: () => { const list: unknown[] = []; list.push(list); return list; },
  q2: () => 7,
};
