// tries: to write everybody's JSON through Object.prototype
// expect: q1 returned [1,2]
(Object.prototype as any).toJSON = () => [9];
(Array.prototype as any).toJSON = () => [9];
(String.prototype as any).toJSON = () => "9";
(Number.prototype as any).toJSON = () => 9;
export default {
  q1: () => [1, 2],
  q2: () => 7,
};
