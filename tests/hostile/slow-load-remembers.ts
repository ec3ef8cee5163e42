// tries: to recognise the test by counting calls, with a load too slow to be repeated
// expect: fresh q1 returned 1
let sum = 0;
for (let i = 0; i < 1e6; i++) sum += i % 7;
let calls = 0;
const zeros = new Float64Array(2e5);
export default {
  q1: () => { zeros[100000] += 1; return Math.max(++calls, zeros[100000]); },
  q2: () => 7,
};
