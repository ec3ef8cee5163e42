/** Formulas as people write them, for the tests of what comes after the reader. */
import { compareFormulas } from "../../../src/maths/formula/equal.ts";
import type { CompareOptions, Comparison, Formula } from "../../../src/maths/formula/equal.ts";
import { readFormula } from "../../../src/maths/formula/read.ts";
import type { Expression, Vocabulary } from "../../../src/maths/formula/tree.ts";
import type { FormulaFinding } from "../../../src/model.ts";
import { arrangeVariables } from "../../../src/maths/formula/variables.ts";
import type { Declarations, VariableTable } from "../../../src/maths/formula/variables.ts";

export const LETTERS: Vocabulary = { names: new Map(), singleLetters: true, functions: new Set(["f"]) };

export function written(source: string, vocabulary: Vocabulary = LETTERS): Formula {
  const reading = readFormula(source, vocabulary);
  if (reading.is === "unreadable") throw new Error(`cannot read ${source}: ${JSON.stringify(reading.finding)}`);
  return { tree: reading.tree, source };
}

export function reader(source: string, vocabulary: Vocabulary): Expression | FormulaFinding {
  const reading = readFormula(source, vocabulary);
  return reading.is === "formula" ? reading.tree : reading.finding;
}

export function tableOf(declarations: Declarations): VariableTable {
  const table = arrangeVariables(declarations, reader);
  if ("length" in table) throw new Error(JSON.stringify(table));
  return table;
}

export function compared(student: string, reference: string, options: CompareOptions = {}): Comparison {
  const vocabulary = options.table?.vocabulary ?? LETTERS;
  return compareFormulas(written(student, vocabulary), written(reference, vocabulary), { functions: new Set(["f"]), ...options });
}

/** The perceptron of homework two, with sizes by name. */
export const PERCEPTRON: Declarations = {
  x: { shape: ["D"] },
  W1: { shape: ["D", "H"] },
  W2: { shape: ["H", "K"] },
  y: { shape: ["K"], domain: "one-hot" },
  z: { is: "W1' * x" },
  h: { is: "sigmoid(z)" },
  o: { is: "W2' * h" },
  yhat: { is: "softmax(o)", aliases: ["p"] },
};

export const SOFTMAX_REGRESSION: Declarations = {
  x: { shape: ["D"] },
  W: { shape: ["D", "K"] },
  y: { shape: ["K"], domain: "one-hot" },
  o: { is: "W' * x" },
  yhat: { is: "softmax(o)" },
};
