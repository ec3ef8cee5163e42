/** Functions that only have a name: each stands for one fixed smooth function, so that `f(x + x)` equals `f(2x)` and nothing else. */
import { clash, scalar } from "./evaluate-code.ts";
import type { Code, ScalarCode, Scope } from "./evaluate-code.ts";
import type { Call } from "./functions.ts";
import { hashOf } from "./random.ts";

export function smooth(scope: Scope, node: Call, given: readonly Code[]): Code {
  const of: ScalarCode[] = given.map((code) => {
    if (code.is === "tensor") throw clash(scope, node, node.name, code, "scalar");
    return code;
  });
  return smoothOf(scope, node.name, of);
}

export function smoothOf(scope: Scope, name: string, given: readonly ScalarCode[]): ScalarCode {
  const parts = given.map(({ run }, position) => ({ run, ...shape(hashOf(`${name} ${position}`)) }));
  const offset = shape(hashOf(name)).slope;
  return scalar(scope, (frame) => {
    let wave = offset;
    let line = offset;
    for (const { run, slope, turn } of parts) {
      const x = run(frame);
      wave += turn * x;
      line += (slope * x) / Math.sqrt(1 + x * x);
    }
    return Math.sin(wave) + 1.5 * line;
  });
}

function shape(hash: number): { readonly slope: number; readonly turn: number } {
  return { slope: 0.3 + (hash % 977) / 1000, turn: 0.4 + ((hash >>> 10) % 991) / 1200 };
}
