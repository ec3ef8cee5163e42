// tries: to walk from its own function up to the door
// expect: q1 threw /TypeError/
export default {
  q1: function () { return (arguments.callee as any).caller.toString(); },
  q2: () => 7,
};
