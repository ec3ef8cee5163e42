import { describe, expect, it } from "vitest";
import type { RosterRow } from "../../src/intake/roster.ts";
import { readRoster } from "../../src/intake/roster.ts";
import { zipOf } from "./archives.ts";
import { put, taken } from "./taking.ts";

const right = "q2.3.total: 61470\n";
const students = async (text: string | Uint8Array): Promise<readonly RosterRow["student"][]> => (await readRoster(put("students.csv", text))).map(({ student }) => student);
/** 学号,姓名 and 2021001,张三 in GBK. */
const GBK = Uint8Array.from([0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, ...Buffer.from("2021001,"), 0xd5, 0xc5, 0xc8, 0xfd, 0x0a]);

describe("a roster", () => {
  const zhang = { id: "2021001", name: "张三" };
  const TABLES: readonly (readonly [what: string, table: string | Uint8Array, first: object])[] = [
    ["in Chinese", "学号,姓名,班级,邮箱\n2021001,张三,1班,z@x.cn\n", { ...zhang, section: "1班", email: "z@x.cn" }],
    ["in English", "Student ID,Name\n2021001,张三\n", zhang],
    ["with other columns around", "No,SID,x,Full Name\n1,2021001,,张三\n", zhang],
    ["with a byte order mark", "\uFEFF学号,姓名\r\n2021001,张三\r\n", zhang],
    ["in GBK", GBK, zhang],
    ["in UTF-16", Buffer.from("\uFEFF学号\t姓名\n2021001\t张三\n", "utf16le"), zhang],
    ["with semicolons", "学号;姓名\n2021001;张三\n", zhang],
    ["with tabs", "学号\t姓名\n2021001\t张三\n", zhang],
    ["as Excel marks it", "sep=;\n学号;姓名\n2021001;张三\n", zhang],
    ["below a title", "机器学习 2024\n\n学号,姓名\n2021001,张三\n", zhang],
    ["with quotation marks", 'id,name\n2021001,"Lee, Ann"\n', { id: "2021001", name: "Lee, Ann" }],
    ["with names in two columns", "First Name,Last Name,SID\nAnn,Lee,7\n", { id: "7", name: "Ann Lee" }],
    ["with Chinese names in two columns", "名,姓,学号\n三,张,2021001\n", zhang],
    ["of addresses alone", "email\na@x.edu\n", { id: "a@x.edu", email: "a@x.edu" }],
    ["from Canvas", "Student,ID,SIS User ID,SIS Login ID,Section,HW2 (12)\n    Points Possible,,,,,100\n\"Lee, Ann\",501,2021001,alee,S1,\n\"Student, Test\",999,,,S1,\n", { id: "2021001", name: "Lee, Ann", section: "S1" }],
    ["from Moodle", "Identifier,Full name,Email address,Status,Grade\nParticipant 4711,Ann Lee,ann@x.edu,,\n", { id: "ann@x.edu", name: "Ann Lee", email: "ann@x.edu" }],
    ["from Gradescope, with its teachers", "First Name,Last Name,SID,Email,Role\nAnn,Lee,7,a@x.edu,Student\nTom,T,,t@x.edu,TA\n", { id: "7", name: "Ann Lee", email: "a@x.edu" }],
  ];
  it.each(TABLES)("%s is understood", async (_what, table, first) => expect(await students(table)).toEqual([first]));

  const WRONG: readonly (readonly [what: string, table: string | Uint8Array, problems: readonly object[]])[] = [
    ["that has students twice names the lines", "学号,姓名\n1,a\n2,b\n1,c\n\n2,d\n", [{ line: 4, column: 1, what: "duplicate", id: "1", first: 2 }, { line: 6, what: "duplicate", id: "2", first: 3 }]],
    ["whose columns say nothing", "foo,bar\n1,2\n", [{ line: 1, what: "no-column", header: ["foo", "bar"] }]],
    ["with a row of nobody", "学号,姓名,班级\n1,a,x\n,,x\n", [{ line: 3, what: "blank" }]],
    ["that is empty", "", [{ what: "no-rows" }]],
    ["that has only a header", "学号,姓名\n", [{ what: "no-rows" }]],
    ["that is no text", Uint8Array.from([0, 255, 0, 254, 7]), [{ what: "unreadable", why: "encoding" }]],
    ["with a quotation mark that stays open", 'id,name\n1,"a\n2,b\n', [{ what: "syntax" }]],
  ];
  it.each(WRONG)("%s is an error", async (_what, table, problems) => {
    await expect(students(table)).rejects.toMatchObject({ problems: problems.map((problem) => ({ is: "roster", ...problem })) });
  });

  it("that is not there is an error", async () => {
    await expect(readRoster("no such roster.csv")).rejects.toMatchObject({ problems: [{ what: "unreadable", why: "ENOENT" }] });
  });
});

describe("the owner of a hand-in", () => {
  const roster = "学号,姓名,Email\n2021001,张三,zs@x.cn\n2021002,李四,ls@x.cn\n2021003,李四,ls2@x.cn\n2021004,Ann Lee,ann@x.cn\n20210,王五,w@x.cn\n2021006,\"Smith, Bo\",bo@x.cn\n";
  const ownerOf = async (name: string): Promise<string | undefined> => taken(put("all.zip", await zipOf({ [name]: right, "~a/answers.yaml": right, "~b/answers.yaml": right })), { roster: put("r.csv", roster) }, ({ groups }) => groups.find((group) => !group.name.startsWith("~"))?.student?.id);

  const OWNERS: readonly (readonly [name: string, owner: string | undefined, why: string])[] = [
    ["2021001.yaml", "2021001", "is called by the number"],
    ["2021001张三作业二.yaml", "2021001", "begins with the number"],
    ["hw2_2021001_张三.yaml", "2021001", "has the number among others"],
    ["2021003-李四.yaml", "2021003", "has a number that tells two of one name apart"],
    ["张三.yaml", "2021001", "is called by the name"],
    ["张三_作业二.yaml", "2021001", "has the name between signs"],
    ["ANN lee.yaml", "2021004", "is called by the name in other letters"],
    ["lee-ann.yaml", "2021004", "has the whole name in another order"],
    ["lee.yaml", undefined, "is called by a part of a name"],
    ["zs@x.cn.yaml", "2021001", "is called by the address"],
    ["bo.yaml", "2021006", "is called by what stands before the @"],
    ["李四.yaml", undefined, "has a name that two students have"],
    ["2021001_李四.yaml", undefined, "has the number of one and the name of others"],
    ["2021001_2021004.yaml", undefined, "has the numbers of two"],
    ["张三丰.yaml", undefined, "only begins like a name"],
    ["20210011.yaml", undefined, "only begins like a number"],
    ["2.yaml", undefined, "has a number of nobody"],
    ["Smith Bo.yaml", "2021006", "has the family name first"],
    ["lee ann/answers.yaml", "2021004", "has the family name first"],
  ];
  it.each(OWNERS)("%s is %s: it %s", async (name, owner) => expect(await ownerOf(name)).toBe(owner));

  it("is found in what each system writes", async () => {
    const canvas = await zipOf({ "leeann_501_9001_answers.yaml": right, "smithbo_502_9002_answers.yaml": right });
    await taken(put("c.zip", canvas), { roster: put("r.csv", roster) }, ({ handIns }) => expect(handIns.map(({ name }) => name)).toEqual(["2021004", "2021006"]));
    const moodle = await zipOf({ "Ann Lee_1_assignsubmission_file_/answers.yaml": right, "张三_2_assignsubmission_file_/answers.yaml": right });
    await taken(put("m.zip", moodle), { roster: put("r.csv", roster) }, ({ handIns }) => {
      expect(handIns.map(({ name, handed }) => [name, handed?.student.email, handed?.system?.user])).toEqual([["2021004", "ann@x.cn", "1"], ["2021001", "zs@x.cn", "2"]]);
    });
    const numbers = "Student,ID,SIS User ID,SIS Login ID,Section\n\"Lee, Other\",501,77,x,\n";
    await taken(put("c.zip", await zipOf({ "nobody_501_9001_answers.yaml": right, "else_502_9002_answers.yaml": right })), { roster: put("r.csv", numbers) }, ({ groups }) => expect(groups.map(({ name, student }) => [name, student?.id])).toEqual([["else", undefined], ["77", "77"]]));
  });

  it("is asked for by whoever is missing, and who is unknown is named", async () => {
    await taken(put("all.zip", await zipOf({ "2021001.yaml": right, "stranger.yaml": right, "李四.yaml": right })), { roster: put("r.csv", roster) }, ({ missing, unknown, notes }) => {
      expect(missing.map(({ id }) => id)).toEqual(["2021002", "2021003", "2021004", "20210", "2021006"]);
      expect(unknown.map(({ name }) => name)).toEqual(["stranger", "李四"]);
      expect(notes).toContainEqual(expect.objectContaining({ code: "ambiguous", name: "李四", students: [expect.objectContaining({ id: "2021002" }), expect.objectContaining({ id: "2021003" })] }));
    });
  });

  it("has one hand-in where there are several: the last by its number, else by the clock of the archive", async () => {
    const files = { "2021001.yaml": "first: 1\n", "2021001-2.yaml": "third: 1\n", "2021001-1.yaml": "second: 1\n", "x.yaml": right };
    await taken(put("all.zip", await zipOf(files)), { roster: put("r.csv", roster), keep: "all" }, ({ handIns }) => expect(handIns.filter(({ handed }) => handed?.student.id === "2021001").map(({ name, path }) => [name, path.split("/").at(-1)])).toEqual([["2021001 (1)", "2021001.yaml"], ["2021001 (2)", "2021001-1.yaml"], ["2021001 (3)", "2021001-2.yaml"]]));
    const [late, early] = [put("b.zip", await zipOf({ "张三.yaml": right, "y.yaml": right }, new Date(Date.UTC(2024, 4, 2)))), put("a.zip", await zipOf({ "2021001.yaml": "x: 1\n", "z.yaml": right }, new Date(Date.UTC(2024, 4, 1))))];
    await taken([late, early], { roster: put("r.csv", roster) }, ({ groups }) => expect(groups.find(({ name }) => name === "2021001")?.handIns[0]?.path).toMatch(/张三\.yaml$/u));
  });
});
