// tries: to overrun the thread's stack inside native code
// expect: q1 stack-overflow
export default {
  q1: () => { let list: unknown = []; for (let i = 0; i < 1e5; i++) list = [list]; return JSON.stringify(list).length; },
  q2: () => 7,
};
