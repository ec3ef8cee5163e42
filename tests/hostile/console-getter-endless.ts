// tries: to hang in a getter of something that is printed
// expect: q1 returned 1
export default {
  q1: () => { console.log({ get x() { for (;;); } }); return 1; },
  q2: () => 7,
};
