/** What the names of arrays say: which are weights and which biases, and which belong together. */

const ROLES: readonly (readonly [role: "weights" | "bias", pattern: RegExp])[] = [
  // Frameworks: fc1.bias, dense/bias:0, intercepts_0; by hand: b1, b_hidden, bias2.
  ["bias", /bias(?:es)?|intercepts?_?|(?<![a-z])b(?=$|[\d_.:/[]|h$|o$|hidden|out)/u],
  ["weights", /weights?|kernels?|coefs?_?|theta|(?<![a-z])w(?=$|[\d_.:/[]|h$|o$|ih$|ho$|hidden|out|xh$|hy$)/u],
];

export interface ArrayRole {
  readonly role: "weights" | "bias" | "unknown";
  /** What is left of the name without its role: `fc1` of both `fc1.weight` and `fc1.bias`. */
  readonly stem: string;
}

export function roleOf(name: string): ArrayRole {
  const small = name.toLowerCase();
  for (const [role, pattern] of ROLES) if (pattern.test(small)) return { role, stem: stemOf(small.replace(pattern, "")) };
  return { role: "unknown", stem: stemOf(small) };
}

const stemOf = (rest: string): string => rest.replace(/:0$/u, "").replaceAll(/[\s_./[\]:-]+/gu, " ").trim();
