/** What is wrong with a file of overrides or extensions, as its author reads it. */
import type { LedgerFault } from "../marks/faults.ts";
import type { Language } from "../model.ts";
import { ledgerEn } from "./sentences/ledger-en.ts";
import { ledgerZh } from "./sentences/ledger-zh.ts";
import type { LedgerCatalogue } from "./sentences/mark-catalogue.ts";
import { oneLine, visible } from "./sentences/values.ts";

const catalogues: Readonly<Record<Language, LedgerCatalogue>> = { zh: ledgerZh, en: ledgerEn };

export function ledgerSentence(fault: LedgerFault, language: Language): string {
  // Each entry of a catalogue takes the fault of its own code; the compiler cannot follow that through an index.
  const say = catalogues[language][fault.code] as (fault: LedgerFault) => string;
  return visible(oneLine(say(fault)));
}
