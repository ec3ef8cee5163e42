// tries: to hide a getter at an index by Reflect
// expect: q1 misbehaved getter
export default {
  q1: () => { const list = [1, 2, 3]; Reflect.defineProperty(list, 2, { get: () => 5, enumerable: true }); return [list, list]; },
  q2: () => 7,
};
