// tries: to catch what is written to index 0 of any list
// expect: q1 returned [1,2]
let stolen: unknown;
Object.defineProperty(Array.prototype, "0", { set(value) { stolen = value; }, get() { return 9; }, configurable: true });
Object.defineProperty(Object.prototype, "up", { set() {}, configurable: true });
Object.defineProperty(Object.prototype, "value", { get() { return 9; }, set() {}, configurable: true });
export default {
  q1: () => (stolen === undefined ? [1, 2] : [9]),
  q2: () => 7,
};
