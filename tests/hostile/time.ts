// tries: to tell the time, in order to answer by it
// expect: q1 returned true
export default {
  q1: () => { const before = Date.now(); for (let i = 0; i < 1e5; i++); return Date.now() === before && new Date().getTime() === before && new Date().getHours() === 0 && performance.now() === 0; },
  q2: () => 7,
};
