// tries: to answer with a list whose class has a getter at an index
// expect: q1 returned [1,null,3]
class Sly extends Array { get 1() { return 5; } }
export default {
  q1: () => { const list = new Sly(3); list[0] = 1; list[2] = 3; return list; },
  q2: () => 7,
};
