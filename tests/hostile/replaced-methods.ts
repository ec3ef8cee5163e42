// tries: to tamper with the methods that text and lists are made with
// expect: q1 returned ["x,y"]
Array.prototype.map = () => [9];
Array.prototype.join = () => "9";
Array.prototype.push = () => 0;
Array.prototype[Symbol.iterator] = function* () { yield 9; } as any;
String.prototype.slice = () => "9";
String.prototype.indexOf = () => 0;
Map.prototype.get = () => () => 9;
WeakSet.prototype.has = () => false;
Function.prototype.call = () => 9;
Function.prototype.apply = () => 9;
export default {
  q1: () => ["x,y"],
  q2: () => 7,
};
