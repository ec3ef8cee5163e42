// Functions where formulas are asked, in the letters of this assignment.
export default {
  range: ({ v, theta, g }: { v: number; theta: number; g: number }) => (2 * v * v * Math.sin(theta) * Math.cos(theta)) / g,
  momentum: ({ m, u }: { m: number; u: number[] }) => u.map((value) => m * value),
  fit: ({ r, s }: { r: number[]; s: number[] }) => r.map((value) => s.map((entry) => value * entry)),
  light: { stairs: { up: { hall: { up: "off", down: "on" } }, down: { hall: { up: "on", down: "off" } } } },
};
