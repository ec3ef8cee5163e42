import { changesSource } from "./prelude-changes.ts";
import { dataSource } from "./prelude-data.ts";
import { worldSource } from "./prelude-world.ts";

/**
 * The door between host and student, evaluated before student code: one function of (request, text, value) that always
 * answers with a string whose first letter says what happened. Nothing global refers to it.
 */
const doorSource = String.raw`
const errorProto = Error.prototype, internalProto = InternalError.prototype, fail = Error, functionProto = Function.prototype;
const fileOf = describe(functionProto, "fileName").get, lineOf = describe(functionProto, "lineNumber").get, columnOf = describe(functionProto, "columnNumber").get;
const Numbers = Float64Array, boxSize = describe(ArrayBuffer.prototype, "byteLength").get, boxLength = (box) => apply(boxSize, box, []);
const imul = Math.imul, exact = Number.isInteger, functions = new Map();
let limitCharacters = 0;

const clip = (text) => typeof text === "string" ? (text.length > 2000 ? apply(slice, text, [0, 2000]) : text) : "";
const safely = (read) => { try { return read(); } catch { return ""; } };
function brief(error) {
  const name = clip(safely(() => error.name)), message = clip(safely(() => error.message));
  return name === "" ? message : message === "" ? name : name + ": " + message;
}

// Only text is ever quoted: JSON.stringify asks lists and maps, even ours, for a toJSON that a student may have put there.
const thrown = (name, message, stack) => "E[" + quote(clip(name)) + "," + quote(clip(message)) + "," + quote(clip(stack)) + "]";

// E and a JSON list [kind, message, stack]; the stack is the student's to forge, and only ever shown.
function explain(error) {
  if (error === misfit) return "M" + misfit.what;
  // With no memory left even for an error, the engine throws null.
  if (error === null) return "O";
  if (typeof error !== "object" && typeof error !== "function") return thrown("", safely(() => toText(error)), "");
  if (!isProxy(error) && safely(() => apply(inherits, internalProto, [error])) === true) {
    const message = safely(() => error.message);
    if (message === "stack overflow") return "S";
    if (message === "out of memory" || message === "out of memory in regexp execution" || message === "string too long") return "O";
  }
  return thrown(safely(() => error.name), safely(() => brief(error)), safely(() => error.stack));
}

function measured(work) {
  charactersLeft = limitCharacters;
  try { return work(); } catch (error) { return explain(error); }
}

// A tree of the default export: ["d", scalar], ["l", parts], ["m", [key, part]...], ["f", file, line, column, name], ["x", what].
function survey(x, path, parent, depth, up) {
  if (x === null || (typeof x !== "object" && typeof x !== "function")) {
    try { return '["d",' + (x === null ? "null" : scalar(x)) + "]"; } catch (error) { if (error !== misfit || misfit.what === "too-large") throw error; return '["x",' + quote(misfit.what) + "]"; }
  }
  const kind = kindOf(x);
  if (kind === "function") {
    apply(mapSet, functions, [path, { call: x, parent }]);
    const file = apply(fileOf, x, []), line = apply(lineOf, x, []), column = apply(columnOf, x, []);
    const own = describe(x, "name"), name = own !== undefined && hasOwn(own, "value") && typeof own.value === "string" && own.value.length <= 60 ? own.value : "";
    return '["f",' + (typeof file === "string" && exact(line) && exact(column) ? quote(file) + "," + line + "," + column : '"",0,0') + "," + quote(name) + "]";
  }
  if (kind === "proxy" || kind === "promise" || kind === "unsupported-type") return '["x",' + quote(kind) + "]";
  if (onWayUp(x, up)) return '["x","cycle"]';
  if (depth >= deepest) return '["x","too-deep"]';
  const named = kind === "map" || kind === "entries", here = { x, up };
  let text = named ? '["m"' : '["l"';
  eachPart(x, kind, (key, value) => {
    spend(8);
    const below = (path === "" ? "" : path + ",") + quote("" + key);
    let part;
    try { part = survey(value(), below, x, depth + 1, here); } catch (error) { if (error !== misfit || misfit.what === "too-large") throw error; part = '["x",' + quote(misfit.what) + "]"; }
    if (named) { spend(key.length); text += ",[" + quote(key) + "," + part + "]"; } else text += "," + part;
  });
  return text + "]";
}

function changesIn(args, kept, packed) {
  let changes = "";
  if (!isArray(kept)) return changes;
  for (let i = 0; i < kept.length; i++) {
    const part = kept[i], from = givenAt;
    if (unchanged(args[i], part, packed)) continue;
    let named = "";
    givenAt = from;
    if (part !== null && typeof part === "object" && !isArray(part) && args[i] !== null && typeof args[i] === "object") {
      const keys = ownKeys(part);
      for (let k = 0; k < keys.length; k++) {
        const at = givenAt;
        if (!unchangedPart(args[i], part, keys[k], packed)) named += (named === "" ? "" : ",") + quote(keys[k]);
        if (packed) givenAt = at + countIn(part[keys[k]]);
      }
    }
    if (packed) givenAt = from + countIn(part);
    changes += (changes === "" ? "" : ",") + "[" + i + ",[" + named + "]]";
  }
  return changes;
}

// A line: R with the value and, after a tab, what was changed; or what explain says.
function callOne(found, sent) {
  const from = givenAt, args = decode(sent), to = givenAt;
  const result = apply(found.call, found.parent, args);
  if (result === undefined) return "Mnothing-returned";
  charactersLeft = limitCharacters;
  const said = encode(result);
  // A getter that a student put into an argument may fail: then it was changed.
  let changes = "";
  givenAt = from;
  try { changes = changesIn(args, keep(sent), sent[0] === "b"); } catch { changes = "[0,[]]"; }
  givenAt = to;
  return "R" + said + (changes === "" ? "" : "\t[" + changes + "]");
}

// The function named in the first line, on what each other line gives; the last line may be the one in which memory or stack came to an end.
function callAll(text) {
  let from = apply(indexOf, text, ["\n"]) + 1, end = 0, reply = "";
  const found = apply(mapGet, functions, [apply(slice, text, [0, from - 1])]);
  givenAt = boxUsed = 0;
  for (;;) {
    end = apply(indexOf, text, ["\n", from]);
    const sent = end < 0 ? apply(slice, text, [from]) : apply(slice, text, [from, end]);
    const line = measured(() => callOne(found, sent));
    reply += (reply === "" ? "" : "\n") + line;
    if (end < 0 || line === "S" || line === "O" || reply.length > limitCharacters) return reply;
    from = end + 1;
  }
}

return (request, text, value) => {
  if (request === "call") return measured(() => callAll(text));
  if (request === "adopt") return measured(() => isProxy(value) ? "Mproxy" : "A" + survey(value, "", undefined, 0, null));
  if (request === "explain") return measured(() => explain(value));
  if (request === "drain") { const said = "[" + quote(output) + "," + outputCut + "," + used.random + "," + used.clock + "]"; output = ""; used.random = used.clock = false; return "D" + said; }
  if (request === "boxes") { const half = boxLength(value) / 16; given = new Numbers(value, 0, half); said = new Numbers(value, 8 * half, half); return "L"; }
  const limits = parse(text);
  limitCharacters = limits[0]; deepest = limits[1]; outputLeft = limits[2]; seed = limits[3];
  return "L";
};
`;

/** The text of the prelude; its value is the door. */
export const preludeSource = `(function () { "use strict";\n${dataSource}\n${changesSource}\nconst indexOf = String.prototype.indexOf;\n${worldSource}\n${doorSource}\n})()`;
