/** One function for each code, so that a missing one does not compile. */
import type { MarkLine } from "../../marked.ts";
import type { LedgerFault } from "../../marks/faults.ts";

export type MarkCatalogue = { readonly [L in MarkLine as L["code"]]: (line: L) => string };
export type LedgerCatalogue = { readonly [F in LedgerFault as F["code"]]: (fault: F) => string };
