/** LaTeX in double quotes: YAML would turn `"\frac"` into a form feed and refuse `"\hat"`. */

/** Commands whose first letter is also a YAML escape, as students meet them; other letters are no escapes at all. */
const COMMANDS = new Set(
  ("alpha arctan arcsin arccos ast approx arg begin beta bar bm boldsymbol bigl bigr big Bigl Bigr binom bot eta exp end epsilon ell equiv " +
    "frac forall nabla nu ne neq nonumber not nolimits notag Left Longrightarrow Phi Pi Psi partial rho right rangle rvert rVert rm rightarrow " +
    "text textbf theta times top tanh tan tau tfrac tilde to tr triangle top underline underbrace upsilon varepsilon varphi vec vert Vert " +
    "varsigma vartheta vdots xi eqref emph ensuremath Lambda Leftarrow Nabla prod").split(" "),
);

const YAML_ESCAPES = new Set("0abtnvfreNLPxuU_/\"\\ \t\n\r");

/** The text between the quotes exactly as typed when it is plainly LaTeX, else undefined. */
export function rawLatex(source: string): string | undefined {
  const inner = source.slice(1, source.endsWith('"') && source.length > 1 ? -1 : undefined);
  // A doubled backslash says that the student escaped on purpose.
  for (const match of inner.matchAll(/\\(\\|[A-Za-z]+|.)/gsu)) {
    const word = match[1] ?? "";
    if (word === "\\") return undefined;
    if (COMMANDS.has(word) || !YAML_ESCAPES.has(word[0] ?? "")) return inner;
  }
  return undefined;
}
