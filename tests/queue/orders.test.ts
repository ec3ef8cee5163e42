import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../src/batch/content.ts";
import { commandOf } from "../../src/cli/interrupt.ts";
import { queueAddress, withoutPassword } from "../../src/queue/address.ts";
import { loadsOf } from "../../src/queue/loads.ts";
import { isOtherVersion, queueName } from "../../src/queue/names.ts";
import { order, unpacked } from "../../src/queue/order.ts";
import { MOST_BYTES } from "../../src/queue/parcel.ts";
import { QueueUnavailable } from "../../src/queue/problem.ts";
import { Room } from "../../src/queue/room.ts";
import { run } from "../cli/run.ts";
import { newFolder, writeFiles } from "../files/grading.ts";

const folder = newFolder();
const at = (name: string): { readonly path: string; readonly name: string } => ({ path: join(folder, name), name });

describe("a hand-in on its way", () => {
  it("arrives as it was: names, bytes and what lies beside it", () => {
    writeFiles(folder, { "张三.yaml": "q1: 1\n", "张三.files/a/loss.csv": Uint8Array.from([0, 255, 10]), "of/答案.ts": "export default {};\n", "of/deep/er/x.json": "{}", "plain.yaml": "" });
    const task = { submissions: ["张三.yaml", "of", "plain.yaml"].map(at), killed: ["null"], questions: ["q1"] };
    const [load, none] = loadsOf(task);
    if (load?.is !== "order") throw new Error("not to be sent");
    expect(none).toBeUndefined();
    const there = unpacked(order.parse(JSON.parse(JSON.stringify(load.pack()))), join(folder, "there"));
    expect(there).toEqual({ ...task, submissions: [["0", "张三.yaml"], ["1", "of"], ["2", "plain.yaml"]].map(([place = "", name = ""]) => ({ path: join(folder, "there", place, name), name })) });
    expect(there.submissions.map(({ path }) => contentHash(path))).toEqual(task.submissions.map(({ path }) => contentHash(path)));
    expect(readFileSync(join(folder, "there/0/张三.files/a/loss.csv"))).toEqual(Buffer.from([0, 255, 10]));
  });

  it("stays here where it would not be the same elsewhere, and the order is kept", () => {
    writeFiles(folder, { "a.yaml": "q1: 1\n", "linked/answers.yaml": "q1: 1\n", "huge.yaml": "", "z.yaml": "" });
    symlinkSync("../a.yaml", join(folder, "linked", "other.yaml"));
    truncateSync(join(folder, "huge.yaml"), MOST_BYTES + 1);
    const loads = loadsOf({ submissions: ["a.yaml", "linked", "gone.yaml", "huge.yaml", "z.yaml"].map(at), killed: [] });
    expect(loads.map(({ is, task }) => [is, ...task.submissions.map(({ name }) => name)])).toEqual([["order", "a.yaml"], ["here", "linked"], ["here", "gone.yaml"], ["here", "huge.yaml"], ["order", "z.yaml"]]);
  });

  it("goes with others only as far as all of them are small", () => {
    for (const name of ["big1.yaml", "big2.yaml", "big3.yaml"]) {
      writeFileSync(join(folder, name), "");
      truncateSync(join(folder, name), MOST_BYTES / 2);
    }
    expect(loadsOf({ submissions: ["big1.yaml", "big2.yaml", "big3.yaml"].map(at), killed: [] }).map(({ task }) => task.submissions.length)).toEqual([2, 1]);
  });
});

const folderOf = (name: string): object => ({ name: "a", is: "folder", base: "a", files: [{ name, content: "" }] });

describe("an order that a stranger wrote is refused", () => {
  const handIn = { name: "a", is: "file", base: "a.yaml", content: "", files: [] };
  it.each([
    ["a name that climbs out", { handIns: [folderOf("../x")], killed: [] }],
    ["a name that climbs out further in", { handIns: [folderOf("a/../../x")], killed: [] }],
    ["an absolute name", { handIns: [folderOf("/etc/passwd")], killed: [] }],
    ["a name as Windows has them", { handIns: [folderOf("..\\x")], killed: [] }],
    ["a base with a folder in it", { handIns: [{ ...handIn, base: "x/../../a.yaml" }], killed: [] }],
    ["a base that is no name", { handIns: [{ ...handIn, base: ".." }], killed: [] }],
    ["content that is no base64", { handIns: [{ ...handIn, content: "§" }], killed: [] }],
    ["no hand-in", { handIns: [], killed: [] }],
    ["something more", { handIns: [handIn], killed: [], run: "rm" }],
    ["nothing at all", null],
  ])("for %s", (_why, data) => expect(order.safeParse(data).success).toBe(false));

  it("but a true one is not", () => expect(order.safeParse({ handIns: [handIn], killed: [] }).success).toBe(true));

  it("and nothing is written over", () => {
    const twice = order.parse({ handIns: [{ name: "a", is: "folder", base: "a", files: [{ name: "x", content: "" }, { name: "x", content: "" }] }], killed: [] });
    mkdirSync(join(folder, "twice"));
    expect(() => unpacked(twice, join(folder, "twice"))).toThrow("EEXIST");
  });
});

describe("an address", () => {
  it.each([
    ["redis://10.0.0.5", { host: "10.0.0.5", port: 6379 }, "redis://10.0.0.5:6379"],
    ["redis://h:7000/3", { host: "h", port: 7000, db: 3 }, "redis://h:7000/3"],
    ["rediss://ta:p%40ss@h", { host: "h", port: 6379, username: "ta", password: "p@ss", tls: { servername: "h" } }, "rediss://h:6379"],
    ["redis://[::1]:7000", { host: "::1", port: 7000 }, "redis://[::1]:7000"],
    ["unix:///run/redis/redis.sock", { path: "/run/redis/redis.sock" }, "unix:///run/redis/redis.sock"],
  ])("%s is taken apart, and shown without its password", (text, options, shown) => expect(queueAddress(text)).toEqual({ options, shown }));

  it("takes the password from elsewhere where it has none", () => {
    expect(queueAddress("redis://h", "secret").options.password).toBe("secret");
    expect(queueAddress("redis://:own@h", "secret").options.password).toBe("own");
  });

  it.each(["", "localhost:6379", "http://h", "redis://", "redis://h/db", "unix://host/x"])("%j is none, in both languages", async (text) => {
    expect(() => queueAddress(text)).toThrow(QueueUnavailable);
    for (const lang of ["en", "zh"]) {
      const { code, err } = await run(["worker", "--queue", text, "--lang", lang]);
      expect(code).toBe(2);
      expect(err).toMatch(lang === "en" ? /^grader: --queue wants an address like redis:\/\/host:port/u : /^grader: --queue 的地址应形如 redis:\/\/主机:端口/u);
    }
  });

  it("never shows a password, whatever it consists of", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w!$%^*()+=.~:@/-]{4,20}$/u), (password) => {
        const address = `redis://ta:SECRET${password}SECRET@host:6379/1`;
        expect(withoutPassword(address)).toBe("redis://ta:***@host:6379/1");
        expect(commandOf(["grade", "--queue", address])).not.toContain("SECRET");
        expect(commandOf(["grade", `--queue=${address}`])).not.toContain("SECRET");
      }),
      { numRuns: 50 },
    );
  });
});

describe("the name of a queue", () => {
  it("is another one for another version, and says which assignment it is", () => {
    const [own, other, foreign] = [queueName("作业 hw2", "a".repeat(40)), queueName("作业 hw2", "b".repeat(40)), queueName("hw3", "a".repeat(40))];
    expect([own, isOtherVersion(other, own), isOtherVersion(own, own), isOtherVersion(foreign, own)]).toEqual(["_hw2-aaaaaaaaaaaa", true, false, false]);
  });
});

describe("the room for what is on its way", () => {
  it("is never overdrawn but by what is alone, and everybody has a turn", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 }), async (sizes) => {
        const room = new Room(10);
        let [used, here] = [0, 0];
        await Promise.all(
          sizes.map(async (bytes) => {
            await room.take(bytes);
            [used, here] = [used + bytes, here + (bytes > 0 ? 1 : 0)];
            expect(used <= 10 || here <= 1).toBe(true);
            await new Promise((go) => void setImmediate(go));
            [used, here] = [used - bytes, here - (bytes > 0 ? 1 : 0)];
            room.giveBack(bytes);
          }),
        );
        expect(used).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});
