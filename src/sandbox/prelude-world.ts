/**
 * The part of the prelude that makes the world repeatable: no clock, seeded chance, captured output, marked proxies, and
 * a `structuredClone`, which the engine lacks. It runs before student code and leaves nothing of ours in reach.
 */
export const worldSource = String.raw`
const used = { random: false, clock: false };
let output = "", outputLeft = 0, outputCut = false, seed = 1;

Math.random = function random() {
  used.random = true;
  seed = (seed + 0x6d2b79f5) | 0;
  let t = imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

// Every clock stands still on 1 January 2024, and every zone is UTC.
const stopped = 1704067200000, construct = Reflect.construct, parseDate = Date.parse, zoneOf = Date.prototype.getTimezoneOffset;
const define = Object.defineProperty, RealDate = Date, zoned = /Z$|[+-]\d\d:?\d\d$|GMT|UTC/, hasTime = /:/, test = RegExp.prototype.exec;
const now = () => { used.clock = true; return stopped; };
const readDate = (text) => {
  const t = parseDate(text);
  if (t !== t || apply(test, zoned, [text]) || (!apply(test, hasTime, [text]) && text[4] === "-")) return t;
  return t - 60000 * apply(zoneOf, new RealDate(t), []);
};
const utc = Date.UTC;
function StillDate(...parts) {
  if (new.target === undefined) { now(); return "Mon, 01 Jan 2024 00:00:00 GMT"; }
  const first = parts[0];
  const time = parts.length === 0 ? now() : parts.length > 1 ? apply(utc, null, parts) : typeof first === "string" ? readDate(first) : first;
  return construct(RealDate, [time], new.target);
}
define(StillDate, "name", { value: "Date" });
StillDate.prototype = RealDate.prototype;
define(RealDate.prototype, "constructor", { value: StillDate, writable: true, configurable: true });
StillDate.now = now;
StillDate.UTC = utc;
StillDate.parse = (text) => readDate("" + text);
for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"]) {
  RealDate.prototype["get" + part] = RealDate.prototype["getUTC" + part];
  if (part !== "Day") RealDate.prototype["set" + part] = RealDate.prototype["setUTC" + part];
}
RealDate.prototype.getTimezoneOffset = function () { return 0; };
for (const name of ["toString", "toDateString", "toTimeString", "toLocaleString", "toLocaleDateString", "toLocaleTimeString"])
  RealDate.prototype[name] = RealDate.prototype.toUTCString;
globalThis.Date = StillDate;
globalThis.performance = { now: () => { used.clock = true; return 0; } };

// A proxy cannot be told from the real thing afterwards, so each is marked when it is made.
const RealProxy = Proxy, revocable = Proxy.revocable;
const MarkedProxy = function Proxy(target, handler) {
  if (new.target === undefined) throw new TypeError("Proxy must be called with new");
  const proxy = new RealProxy(target, handler);
  apply(addProxy, knownProxies, [proxy]);
  return proxy;
};
MarkedProxy.revocable = (target, handler) => {
  const pair = revocable(target, handler);
  apply(addProxy, knownProxies, [pair.proxy]);
  return pair;
};
globalThis.Proxy = MarkedProxy;

// Only by these can a list get a getter at an index, for which it is then searched with more care.
for (const [owner, name] of [[Object, "defineProperty"], [Object, "defineProperties"], [Reflect, "defineProperty"], [Object.prototype, "__defineGetter__"], [Object.prototype, "__defineSetter__"]]) {
  const real = owner[name];
  const noted = { [name](...parts) { plain = false; return apply(real, this, parts); } };
  define(owner, name, { value: noted[name], writable: true, configurable: true });
}

const toText = String;
function show(x, depth) {
  if (typeof x === "string") return depth === 0 ? x : quote(x);
  if (typeof x === "symbol" || x === null || (typeof x !== "object" && typeof x !== "function")) return same(x, -0) ? "-0" : toText(x);
  const kind = kindOf(x);
  if (kind === "unsupported-type" && apply(inherits, errorProto, [x])) return brief(x);
  if (kind === "function" || kind === "proxy" || kind === "promise" || kind === "unsupported-type") return "[" + kind + "]";
  if (depth > 4) return "[...]";
  let text = "", comma = "", count = 0;
  const full = {};
  try {
    eachPart(x, kind, (key, value) => {
      if (text.length > outputLeft || ++count > 1000) throw full;
      let part;
      try { part = show(value(), depth + 1); } catch (error) { if (error === misfit) part = "[" + misfit.what + "]"; else throw error; }
      text += comma + (typeof key === "number" ? "" : key + ": ") + part;
      comma = ", ";
    });
  } catch (error) { if (error !== full && error !== misfit) throw error; text += comma + "..."; }
  return kind === "map" || kind === "entries" ? "{ " + text + " }" : "[" + text + "]";
}
function print(...things) {
  let line = "";
  for (let i = 0; i < things.length && line.length <= outputLeft; i++) {
    charactersLeft = 100000;
    line += (i === 0 ? "" : " ") + show(things[i], 0);
  }
  line += "\n";
  if (line.length > outputLeft) { outputCut = true; line = apply(slice, line, [0, outputLeft]); }
  outputLeft -= line.length;
  output += line;
}
globalThis.console = {};
for (const name of ["log", "info", "warn", "error", "debug", "table", "trace", "dir"]) console[name] = function (...things) { apply(print, null, things); };
for (const name of ["time", "timeEnd", "group", "groupEnd", "assert", "count", "clear"]) console[name] = function () {};

globalThis.structuredClone = function structuredClone(value) {
  const seen = new Map();
  const copy = (x) => {
    if (typeof x === "function" || typeof x === "symbol") throw new TypeError("structuredClone: not plain data");
    if (x === null || typeof x !== "object") return x;
    if (seen.has(x)) return seen.get(x);
    const kind = kindOf(x);
    const keep = (fresh) => { seen.set(x, fresh); return fresh; };
    if (kind === "typed") return keep(construct(protoOf(x).constructor, [x]));
    if (kind === "entries") { const fresh = keep(new Map()); x.forEach((v, k) => fresh.set(copy(k), copy(v))); return fresh; }
    if (kind === "set") { const fresh = keep(new Set()); x.forEach((v) => fresh.add(copy(v))); return fresh; }
    if (x instanceof RealDate) return keep(new RealDate(x.getTime()));
    const fresh = keep(kind === "list" ? [] : {});
    if (kind === "list") fresh.length = x.length;
    for (const key of ownKeys(x)) fresh[key] = copy(x[key]);
    return fresh;
  };
  return copy(value);
};
delete globalThis.SharedArrayBuffer;
`;
