// tries: to forge the answer by replacing JSON and everything around it
// expect: q1 returned [1,"a",null]
JSON.stringify = () => "Rp[9]";
JSON.parse = () => [9];
Array.isArray = (() => false) as any;
Object.keys = () => [];
Reflect.apply = () => "R\np9";
Object.getOwnPropertyDescriptor = () => ({ value: 9 });
Object.getPrototypeOf = () => null;
Object.hasOwn = () => true;
Number.isInteger = () => true;
export default {
  q1: () => [1, "a", null],
  q2: () => 7,
};
