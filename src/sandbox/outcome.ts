import type { Outcome } from "../model.ts";
import type { Reply } from "./engine.ts";
import { misbehaviour } from "./exported.ts";
import type { Box } from "./marshal.ts";
import { decode, noBox } from "./marshal.ts";
import type { Program } from "./program.ts";

/** What a reply to a failed load says of the student's code. */
export function outcomeOf(reply: Reply, program: Program): Outcome {
  if (reply.is === "stack-overflow") return { is: "stack-overflow" };
  return reply.is === "said" ? outcomeIn(reply.text, program, noBox()) : reply;
}

/** What one line of a reply to calls says. */
export function outcomeIn(line: string, program: Program, said: Box): Outcome {
  switch (line[0]) {
    case "R":
      return returned(line, said);
    case "M":
      return { is: "misbehaved", what: misbehaviour(line.slice(1)) };
    case "S":
      return { is: "stack-overflow" };
    case "O":
      return { is: "out-of-memory" };
    case "E": {
      const thrown = readThrown(line);
      const place = program.placeIn(thrown.stack);
      return place ? { is: "threw", message: thrown.message, place } : { is: "threw", message: thrown.message };
    }
    default:
      return { is: "misbehaved", what: "nothing-returned" };
  }
}

function returned(line: string, said: Box): Outcome {
  const [data = "", changes] = line.slice(1).split("\t");
  const value = decode(data, said);
  if (changes === undefined) return { is: "returned", value };
  // Written by the prelude, which no student code can reach.
  const parsed = JSON.parse(changes) as readonly (readonly [number, readonly string[]])[];
  const keys = parsed.flatMap(([, names]) => names);
  const changed = parsed.map(([index]) => index);
  return keys.length === 0 ? { is: "returned", value, changed } : { is: "returned", value, changed, changedKeys: keys };
}

/** Name, message and stack of something thrown, as the prelude wrote them down. */
export function readThrown(text: string): { readonly name: string; readonly message: string; readonly stack: string } {
  const [name = "", message = "", stack = ""] = JSON.parse(text.slice(1)) as readonly string[];
  return { name, message, stack };
}
