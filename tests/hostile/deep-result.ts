// tries: to answer with a list a hundred thousand levels deep
// expect: q1 misbehaved too-deep
export default {
  q1: () => { let list: unknown = 1; for (let i = 0; i < 1e5; i++) list = [list]; return list; },
  q2: () => 7,
};
