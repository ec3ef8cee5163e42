/** Why there is no queue: errors that end the command with a sentence. No address here has its password. */

export type QueueProblem =
  | { readonly is: "no-address"; readonly address: string }
  | { readonly is: "no-packages" }
  | { readonly is: "unreachable"; readonly address: string; readonly why: string }
  | { readonly is: "no-password" | "wrong-password"; readonly address: string }
  | { readonly is: "refused"; readonly address: string; readonly why: string };

export class QueueUnavailable extends Error {
  constructor(readonly problem: QueueProblem) {
    super(JSON.stringify(problem));
    this.name = "QueueUnavailable";
  }
}
