/**
 * The one expression tree that both input languages, plain text and LaTeX, are read into. Every node knows the piece of
 * the student's own text that it stands for, so that a finding can point at it.
 */

/** Offsets into the source, `from` inclusive and `to` exclusive, in UTF-16 units. */
export type Span = readonly [from: number, to: number];

/**
 * `*` is the matrix product when both sides are no scalars, `.*` element by element, `outer` is what an author may declare
 * `\otimes` to be.
 */
export type Operator = "+" | "-" | "*" | "/" | "^" | ".*" | "./" | ".^" | "outer";

export type Relation = "=" | "!=" | "<" | "<=" | ">" | ">=" | "approx" | "in";

export type Expression =
  /** Digits as written: `0.50` keeps its zero. */
  | { readonly is: "number"; readonly text: string; readonly at: Span }
  /**
   * A variable or constant by its canonical name: `yhat` for `\hat{y}` and `ŷ`, `W1` for `W_1` and `W_{1}`, `pi`, `e`,
   * `infinity`; `ones` for a bold 1, whose size the formula does not tell; `∂l/∂o` for a derivative.
   */
  | { readonly is: "name"; readonly name: string; readonly at: Span }
  | { readonly is: "negate"; readonly of: Expression; readonly at: Span }
  | { readonly is: "plus-minus"; readonly left: Expression | null; readonly right: Expression; readonly at: Span }
  | { readonly is: "transpose"; readonly of: Expression; readonly at: Span }
  | { readonly is: "factorial"; readonly of: Expression; readonly at: Span }
  | { readonly is: "percent"; readonly of: Expression; readonly at: Span }
  | { readonly is: "degrees"; readonly of: Expression; readonly at: Span }
  | {
      readonly is: "binary";
      readonly op: Operator;
      readonly left: Expression;
      readonly right: Expression;
      /** The product had no sign: `2x`. */
      readonly implicit?: true;
      readonly at: Span;
    }
  /** A known function by its canonical name (`log` is natural, `log2`, `log10`, `log` with a second argument is to that base). */
  | { readonly is: "call"; readonly name: string; readonly arguments: readonly Expression[]; readonly at: Span }
  | { readonly is: "absolute"; readonly of: Expression; readonly at: Span }
  /** `||x||_p`; without an order the Euclidean norm (Frobenius for a matrix). */
  | { readonly is: "norm"; readonly of: Expression; readonly order: Expression | null; readonly at: Span }
  /** `sum` or `product` over an integer index; bounds are null where the index runs over all of a declared dimension, or to its end. */
  | {
      readonly is: "series";
      readonly operation: "sum" | "product";
      readonly index: string;
      readonly from: Expression | null;
      readonly to: Expression | null;
      readonly of: Expression;
      readonly at: Span;
    }
  /** An element, from 1: `x_i`, `W_{ij}`. */
  | { readonly is: "element"; readonly of: Expression; readonly indices: readonly Expression[]; readonly at: Span }
  /** `[h_i (1 - h_i)]_{i=1}^{H}`: the vector of all elements. */
  | {
      readonly is: "vector-of";
      readonly of: Expression;
      readonly index: string;
      readonly from: Expression | null;
      readonly to: Expression | null;
      readonly at: Span;
    }
  | { readonly is: "piecewise"; readonly cases: readonly { readonly value: Expression; readonly when: Expression | null }[]; readonly at: Span }
  /** `[1, 2]` is the column of mathjs, with a row for each item; where an interval is due `asInterval` takes it for one. */
  | { readonly is: "matrix"; readonly rows: readonly (readonly Expression[])[]; readonly at: Span }
  | { readonly is: "tuple"; readonly items: readonly Expression[]; readonly at: Span }
  /** Items side by side without brackets: `1, 2, 3`, `x = 1 or x = 2`. */
  | { readonly is: "list"; readonly items: readonly Expression[]; readonly at: Span }
  | { readonly is: "set"; readonly items: readonly Expression[]; readonly at: Span }
  | {
      readonly is: "interval";
      readonly from: Expression;
      readonly to: Expression;
      readonly closed: readonly [boolean, boolean];
      readonly at: Span;
    }
  | { readonly is: "union"; readonly parts: readonly Expression[]; readonly at: Span }
  /** A chain `a < b <= c` keeps all its terms; there is one operator less than there are terms. */
  | { readonly is: "relation"; readonly terms: readonly Expression[]; readonly ops: readonly Relation[]; readonly at: Span }
  /** A word that is no mathematics: `\text{E}`, `no solution`. */
  | { readonly is: "words"; readonly text: string; readonly at: Span };

/** What the reader knows of the assignment. */
export interface Vocabulary {
  /** Declared variables and the number of their dimensions (0 scalar, 1 vector, 2 matrix). */
  readonly names: ReadonlyMap<string, number>;
  /** Other spellings, in canonical form, to declared names: `p` -> `yhat`. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** Functions that the author adds by name (`f` in `f(x)`), beside the known ones. */
  readonly functions?: ReadonlySet<string>;
  /** What `\otimes` stands for; where it is not declared it is refused with a finding. */
  readonly otimes?: "outer" | "elementwise";
  /** What `log` without a base stands for; natural unless told. */
  readonly log?: "natural" | "base-2" | "base-10";
  /** Names stand for one letter each where nothing else is declared, as in handwriting: `mx` is `m * x`. */
  readonly singleLetters?: boolean;
}
