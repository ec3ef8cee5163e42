/**
 * The part of the prelude that turns student values into text. Everything it needs is captured before student code is
 * evaluated; properties are read by descriptor, so no getter, `toJSON` or prototype of the student's is ever asked.
 * Array patterns, spreads, `for of` and array methods are avoided because they look up what a student can replace.
 */
export const dataSource = String.raw`
const apply = Reflect.apply, ownKeys = Object.keys, describe = Object.getOwnPropertyDescriptor, protoOf = Object.getPrototypeOf;
const isArray = Array.isArray, same = Object.is, quote = JSON.stringify, parse = JSON.parse;
const hasOwn = Object.hasOwn, inherits = Object.prototype.isPrototypeOf, slice = String.prototype.slice;
const objectProto = Object.prototype, mapProto = Map.prototype, setProto = Set.prototype, promiseProto = Promise.prototype;
const mapEach = Map.prototype.forEach, setEach = Set.prototype.forEach, mapGet = Map.prototype.get, mapSet = Map.prototype.set;
const mapSize = describe(Map.prototype, "size").get, setSize = describe(Set.prototype, "size").get;
const typedProto = protoOf(Int8Array.prototype);
const typedTag = describe(typedProto, Symbol.toStringTag).get, typedLength = describe(typedProto, "length").get;
const knownProxies = new WeakSet(), hasProxy = WeakSet.prototype.has, addProxy = WeakSet.prototype.add;
const typedSet = typedProto.set, listSlice = Array.prototype.slice, listProto = Array.prototype;
const misfit = { what: "" };
let charactersLeft = 0, deepest = 0;
// Numbers cross in boxes that the host shares, one after the other: text has only how many there are.
let given = new Float64Array(0), said = given, boxed = false, boxUsed = 0, givenAt = 0;
// As long as nobody defined a property by hand, no list has a getter at an index.
let plain = true, quick = true;
const overfull = {};

const refuse = (what) => { misfit.what = what; throw misfit; };
const spend = (characters) => { charactersLeft -= characters; if (charactersLeft < 0) refuse("too-large"); };
const isProxy = (x) => apply(hasProxy, knownProxies, [x]);
const onWayUp = (x, up) => { for (; up !== null; up = up.up) if (up.x === x) return true; return false; };

function enter(x, depth, up) {
  if (onWayUp(x, up)) refuse("cycle");
  if (depth >= deepest) refuse("too-deep");
}

// What a value is at heart: its kind by the engine's own marks, which no student code can imitate.
function kindOf(x) {
  if (isProxy(x)) return "proxy";
  if (typeof x === "function") return "function";
  if (isArray(x)) return "list";
  if (apply(typedTag, x, []) !== undefined) return "typed";
  const proto = protoOf(x);
  if (proto === objectProto || proto === null) {
    const then = describe(x, "then");
    return then !== undefined && hasOwn(then, "value") && typeof then.value === "function" ? "promise" : "map";
  }
  if (proto === mapProto) { try { apply(mapSize, x, []); return "entries"; } catch { return "unsupported-type"; } }
  if (proto === setProto) { try { apply(setSize, x, []); return "set"; } catch { return "unsupported-type"; } }
  return proto === promiseProto ? "promise" : "unsupported-type";
}

function read(x, key) {
  const found = describe(x, key);
  if (found === undefined) return undefined;
  return hasOwn(found, "value") ? found.value : refuse("getter");
}

function put(x) {
  if (boxUsed >= said.length) throw overfull;
  said[boxUsed++] = x;
  return "-1";
}

function scalar(x) {
  switch (typeof x) {
    case "number":
      spend(8);
      if (boxed) return put(x);
      if (x - x === 0 && (x !== 0 || 1 / x > 0)) return "" + x;
      return x === 0 ? '"n-0"' : '"n' + x + '"';
    case "string": spend(x.length + 2); return quote(boxed ? x : "s" + x);
    case "boolean": spend(5); return x ? "true" : "false";
    case "undefined": spend(5); return "null";
    case "bigint": return x <= 9007199254740991n && x >= -9007199254740991n ? scalar(+("" + x)) : refuse("unsupported-type");
    case "symbol": return refuse("unsupported-type");
  }
}

// Calls visit(key, value) for each part of a list or map; the key of a list is its index.
function eachPart(x, kind, visit) {
  if (kind === "list") {
    const length = x.length;
    if (length > charactersLeft) refuse("too-large");
    for (let i = 0; i < length; i++) visit(i, () => read(x, i));
  } else if (kind === "typed") {
    const length = apply(typedLength, x, []);
    if (length > charactersLeft) refuse("too-large");
    for (let i = 0; i < length; i++) visit(i, () => x[i]);
  } else if (kind === "set") {
    let i = 0;
    apply(setEach, x, [(value) => visit(i++, () => value)]);
  } else if (kind === "entries") {
    apply(mapEach, x, [(value, key) => {
      if (typeof key !== "string" && typeof key !== "number") refuse("unsupported-type");
      visit("" + key, () => value);
    }]);
  } else {
    const keys = ownKeys(x);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === "__proto__") refuse("unsupported-type");
      visit(keys[i], () => read(x, keys[i]));
    }
  }
}

// Lists of numbers are nearly all there is: they go into the box as they are, or "" if there is something else among them.
function packList(x) {
  const length = x.length;
  if (length * 8 > charactersLeft || length === 0) return "";
  if (boxUsed + length > said.length) throw overfull;
  for (let i = 0; i < length; i++) {
    const value = x[i];
    if (typeof value !== "number") return "";
    said[boxUsed + i] = value;
  }
  boxUsed += length;
  charactersLeft -= length * 8;
  return "" + length;
}

function packTyped(x) {
  const tag = apply(typedTag, x, []), length = apply(typedLength, x, []);
  if (length * 8 > charactersLeft || length === 0 || tag === "BigInt64Array" || tag === "BigUint64Array") return "";
  if (boxUsed + length > said.length) throw overfull;
  apply(typedSet, said, [x, boxUsed]);
  boxUsed += length;
  charactersLeft -= length * 8;
  return "" + length;
}

// No closure for each element.
function writeList(x, depth, here) {
  const length = x.length;
  if (length > charactersLeft) refuse("too-large");
  let text = "";
  for (let i = 0; i < length; i++) {
    const found = describe(x, i);
    if (i > 0) text += ",";
    if (found === undefined) { spend(5); text += "null"; continue; }
    if (!hasOwn(found, "value")) refuse("getter");
    text += write(found.value, depth, here);
    if (charactersLeft < 0) refuse("too-large");
  }
  return text;
}

function write(x, depth, up) {
  if (x === null) return "null";
  if (typeof x !== "object" && typeof x !== "function") return scalar(x);
  const kind = kindOf(x), here = { x, up };
  if (kind !== "list" && kind !== "typed" && kind !== "map" && kind !== "set" && kind !== "entries") refuse(kind);
  enter(x, depth, up);
  const named = kind === "map" || kind === "entries";
  spend(2);
  if (boxed) {
    const packed = kind === "typed" ? packTyped(x) : kind === "list" && quick && protoOf(x) === listProto ? packList(x) : "";
    if (packed !== "") return packed;
  }
  if (kind === "list") return "[" + writeList(x, depth + 1, here) + "]";
  let text = "", comma = "";
  eachPart(x, kind, (key, value) => {
    spend(1);
    // Parsing puts such keys before others, so numbers in the box would come in another order.
    if (boxed && named && key >= "0" && key < ":") throw overfull;
    if (named) { spend(key.length + 3); text += comma + quote(key) + ":" + write(value(), depth + 1, here); }
    else text += comma + write(value(), depth + 1, here);
    comma = ",";
  });
  return named ? "{" + text + "}" : "[" + text + "]";
}

function encode(x) {
  const left = charactersLeft, start = boxUsed;
  boxed = true;
  quick = plain && protoOf(listProto) === objectProto;
  try { return "b" + write(x, 0, null); } catch (error) { boxUsed = start; if (error !== overfull) throw error; } finally { boxed = false; }
  charactersLeft = left;
  return "t" + write(x, 0, null);
}

// A part of a value just parsed is a property of its own, so no setter of a prototype is asked.
function revive(x, number, string) {
  if (typeof x === "number") return number(x);
  if (typeof x === "string") return string(x);
  if (x === null || typeof x !== "object") return x;
  if (isArray(x)) { for (let i = 0; i < x.length; i++) x[i] = revive(x[i], number, string); return x; }
  const keys = ownKeys(x);
  for (let i = 0; i < keys.length; i++) x[keys[i]] = revive(x[keys[i]], number, string);
  return x;
}
const itself = (x) => x, untagged = (x) => x[0] === "s" ? apply(slice, x, [1]) : +apply(slice, x, [1]);
const unpacked = (x) => x < 0 ? given[givenAt++] : apply(listSlice, given, [givenAt, givenAt += x]);

function decode(text) {
  const value = parse(apply(slice, text, [1]));
  return text[0] === "b" ? revive(value, unpacked, itself) : revive(value, itself, untagged);
}
`;
