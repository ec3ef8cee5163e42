/** What a catalogue of sentences is: one function for each code of a finding, so that a missing one does not compile. */
import type { Finding } from "../model.ts";

export interface Wording {
  /** Right answers may be said: for the TA, never in a self-check. */
  readonly reveal: boolean;
}

export type Catalogue<Codes extends Finding["code"] = Finding["code"]> = {
  readonly [F in Extract<Finding, { code: Codes }> as F["code"]]: (finding: F, wording: Wording) => string;
};

