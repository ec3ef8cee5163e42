// tries: to answer with two to the thirtieth references to one list
// expect: q1 misbehaved too-large or timed-out
export default {
  q1: () => { let list: unknown = [1]; for (let i = 0; i < 30; i++) list = [list, list]; return list; },
  q2: () => 7,
};
