// tries: to reach the host through the constructor of the constructor of its argument
// expect: q1 returned "no process"
export default {
  q1: (x: any) => x.constructor.constructor("return typeof process === 'undefined' ? 'no process' : process.pid")(),
  q2: () => 7,
};
