/** Finds the line and column of a path into a YAML file, for messages to its author. */
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { Path } from "../checks/kind.ts";
import type { AuthorProblem } from "./author-error.ts";
import { frameOf } from "../frame.ts";

/** `key` points at the key of the last step (an unknown one), `value` at what stands there, or at its parent where it is missing. */
export function locator(text: string, file: string): (path: Path, what: "key" | "value", message: string) => AuthorProblem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: "silent" });
  const offsetOf = (path: Path, what: "key" | "value"): number => {
    if (what === "key" && path.length > 0) {
      const parent = document.getIn(path.slice(0, -1), true);
      const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1)) : undefined;
      const key = pair?.key;
      if (isNode(key) && key.range) return key.range[0];
    }
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  };
  return (path, what, message) => {
    const at = lines.linePos(offsetOf(path, what));
    return { place: { file, line: at.line, column: at.col }, message, frame: frameOf(text, at.line, at.col) };
  };
}
