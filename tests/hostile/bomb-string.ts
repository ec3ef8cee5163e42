// tries: to fill the memory with strings
// expect: q1 out-of-memory
export default {
  q1: () => { const list: string[] = []; for (let i = 0; ; i++) list.push(String(i).repeat(10000)); },
  q2: () => 7,
};
