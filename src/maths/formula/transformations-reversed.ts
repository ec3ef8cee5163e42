/** A change that leads from the right formula to a student's, told as what the student would have to take back. */
import type { TransformationName } from "../../model.ts";
import type { Transformation } from "./transformations.ts";

const OPPOSITE: Readonly<Partial<Record<TransformationName, TransformationName>>> = {
  "transpose-left-out": "transpose-too-many",
  "transpose-too-many": "transpose-left-out",
  "matrix-product-for-elementwise": "elementwise-for-matrix-product",
  "elementwise-for-matrix-product": "matrix-product-for-elementwise",
  "factor-left-out": "factor-too-many",
  "factor-too-many": "factor-left-out",
  "term-left-out": "term-too-many",
  "term-too-many": "term-left-out",
  "function-left-out": "function-too-many",
  "function-too-many": "function-left-out",
};

export function reversed(finding: Transformation): Transformation {
  const { from, to, ...rest } = finding;
  const name = OPPOSITE[finding.name] ?? finding.name;
  if (finding.name === "variable-swapped") return { ...rest, name, ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) };
  return { ...finding, name };
}
