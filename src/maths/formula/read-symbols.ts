/** What single characters and LaTeX commands stand for. */
import { functionName } from "./function-names.ts";
import { GREEK } from "./read-letters.ts";
import type { TokenKind } from "./read-token.ts";

export interface Mark {
  readonly kind: TokenKind;
  readonly text: string;
  readonly note?: "open" | "close";
}

/** `style`: the argument is what counts; `prose`: the argument is text; `sized`: a bracket of another size follows. */
export type Command = Mark | "skip" | "skip-argument" | "style" | "prose" | "operator-name" | "sized" | "environment";

function table(rows: readonly (readonly [words: string, kind: TokenKind, text?: string])[]): Map<string, Mark> {
  const symbols = new Map<string, Mark>();
  for (const [words, kind, text] of rows) for (const word of words.split(" ")) symbols.set(word, { kind, text: text ?? word });
  return symbols;
}

/** Characters outside ASCII that are no letters. */
export const CHARACTERS: ReadonlyMap<string, Mark> = table([
  ["⊙ ∘ ⊚", ".*"],
  ["⊗", "otimes"],
  ["±", "±"],
  ["≤ ⩽ ≦", "relation", "<="],
  ["≥ ⩾ ≧", "relation", ">="],
  ["≠", "relation", "!="],
  ["≈ ≃ ≅", "relation", "approx"],
  ["∈", "relation", "in"],
  ["∪", "cup"],
  ["∞", "name", "infinity"],
  ["∅", "empty-set"],
  ["‖ ∥", "norm"],
  ["ᵀ ⊤ ⊺", "transpose"],
  ["∂", "partial"],
  ["∇", "nabla"],
  ["∑", "sum"],
  ["∏", "prod"],
  ["√", "sqrt"],
  ["°", "degree"],
  ["⟨ 〈", "<("],
  ["⟩ 〉", ")>"],
  ["⌊", "floor("],
  ["⌋", ")floor"],
  ["⌈", "ceil("],
  ["⌉", ")ceil"],
]);

const COMMANDS: Map<string, Command> = new Map<string, Command>([
  ...table([
    ["frac dfrac tfrac cfrac nicefrac sfrac", "frac"],
    ["sqrt", "sqrt"],
    ["binom dbinom tbinom", "binom"],
    ["hat widehat", "accent", "hat"],
    ["bar overline", "accent", "bar"],
    ["tilde widetilde", "accent", "tilde"],
    ["dot", "accent", "dot"],
    ["ddot", "accent", "ddot"],
    ["odot circ", ".*"],
    ["otimes", "otimes"],
    ["cdot times ast star bullet", "*"],
    ["div", "/"],
    ["pm", "±"],
    ["leq le leqslant leqq", "relation", "<="],
    ["geq ge geqslant geqq", "relation", ">="],
    ["neq ne", "relation", "!="],
    ["lt", "relation", "<"],
    ["gt", "relation", ">"],
    ["approx simeq cong doteq", "relation", "approx"],
    ["equiv coloneqq triangleq", "relation", "="],
    ["in", "relation", "in"],
    ["cup", "cup"],
    ["emptyset varnothing", "empty-set"],
    ["infty", "name", "infinity"],
    ["partial", "partial"],
    ["nabla", "nabla"],
    ["top intercal", "transpose"],
    ["prime", "'"],
    ["sum", "sum"],
    ["prod", "prod"],
    ["degree", "degree"],
    ["lfloor", "floor("],
    ["rfloor", ")floor"],
    ["lceil", "ceil("],
    ["rceil", ")ceil"],
    ["langle", "<("],
    ["rangle", ")>"],
    ["lbrace", "set("],
    ["rbrace", ")set"],
    ["lbrack", "["],
    ["rbrack", "]"],
    ["lparen", "("],
    ["rparen", ")"],
    ["vert mid", "|"],
    ["Vert parallel", "norm"],
    ["ell", "name", "l"],
    ["imath", "name", "i"],
    ["jmath", "name", "j"],
    ["varepsilon", "name", "epsilon"],
    ["vartheta", "name", "theta"],
    ["varphi", "name", "phi"],
    ["varrho", "name", "rho"],
    ["varsigma", "name", "sigma"],
    ["underset", "underset"],
    ["over", "over"],
    ["choose", "over"],
    ["land wedge lor vee", "separator"],
    ["arccsc arcsec arccot", "function"],
    ["colon", ":"],
  ]),
  ["lvert", { kind: "|", text: "|", note: "open" }],
  ["rvert", { kind: "|", text: "|", note: "close" }],
  ["lVert", { kind: "norm", text: "norm", note: "open" }],
  ["rVert", { kind: "norm", text: "norm", note: "close" }],
]);

function all(words: string, command: Command): void {
  for (const word of words.split(" ")) COMMANDS.set(word, command);
}

all("quad qquad enspace thinspace medspace thickspace displaystyle textstyle scriptstyle limits nolimits nonumber notag therefore because hline rm bf it", "skip");
all("tag label color hspace vspace phantom", "skip-argument");
all("mathbf boldsymbol bm vec mathrm mathit mathcal mathsf mathbb mathscr mathfrak mathtt pmb underline boxed fbox textcolor ensuremath overrightarrow", "style");
all("text textrm textbf textit mbox hbox textsf texttt", "prose");
all("operatorname", "operator-name");
all("left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr middle", "sized");
all("begin end", "environment");

/** What a command, named without its backslash, stands for; null if it is none that a formula can use. */
export function commandOf(word: string): Command | null {
  const command = COMMANDS.get(word);
  if (command !== undefined) return command;
  const symbol = symbolOf(word);
  if (symbol !== null) COMMANDS.set(word, symbol);
  return symbol;
}

function symbolOf(word: string): Mark | null {
  if (GREEK.has(word)) return { kind: "name", text: word };
  const name = word.length > 1 && /^[A-Za-z]+$/.test(word) ? functionName(word) : null;
  return name === null ? null : { kind: "function", text: name };
}

/** Characters that stand for exactly one of ASCII, so that places in the text stay what they are. */
const FOLDED: ReadonlyMap<number, string> = new Map(
  Object.entries({
    "-": "−–—‒‐‑﹣",
    "*": "×·⋅∙•∗✕・⸱",
    "/": "÷∕⁄",
    "'": "′’‘ʹ",
    ".": "。．",
    ",": "，、",
    ";": "；",
    ":": "：∶",
    "|": "∣❘",
    "~": "～",
    " ": "\u3000\u00a0\u2009\u2003\u2002\u200a\u202f\u2005\u200b\ufeff\u2061\u2062",
    "[": "【〔",
    "]": "】〕",
  }).flatMap(([ascii, others]) => others.split("").map((other) => [other.charCodeAt(0), ascii] as const)),
);

/** The same text with full-width forms and look-alikes in ASCII, of the same length. */
export function folded(source: string): string {
  let text = "";
  let copied = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code < 0x80) continue;
    const ascii = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : FOLDED.get(code);
    if (ascii === undefined) continue;
    text += source.slice(copied, at) + ascii;
    copied = at + 1;
  }
  return copied === 0 ? source : text + source.slice(copied);
}
