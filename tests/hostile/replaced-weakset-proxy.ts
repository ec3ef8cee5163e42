// tries: to hide a proxy by replacing what proxies are marked with
// expect: q1 misbehaved proxy
WeakSet.prototype.has = () => false;
WeakSet.prototype.add = function () { return this; };
export default {
  q1: () => new Proxy([3], {}),
  q2: () => 7,
};
