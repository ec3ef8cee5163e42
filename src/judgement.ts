/** What a check says of an answer, as a whole and in parts, and what a question hands on to later ones. Types only. */
import type { Data, Placed, Share, Written } from "./model.ts";

export type Verdict = "correct" | "partial" | "wrong" | "unanswered" | "unreadable" | "undecided";

/** What a check says of one answer. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Confirmed credit. */
  readonly credit: Share;
  /** For `undecided`: what a reviewer is proposed to give. */
  readonly proposed?: Share;
  readonly findings: readonly Placed[];
  /** What pictures are drawn of. */
  readonly figures?: readonly Figure[];
  /** The entries or nodes that were judged by themselves, for whoever has a second opinion on some of them. */
  readonly parts?: Parts;
}

/** Facts that are seen better than said, of bounded size. */
export type Figure =
  /** Losses by epoch, thinned out; `start` is the loss of a model that knows nothing. */
  | { readonly is: "curve"; readonly points: readonly (readonly [epoch: number, loss: number])[]; readonly start: number }
  /** Accuracies from 0 to 1, as reported; `full` is where full credit begins. */
  | { readonly is: "accuracies"; readonly sets: readonly { readonly name: string; readonly value: number; readonly full?: number }[] }
  /** Samples by true label (rows) and predicted label (columns); `other` got no label at all. */
  | { readonly is: "confusion"; readonly counts: readonly (readonly number[])[]; readonly other: number };

export interface Parts {
  readonly each: readonly Part[];
  /** The judgement of the whole that follows from its parts. */
  together(each: readonly Part[]): Judgement;
}

export interface Part {
  /** Tells it from the others: `/色泽/青绿`, or the way to a node. */
  readonly at: string;
  /** The same for people. */
  readonly name: string;
  /** How much it weighs: an entry is one, a missing subtree as many as it has nodes. */
  readonly weight: number;
  readonly state: "right" | "wrong" | "unreadable" | "undecided" | "missing";
  readonly credit: Share;
  readonly findings: readonly Placed[];
}

/** What a question hands on, as data, to later ones that build on it. */
export interface Carries {
  /** The right value. */
  readonly right: Data;
  /** What an answer says in the place of the right value, entry by entry; what is missing or cannot be read is left out. */
  read(value: Written): readonly OwnValue[];
}

export interface OwnValue {
  /** Where in the right value it stands: `/色泽/青绿`; empty for the whole. */
  readonly at: string;
  readonly value: Data;
  /** It agrees with the right value. */
  readonly right: boolean;
}
