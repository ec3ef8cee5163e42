/** The gradients of the second homework as functions, with what was thought of by hand. */
import { softmaxSubjects } from "./subjects-softmax.ts";
import { networkSubjects } from "./subjects-network.ts";
import type { Subject } from "./variant.ts";

export const subjects: readonly Subject[] = [...softmaxSubjects, ...networkSubjects];
