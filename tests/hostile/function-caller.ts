// tries: to read Function.prototype.caller of its own function
// expect: q1 returned "none"
function me(): unknown { try { return (me as any).caller === null ? "none" : "none"; } catch { return "none"; } }
export default {
  q1: () => me(),
  q2: () => 7,
};
