/** A task cut into jobs that are small enough to send, and what has to stay here. */
import type { Task } from "../batch/lane.ts";
import type { Order } from "./order.ts";
import type { Listed } from "./parcel.ts";
import { MOST_BYTES, listed, packed } from "./parcel.ts";

export type Load =
  | { readonly is: "here"; readonly task: Task }
  | {
      readonly is: "order";
      readonly task: Task;
      readonly bytes: number;
      /** Reads the files; undefined where they went away meanwhile. */
      pack(): Order | undefined;
    };

/** In the order of the task. */
export function loadsOf(task: Task): readonly Load[] {
  const loads: Load[] = [];
  let together: { readonly submission: Task["submissions"][number]; readonly found: Listed }[] = [];
  let bytes = 0;
  const close = (): void => {
    if (together.length > 0) loads.push(orderOf(task, together, bytes));
    [together, bytes] = [[], 0];
  };
  for (const submission of task.submissions) {
    const found = listed(submission.path);
    if (found === undefined || bytes + found.bytes > MOST_BYTES) close();
    if (found === undefined) loads.push({ is: "here", task: { ...task, submissions: [submission] } });
    else {
      together.push({ submission, found });
      bytes += found.bytes;
    }
  }
  close();
  return loads;
}

function orderOf(task: Task, together: readonly { readonly submission: Task["submissions"][number]; readonly found: Listed }[], bytes: number): Load {
  return {
    is: "order",
    task: { ...task, submissions: together.map(({ submission }) => submission) },
    bytes,
    pack() {
      const handIns: Order["handIns"] = [];
      for (const { submission, found } of together) {
        const { is, base, files, content } = packed(submission.path, found) ?? {};
        if (is === undefined || base === undefined || files === undefined) return undefined;
        if (is === "folder") handIns.push({ name: submission.name, is, base, files: [...files] });
        else if (content === undefined) return undefined;
        else handIns.push({ name: submission.name, is, base, content, files: [...files] });
      }
      const { killed, questions, retrain } = task;
      return { handIns, killed: [...killed], ...(questions === undefined ? {} : { questions: [...questions] }), ...(retrain === undefined ? {} : { retrain }) };
    },
  };
}
