/** Whether bubblewrap works where the tests run. */
import { join } from "node:path";
import { boxProblem } from "../../src/batch/box-command.ts";
import { mountsFor } from "../../src/batch/box-mounts.ts";
import { root } from "../cli/run.ts";

export const noBox = boxProblem(mountsFor(join(root, "dist/box.mjs"), join(root, "grader.config.yaml"), []));
/** Stands in the names of tests that are left out. */
export const whyNoBox = noBox === undefined ? "" : ` (left out: ${JSON.stringify(noBox)})`;
if (noBox !== undefined) console.warn(`no hardened mode here: ${JSON.stringify(noBox)}`);
