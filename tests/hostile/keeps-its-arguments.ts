// tries: to change later what it was given or gave before
// expect: q1 returned 1
const kept: any[] = [];
export default {
  q1: (given: any) => { for (const one of kept) one.a = 9; kept.push(given); return given.a; },
  q2: () => 7,
};
