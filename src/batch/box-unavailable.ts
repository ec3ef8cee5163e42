/** Why there can be no box here: an error that ends the grading, because nobody may believe in a wall that is not there. */

export type BoxProblem =
  | { readonly is: "not-linux" }
  | { readonly is: "no-program"; readonly program: string; readonly debianPackage: string }
  /** Nobody has written down the calls of this processor. */
  | { readonly is: "no-filter"; readonly architecture: string }
  | { readonly is: "not-permitted"; readonly why: string };

export class BoxUnavailable extends Error {
  constructor(readonly problem: BoxProblem) {
    super(JSON.stringify(problem));
    this.name = "BoxUnavailable";
  }
}
