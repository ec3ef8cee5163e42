import type { Outcome } from "../model.ts";
import type { Reply } from "./engine.ts";
import { misbehaviour } from "./exported.ts";
import { decode } from "./marshal.ts";
import type { Program } from "./program.ts";

/** What a reply to a call, or to a failed load, says of the student's code. */
export function outcomeOf(reply: Reply, program: Program, said: Float64Array): Outcome {
  if (reply.is === "stack-overflow") return { is: "stack-overflow" };
  if (reply.is !== "said") return reply;
  const { text } = reply;
  switch (text[0]) {
    case "R":
      return returned(text, said);
    case "M":
      return { is: "misbehaved", what: misbehaviour(text.slice(1)) };
    case "E": {
      const thrown = readThrown(text);
      const place = program.placeIn(thrown.stack);
      return place ? { is: "threw", message: thrown.message, place } : { is: "threw", message: thrown.message };
    }
    default:
      return { is: "misbehaved", what: "nothing-returned" };
  }
}

function returned(text: string, said: Float64Array): Outcome {
  const end = text.indexOf("\n");
  const value = decode(text.slice(end + 1), said);
  if (end === 1) return { is: "returned", value };
  const changes = JSON.parse(text.slice(1, end)) as readonly (readonly [number, readonly string[]])[];
  const keys = changes.flatMap(([, names]) => names);
  const changed = changes.map(([index]) => index);
  return keys.length === 0 ? { is: "returned", value, changed } : { is: "returned", value, changed, changedKeys: keys };
}

/** Name, message and stack of something thrown, as the prelude wrote them down. */
export function readThrown(text: string): { readonly name: string; readonly message: string; readonly stack: string } {
  const [name = "", message = "", stack = ""] = JSON.parse(text.slice(1)) as readonly string[];
  return { name, message, stack };
}
