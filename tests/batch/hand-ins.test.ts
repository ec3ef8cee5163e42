import { describe, expect, it } from "vitest";
import { collect, gradable, refusal } from "../../src/batch/hand-ins.ts";
import type { Group, HandIn } from "../../src/intake/intake.ts";
import type { Handed } from "../../src/marked.ts";
import type { Report, Share } from "../../src/model.ts";
import { statusOf } from "../../src/report/status.ts";
import { assignment } from "../files/grading.ts";

const handIn = (name: string, more: Partial<HandIn> = {}): HandIn => ({ path: name, name, isCode: false, findings: [], isRefused: false, ...more });
const handed = (attempt: number, late?: number): Handed => ({ student: { id: "zhang" }, attempt, ...(late === undefined ? {} : { late }) });
const group = (name: string, ...handIns: readonly HandIn[]): Group => ({ name, handIns });
const report = (submission: string, earned: number, awaiting = 0): Report => ({ ...refusal({ name: submission, findings: [] }, assignment), earned: [earned, 1], awaiting: [awaiting, 1] });

let ended = 0;
async function* graded(...reports: readonly Report[]): AsyncGenerator<Report> {
  try {
    yield* reports;
  } finally {
    ended += 1;
  }
}

async function all(groups: readonly Group[], attempts: Parameters<typeof collect>[2], reports: AsyncGenerator<Report>): Promise<readonly (readonly [name: string, earned: Share, attempt: number | undefined])[]> {
  const collected = collect({ groups }, assignment, attempts, reports);
  const found: (readonly [string, Share, number | undefined])[] = [];
  for await (const one of collected.reports) found.push([one.submission, one.earned, collected.handedOf(one)?.attempt]);
  return found;
}

/** Four points less for the second attempt. */
const worthLess = ({ earned, awaiting }: Report, of: Handed | undefined): { readonly total: Share; readonly awaiting: Share } => ({ total: [earned[0] - (of?.attempt === 2 ? 4 : 0), 1], awaiting });

describe("the reports of what was taken in", () => {
  const twice = [group("a", handIn("a")), group("zhang", handIn("zhang (1)", { handed: handed(1) }), handIn("zhang (2)", { handed: handed(2) })), group("z", handIn("z"))];

  it("come in the order of the groups, with what is known of each hand-in", async () => {
    const reports = graded(report("a", 1), report("zhang (1)", 5), report("zhang (2)", 3), report("z", 2));
    expect(await all(twice, { keep: "all" }, reports)).toEqual([["a", [1, 1], undefined], ["zhang (1)", [5, 1], 1], ["zhang (2)", [3, 1], 2], ["z", [2, 1], undefined]]);
  });

  it("of the best attempt go by the student's name; the later one counts where they are alike", async () => {
    expect((await all(twice, { keep: "best" }, graded(report("a", 1), report("zhang (1)", 5), report("zhang (2)", 3), report("z", 2))))[1]).toEqual(["zhang", [5, 1], 1]);
    expect((await all(twice, { keep: "best" }, graded(report("a", 1), report("zhang (1)", 5), report("zhang (2)", 5), report("z", 2))))[1]).toEqual(["zhang", [5, 1], 2]);
    expect((await all(twice, { keep: "best" }, graded(report("a", 1), report("zhang (1)", 5, 9), report("zhang (2)", 5), report("z", 2))))[1]).toEqual(["zhang", [5, 1], 1]);
  });

  it("are compared by the mark where the course has rules: a late better attempt may be worth less", async () => {
    expect((await all(twice, { keep: "best", worth: worthLess }, graded(report("a", 1), report("zhang (1)", 3), report("zhang (2)", 5), report("z", 2))))[1]).toEqual(["zhang", [3, 1], 1]);
  });

  it("say of a refused hand-in why, grade none of it, and leave the others in their places", async () => {
    const findings = [{ code: "archive-broken", archive: "b.zip", why: "truncated" }] as const;
    const groups = [group("a", handIn("a")), group("b", handIn("b", { isRefused: true, findings })), group("c", handIn("c", { findings: [{ code: "entry-refused", entry: "x", why: "link" }] }))];
    expect(gradable({ handIns: groups.flatMap(({ handIns }) => handIns) }).map(({ name }) => name)).toEqual(["a", "c"]);
    const found: Report[] = [];
    for await (const one of collect({ groups }, assignment, { keep: "last" }, graded(report("a", 1), report("c", 2))).reports) found.push(one);
    expect(found.map(({ submission, findings: said }) => [submission, said.map(({ finding }) => finding.code)])).toEqual([["a", []], ["b", ["archive-broken"]], ["c", ["entry-refused"]]]);
    expect(found[1] === undefined ? "" : statusOf(found[1])).toBe("unreadable");
    expect(found[1]?.results.every(({ verdict, awaiting }) => verdict === "unreadable" && awaiting[0] === 0)).toBe(true);
  });

  it("end the grading when nobody asks for more", async () => {
    const before = ended;
    const { reports } = collect({ groups: twice }, assignment, { keep: "last" }, graded(report("a", 1), report("b", 1)));
    await reports.next();
    await reports.return(undefined);
    expect(ended).toBe(before + 1);
    await expect(all(twice, { keep: "last" }, graded(report("a", 1)))).rejects.toThrow("has no report");
  });
});
