import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { journalBytes, resultsIn, writeSmall } from "../batch/whole-batch.ts";
import { newFolder } from "../files/grading.ts";
import type { Server, Started } from "./server.ts";
import { deadlyAt, noRedis, start, startRedis, whyNoRedis } from "./server.ts";

const COUNT = 60;
const folder = newFolder();
const input = join(folder, "in");
const local = join(folder, "local");
const small = writeSmall(folder, COUNT, 2);
const config = join(folder, "small");

const batch = (server: Server, out: string, ...more: readonly string[]): Started => start(["grade", input, "--out", out, "--queue", server.address, "--lang", "en", ...small, ...more]);
const worker = (server: Server, { lease = 5, preload }: { readonly lease?: number; readonly preload?: string } = {}): Started =>
  start(["worker", "--queue", server.address, "--config", config, "--jobs", "1", "--lease", String(lease), "--lang", "en"], preload);
const gradedBy = async (one: Started): Promise<number> => {
  one.child.kill("SIGTERM");
  const { code, err } = await one.ended;
  expect([code, err]).toEqual([0, expect.stringContaining("Graded")]);
  return Number(/Graded (\d+) hand-ins?\./u.exec(err)?.[1]);
};

let servers = 0;
async function own(): Promise<{ readonly server: Server; readonly out: string }> {
  servers += 1;
  const home = join(folder, `server${servers}`);
  mkdirSync(home);
  return { server: await startRedis(home), out: join(home, "out") };
}

/** What waits for time to pass is left to `npm run test:full`. */
const isQuick = process.env.GRADER_FULL === undefined;

describe.skipIf(noRedis).concurrent(`a queue${whyNoRedis}`, { timeout: 200_000 }, () => {
  beforeAll(async () => {
    const { code, err } = await start(["grade", input, "--out", local, "--lang", "en", ...small]).ended;
    if (code !== 0) throw new Error(err);
  });

  it("with two workers gives the bytes of a batch without one, each hand-in graded once, and nothing stays in Redis", async () => {
    const { server, out } = await own();
    const workers = [worker(server), worker(server)];
    const { code, out: said } = await batch(server, out).ended;
    expect([code, said]).toEqual([0, `Graded ${COUNT} submissions; results in ${out}\n`]);
    expect(resultsIn(out)).toEqual(resultsIn(local));
    const counts = await Promise.all(workers.map(gradedBy));
    expect(counts.reduce((sum, count) => sum + count)).toBe(COUNT);
    expect(server.cli("--scan", "--pattern", "grader:*:j*")).toBe("");
  });

  it("loses nothing when a worker is killed with a hand-in in its hands", async () => {
    const { server, out } = await own();
    const dying = worker(server, { lease: 2, preload: deadlyAt("s0020") });
    const running = batch(server, out);
    expect((await dying.ended).signal).toBe("SIGKILL");
    const other = worker(server, { lease: 2 });
    expect((await running.ended).code).toBe(0);
    expect(resultsIn(out)).toEqual(resultsIn(local));
    await gradedBy(other);
  });

  it("finds again what was asked for and finished before the batch was killed", async () => {
    const { server, out } = await own();
    const killed = batch(server, out);
    await killed.said("No worker is there for this assignment");
    while (!server.cli("--scan", "--pattern", "grader:*:j*").includes("grader:small-")) await new Promise((go) => void setTimeout(go, 300));
    killed.child.kill("SIGKILL");
    await killed.ended;
    const asked = server.cli("--scan", "--pattern", "grader:*:j*").trim().split("\n").length;
    const one = worker(server);
    const [queue = ""] = /small-\w+/u.exec(server.cli("--scan", "--pattern", "grader:*:meta")) ?? [];
    while (Number(server.cli("zcard", `grader:${queue}:completed`)) < asked) await new Promise((go) => void setTimeout(go, 300));
    expect(journalBytes(out)).toBeLessThan(500);
    expect((await batch(server, out).ended).code).toBe(0);
    expect(resultsIn(out)).toEqual(resultsIn(local));
    expect(await gradedBy(one)).toBe(COUNT);
  });

  it.skipIf(isQuick)("gives up a hand-in that kills one worker after the other, and the others are graded", async () => {
    const { server, out } = await own();
    const poisoned = join(folder, "poisoned");
    mkdirSync(poisoned);
    for (const [name, text] of [["a.yaml", "q1: 7\n"], ["poison.ts", "export default { q1: 7 };\n"], ["z.yaml", "q1: 6\n"]] as const) writeFileSync(join(poisoned, name), text);
    const running = start(["grade", poisoned, "--out", out, "--queue", server.address, "--lang", "en", ...small]);
    // As a service that is started again whenever it dies.
    let deaths = 0;
    const service = (async () => {
      while (running.child.exitCode === null) {
        const one = worker(server, { lease: 2, preload: deadlyAt("poison") });
        const { signal } = await Promise.race([one.ended, running.ended.then(() => ({ signal: null }))]);
        if (signal === "SIGKILL") deaths += 1;
        else one.child.kill("SIGTERM");
        await one.ended;
      }
    })();
    const { code, err } = await running.ended;
    await service;
    expect(code).toBe(2);
    // A machine that is too busy to show that it lives counts as dead, too.
    expect([1, 2, 3]).toContain(deaths);
    expect(err).toContain('1 could not be graded whole; see the column "status" of grades.csv');
    const reports = (resultsIn(out).get("results.ndjson") ?? "").trim().split("\n");
    expect(reports.map((line) => line.includes("it brought down 3 workers, one after the other"))).toEqual([false, true, false]);
    expect(reports[1]).toContain('"undecided"');
  });

  it.skipIf(isQuick)("says that nobody is there, or only workers with another assignment, at both ends; and outlives its server", async () => {
    const { server, out } = await own();
    const other = start(["worker", "--queue", server.address, "--config", config, "--seed", "2", "--lang", "zh"]);
    await other.said("等待提交");
    const running = batch(server, out);
    await running.said(/No worker is there for this assignment \(queue small-\w{12}\); waiting\. .*\n {2}There are workers for another version of it \(small-\w{12}\)/u);
    await other.said(/有批次要求此作业的另一版本/u);
    other.child.kill("SIGTERM");
    expect((await other.ended).err).toContain("共评阅 0 份提交。");
    server.child.kill("SIGKILL");
    await running.said("is away; trying again and again");
    // It has forgotten all that it was asked.
    const again = await startRedis(join(out, ".."));
    await running.said("is back.");
    const one = worker(again);
    expect((await running.ended).code).toBe(0);
    expect(resultsIn(out)).toEqual(resultsIn(local));
    expect(await gradedBy(one)).toBe(COUNT);
    again.child.kill("SIGKILL");
  });

  it("is left by Ctrl-C with a word on how to go on, and asks for its password", async () => {
    const { server, out } = await own();
    server.cli("config", "set", "requirepass", "open sesame");
    const refused = await batch(server, out).ended;
    expect([refused.code, refused.err]).toEqual([2, `grader: the Redis at ${server.address} wants a password: in the address (redis://:password@host) or in GRADER_REDIS_PASSWORD\n`]);
    const GRADER_REDIS_PASSWORD = "open sesame";
    const running = start(["grade", input, "--out", out, "--queue", server.address, "--lang", "en", ...small], undefined, { GRADER_REDIS_PASSWORD });
    await running.said("No worker is there");
    running.child.kill("SIGINT");
    const { code, err } = await running.ended;
    expect(code).toBe(130);
    expect(err).toContain(`Interrupted: 0 of ${COUNT} submissions are graded and kept. To go on with the others:\n  grader grade ${input} --out ${out} --queue ${server.address}`);
    expect(err).not.toContain("sesame");
    server.child.kill("SIGKILL");
  });

  it.skipIf(isQuick)("that cannot be reached is told without its password", async () => {
    const { code, err } = await start(["worker", "--queue", "redis://ta:sesame@127.0.0.1:1", "--config", config, "--lang", "en"]).ended;
    expect([code, err]).toEqual([2, "grader: there is no Redis to be reached at redis://127.0.0.1:1 (ECONNREFUSED); is it running, and is the address right?\n"]);
  });
});
