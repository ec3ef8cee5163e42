// tries: to get a host object out of an exception made by native code
// expect: q1 returned "undefined"
export default {
  q1: () => { try { (undefined as any).x; } catch (error: any) { return error.constructor.constructor("return typeof process")(); } return ""; },
  q2: () => 7,
};
