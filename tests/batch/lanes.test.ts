import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldersOf } from "../../src/batch/box-mounts.ts";
import { boxLane } from "../../src/batch/boxes.ts";
import { partOf } from "../../src/batch/grade-path.ts";
import type { Lane, LaneOptions } from "../../src/batch/lane.ts";
import { Lost } from "../../src/batch/lane.ts";
import { gradeAll } from "../../src/batch/grade-all.ts";
import { decodeReport } from "../../src/batch/record.ts";
import { oneSubmission } from "../../src/intake/submissions.ts";
import { threadLane } from "../../src/batch/threads.ts";
import type { Report } from "../../src/model.ts";
import { assignment, newFolder, writeFiles } from "../files/grading.ts";
import { noBox, whyNoBox } from "./box-here.ts";

const folder = newFolder();
const native = "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)";
writeFiles(folder, {
  "a.yaml": "q2.3.total: 61470\nq4.1: '\\hat{y} - y'\n",
  "b.yaml": "q2.3.total: 1/0\n",
  "code.ts": 'export default { "q4.1": ({ yhat, y }: any) => yhat.map((p: number, i: number) => p - y[i]), "q4.2.2": () => [NaN, -0, Infinity] };\n',
  "hangs.ts": `export default { "q2.3.total": 61470, "q4.1": () => ${native} };\n`,
});
const task = (...names: readonly string[]) => ({ submissions: names.map((name) => oneSubmission(join(folder, name))), killed: [] });
const options: LaneOptions = { config: "grader.config.yaml", seed: null, jobs: 2, silence: 20_000 };
const visible = foldersOf(task("a.yaml", "b.yaml").submissions);
/** What a lane gives, as reports. */
const read = (lines: readonly string[]): readonly Report[] => lines.map((line, position) => {
  const report = decodeReport(line, assignment, `hand-in ${position}`);
  if (report === undefined) throw new Error(`no report: ${line}`);
  return report;
});
const lost = async (run: Promise<unknown>): Promise<Lost> => {
  const error: unknown = await run.then(() => undefined, (reason: unknown) => reason);
  if (error instanceof Lost) return error;
  throw new Error(`not lost but ${String(error)}`);
};

/** One thread that has loaded the assignment serves all comparisons. */
const honest = threadLane({ ...options, jobs: 1 });
afterAll(() => honest.destroy());

const KINDS: readonly { readonly kind: string; readonly skip: boolean; readonly open: (more?: Partial<LaneOptions>) => Lane }[] = [
  { kind: "threads", skip: false, open: (more) => threadLane({ ...options, ...more }) },
  { kind: `boxed processes${whyNoBox}`, skip: noBox !== undefined, open: (more) => boxLane({ ...options, ...more, assignment, visible }) },
];

describe.each(KINDS)("a lane of $kind", ({ skip, open }) => {
  describe.skipIf(skip)("holds to the contract of lanes:", () => {
    const lanes: Lane[] = [];
    const lane = (more?: Partial<LaneOptions>): Lane => {
      const made = open(more);
      lanes.push(made);
      return made;
    };
    // Whatever ends no worker is asked of one lane.
    let shared: Lane | undefined;
    const usual = (): Lane => (shared ??= lane());
    afterAll(() => Promise.all(lanes.map((one) => one.destroy())));

    it("reports come in the order of the task, equal to those of a thread", async () => {
      const lines = await usual().run(task("a.yaml", "code.ts", "b.yaml"));
      expect(read(lines).map(({ results }) => results.find(({ place }) => place !== undefined)?.place?.file)).toEqual(["a.yaml", "code.ts", "b.yaml"]);
      expect(lines).toEqual(await honest.run(task("a.yaml", "code.ts", "b.yaml")));
    });

    it("a native loop is lost with the name of its function, and the lane goes on", async () => {
      const one = lane({ jobs: 1, silence: 3_000 });
      expect((await lost(one.run(task("hangs.ts")))).running).toBe('["q4.1"]');
      const [again] = read(await one.run({ ...task("hangs.ts"), killed: ['["q4.1"]'] }));
      const verdicts = new Map(again?.results.map(({ question, verdict }) => [question, verdict]));
      expect([verdicts.get("q2.3.total"), verdicts.get("q4.1")]).toEqual(["correct", "undecided"]);
    });

    it("an assignment that cannot be loaded is lost before any student code", async () => {
      const failed = await lost(lane({ config: join(folder, "none.yaml") }).run(task("a.yaml")));
      expect(failed.message).toMatch(/no such assignment/u);
      expect(failed.running).toBeUndefined();
    });

    it("more tasks than workers all come back", async () => {
      const one = usual();
      const all = await Promise.all(Array.from({ length: 7 }, (_, turn) => one.run(task(turn % 2 === 0 ? "a.yaml" : "code.ts"))));
      expect(new Set(all.map(([line], turn) => `${turn % 2} ${line}`)).size).toBe(2);
      expect(read(all.map(([line = ""]) => line))).toHaveLength(7);
    });

    it("some questions alone are judged as they are among all", async () => {
      const questions = ["q2.3.total", "q4.1"];
      const [[whole = ""], [part = ""]] = await Promise.all([lane().run(task("a.yaml")), lane().run({ ...task("a.yaml"), questions })]);
      const results = decodeReport(part, partOf(assignment, new Set(questions)), "a")?.results;
      expect(results?.map(({ question }) => question)).toEqual(questions);
      expect(results).toEqual(decodeReport(whole, assignment, "a")?.results.filter(({ question }) => questions.includes(question)));
    });

    it("its end ends what runs", async () => {
      const one = lane({ silence: 60_000 });
      const run = lost(one.run(task("hangs.ts")));
      await new Promise((go) => void setTimeout(go, 1_000));
      await one.destroy();
      expect(await run).toBeInstanceOf(Lost);
    });
  });
});

/** Processes that lie: what each says is JavaScript with `out`, the task `job`, and `real`, the honest report of a thread. */
const LIES: Readonly<Record<string, string>> = {
  "more points than there are": 'real[0].results[0].earned = [99, 1]; out({ is: "done", reports: lines() });',
  "negative points": 'real[0].results[0].earned = [-1, 1]; out({ is: "done", reports: lines() });',
  "points that are no share": 'real[0].results[0].earned = "4"; out({ is: "done", reports: lines() });',
  "a report too many": 'out({ is: "done", reports: [...lines(), ...lines()] });',
  "a question left out": 'real[0].results.pop(); out({ is: "done", reports: lines() });',
  "a line that is no report": 'out({ is: "done", reports: ["{"] });',
  "no lines at all": 'out({ is: "done", reports: [real[0]] });',
  "an unknown verdict": 'real[0].results[0].verdict = "perfect"; out({ is: "done", reports: lines() });',
  "a finding without its fields": 'real[0].findings = [{ finding: { code: "transformation" } }, { finding: { code: "known-mistake" } }]; out({ is: "done", reports: lines() });',
  "a finding of no kind": 'real[0].findings = [{ finding: { code: "toString" } }]; out({ is: "done", reports: lines() });',
  "its own failure behind a function that ran": 'out({ is: "running", path: JSON.stringify(["q4.1"]) }); out({ is: "failed", why: "no luck" });',
  "no JSON": 'out("{");',
  "an unknown message": 'out({ is: "granted" });',
  "its own end": "process.exit(0);",
};
const secret = join(newFolder(), "secret");
writeFileSync(secret, "x");
const OTHERS: Readonly<Record<string, string>> = {
  truth: 'out({ is: "done", reports: lines() });',
  totals: 'real[0].earned = [100, 1]; real[0].submission = "somebody else"; real[0].possible = [1, 1]; out({ is: "done", reports: lines() });',
  looks: `const { networkInterfaces } = await import("node:os"); const { readFileSync, writeFileSync, existsSync } = await import("node:fs");
       const tried = (f) => { try { f(); return "done"; } catch (error) { return error.code; } };
       const found = [process.getuid(), Object.keys(process.env).filter((name) => name !== "PWD"), existsSync(${JSON.stringify(secret)}), existsSync("/etc/passwd"), existsSync("/home"), tried(() => writeFileSync("/tmp/x", "x")), tried(() => writeFileSync(${JSON.stringify(join(folder, "written"))}, "x")), tried(() => networkInterfaces())];
       out({ is: "failed", why: JSON.stringify(found) });`,
};

describe.skipIf(noBox !== undefined)(`what a boxed process sends is not believed${whyNoBox}:`, () => {
  const reports = new Map<string, Report>();
  const reportOf = (name: string): Report => {
    const report = reports.get(name);
    if (report === undefined) throw new Error(`no report of ${name}`);
    return report;
  };

  beforeAll(async () => {
    const said = Object.entries({ ...LIES, ...OTHERS });
    const real: readonly unknown[] = (await honest.run(task("a.yaml"))).map((line) => JSON.parse(line));
    const workerFile = join(folder, "liar.mjs");
    const cases = said.map(([name, code]) => `    case ${JSON.stringify(name)}: {\n${code}\n    break; }\n`).join("");
    writeFileSync(workerFile, `import { writeSync } from "node:fs"; import { createInterface } from "node:readline";
const out = (message) => writeSync(3, (typeof message === "string" ? message : JSON.stringify(message)) + "\\n");
for await (const line of createInterface({ input: process.stdin })) { const job = JSON.parse(line); const real = ${JSON.stringify(real)}; const lines = () => real.map((report) => JSON.stringify(report)); switch (job.submissions[0].name) {\n${cases}} }\n`);
    writeFiles(folder, Object.fromEntries(said.map(([name]) => [`lies/${name}.ts`, "export default {};\n"])));
    const submissions = said.map(([name]) => oneSubmission(join(folder, "lies", `${name}.ts`)));
    for await (const report of gradeAll(submissions, { ...options, assignment, sandbox: "hardened", workerFile })) reports.set(report.submission, report);
  });

  it("but a true report is", () => expect(reportOf("truth").findings).toEqual([]));

  it.each(Object.keys(LIES))("%s", (name) => {
    const report = reportOf(name);
    expect(report.results.every(({ verdict }) => verdict === "undecided")).toBe(true);
    expect(report.findings.map(({ finding }) => finding.code)).toEqual(["grader-fault"]);
  });

  it("totals and another name: they are taken from what is known", () => {
    const report = reportOf("totals");
    expect([report.submission, report.possible]).toEqual(["totals", [100, 1]]);
    expect(report.earned).not.toEqual([100, 1]);
  });

  it("and it sees no home, no network, no other file, and can write nothing", () => {
    const [first] = reportOf("looks").findings;
    expect(first?.finding).toEqual({ code: "grader-fault", what: JSON.stringify([65534, [], false, false, false, "EFBIG", "EROFS", "ERR_SYSTEM_ERROR"]) });
    expect(existsSync(join(folder, "written"))).toBe(false);
  });
});
