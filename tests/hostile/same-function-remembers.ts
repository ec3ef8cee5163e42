// tries: to recognise the test by counting its calls
// expect: fresh q1 returned 1
let calls = 0;
export default {
  q1: () => ++calls,
  q2: () => 7,
};
