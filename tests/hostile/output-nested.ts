// tries: to print something endless
// expect: q1 returned 1
export default {
  q1: () => { const list: unknown[] = []; list.push(list, list, list); console.log(list); console.log(new Array(1e6).fill(list)); return 1; },
  q2: () => 7,
};
