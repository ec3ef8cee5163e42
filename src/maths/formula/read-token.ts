/** The one list of tokens that plain text, LaTeX and Unicode all become. */

export type TokenKind =
  | "number"
  | "name"
  | "function"
  | "words"
  | "separator"
  | ","
  | ";"
  | "?"
  | ":"
  | "("
  | ")"
  | "["
  | "]"
  | "{"
  | "}"
  | "set("
  | ")set"
  | "<("
  | ")>"
  | "floor("
  | ")floor"
  | "ceil("
  | ")ceil"
  | "|"
  | "norm"
  | "blank"
  | "+"
  | "-"
  | "±"
  | "*"
  | "/"
  | "^"
  | "_"
  | ".*"
  | "./"
  | ".^"
  | "otimes"
  | "'"
  | "transpose"
  | "!"
  | "%"
  | "degree"
  | "relation"
  | "cup"
  | "frac"
  | "sqrt"
  | "binom"
  | "over"
  | "accent"
  | "underset"
  | "sum"
  | "prod"
  | "begin"
  | "end"
  | "&"
  | "newline"
  | "partial"
  | "nabla"
  | "empty-set"
  | "end-of-text";

export interface Token {
  kind: TokenKind;
  /** Canonical spelling: of a name, function, relation, accent, environment or of what stands between the halves of a group. */
  text: string;
  from: number;
  to: number;
  /** A name that nobody declared and that could not be split; which side a bar stands on, where LaTeX tells. */
  note?: "undeclared" | "open" | "close";
}
