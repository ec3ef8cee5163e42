/** What is wrong with a file that came with the answers: a reason and its facts, never an exception. */
import type { FileFault, FileFaultName } from "../../model.ts";

export const fault = (why: FileFaultName, facts: Omit<FileFault, "why"> = {}): FileFault => ({ why, ...facts });

export const isFault = (value: object): value is FileFault => "why" in value;
