import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Graded } from "../../src/export/graded.ts";
import { run } from "../cli/run.ts";
import { folder, graded, points, result, results, write } from "./results.ts";

const HEAD = 'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"';
const sheet = (...rows: readonly string[]): string => `${[HEAD, ...rows].join("\n")}\n`;
const row = (number: number, name: string, grade: string, more: { readonly max?: string; readonly change?: string; readonly comment?: string } = {}): string =>
  `"Participant ${number}","${name}",${name.toLowerCase()}@x.edu,Submitted,${grade},${more.max ?? "100.00"},${more.change ?? "Yes"},"Thursday, 2 May 2024, 10:00 AM",-,${more.comment ?? ""}`;
const moodle = (user: string) => ({ handed: { student: { id: user }, system: { name: "moodle", user } } });

async function fill(name: string, worksheet: string | Uint8Array, reports: readonly Graded[], ...argv: readonly string[]) {
  const out = join(folder, `${name}.out.csv`);
  const ran = await run(["export", "moodle", results(name, reports), "--worksheet", write(`${name}.csv`, worksheet), "--out", out, ...argv], { columns: 300 });
  return { ...ran, filled: ran.code === 2 ? "" : readFileSync(out, "utf8") };
}

describe("a Moodle worksheet", () => {
  it("is filled in by the number of the participant, every other byte as it was", async () => {
    const { code, filled } = await fill("plain", sheet(row(11, "Ann", ""), row(12, "Bob", "")), [points("b", 39.755, moodle("12")), points("a", 100, moodle("11"))], "--no-feedback");
    expect(code).toBe(0);
    expect(filled).toBe(sheet(row(11, "Ann", "100.00"), row(12, "Bob", "39.76")));
  });

  it("finds students by the folder that Moodle named, the address, the student number or the name", async () => {
    const head = HEAD.replace('"Email address"', '"ID number","Email address"');
    const rows = ['"Participant 1","Ann Lee",,a@x.edu,,,100,Yes,-,-,', '"Participant 2","Bob Ray",,bob@x.edu,,,100,Yes,-,-,', '"Participant 3","Cy Fox",2024003,c@x.edu,,,100,Yes,-,-,', '"Participant 4","张 三",,d@x.edu,,,100,Yes,-,-,'];
    const { filled } = await fill("keys", `${[head, ...rows].join("\n")}\n`, [points("Ann Lee_1_assignsubmission_file_", 10), points("bob@x.edu", 20), points("2024003", 30), points("张三", 40)], "--no-feedback");
    expect(parse(filled, { columns: true }).map((line) => (typeof line === "object" && line !== null && "Grade" in line ? line.Grade : ""))).toEqual(["10.00", "20.00", "30.00", "40.00"]);
  });

  const SKIPPED: readonly (readonly [why: string, line: string, report: Graded, said: RegExp])[] = [
    ["above the maximum", row(1, "Ann", "", { max: "50.00" }), points("a", 60, moodle("1")), /Participant 1 \(.*\.csv:2\): above the maximum grade \(60\)/u],
    ["locked", row(1, "Ann", "3", { change: "No" }), points("a", 60, moodle("1")), /locked/u],
    ["graded there by hand", row(1, "Ann", "71.50"), points("a", 60, moodle("1")), /graded 71\.50 there already/u],
    ["below zero", row(1, "Ann", ""), points("a", 1, { ...moodle("1"), marks: { lines: [], total: -1, possible: 100 } }), /below zero/u],
    ["graded by a scale", row(1, "Ann", "", { max: "\"poor, fair, good\"" }), points("a", 60, moodle("1")), /by a scale/u],
  ];
  it.each(SKIPPED)("keeps a row that is %s, comment and all, and says so", async (why, line, report, said) => {
    const { code, filled, err } = await fill(`skip-${why.replaceAll(" ", "-")}`, sheet(line), [report]);
    expect(code).toBe(1);
    expect(filled).toBe(sheet(line));
    expect(err).toMatch(said);
  });

  it("replaces grades that are there on request, but never locked ones", async () => {
    const before = sheet(row(1, "Ann", "71.50", { comment: "by hand" }), row(2, "Bob", "5", { change: "No" }));
    const { filled } = await fill("over", before, [points("a", 60, moodle("1")), points("b", 60, moodle("2"))], "--overwrite", "--no-feedback");
    expect(filled).toBe(sheet(row(1, "Ann", "60.00", { comment: "by hand" }), row(2, "Bob", "5", { change: "No" })));
  });

  it("is the same when it is filled in twice", async () => {
    const reports = [points("a", 60.5, moodle("1"))];
    const once = await fill("twice", sheet(row(1, "Ann", "")), reports);
    const again = await fill("twice", once.filled, reports);
    expect(again).toMatchObject({ code: 0, filled: once.filled });
    expect(again.err).toContain("0 of them new or changed");
  });

  it("has short comments in HTML that tell what was lost and never what was right", async () => {
    const lost = graded("a", [result("q1 1/2 partial", "not-close"), result("q2 2/2 correct"), result("q3 0/1 unanswered"), result("q4 0/95 undecided", "idea-not-found"), result("q5 0/0 wrong", "wrong-choice")], moodle("1"));
    const { filled } = await fill("comments", sheet(row(1, "Ann", "")), [{ ...lost, results: lost.results.map((one) => ({ ...one, findings: one.findings.map((finding) => (finding.code === "wrong-choice" ? { ...finding, got: '<b onclick="x">' } : finding)) })) }]);
    const [line] = parse(filled, { columns: true });
    const comment = typeof line === "object" && line !== null && "Feedback comments" in line ? String(line["Feedback comments"]) : "";
    expect(comment).toMatch(/^<p>Total: 3 \/ 100, up to 95 more await review<\/p><ul><li>q1 1\/2 partial: C1: “0\.5” is not the right value/u);
    expect(comment).toContain("<li>q3 0/1 unanswered</li>");
    expect(comment).not.toMatch(/q2|0\.998|overfitting/u);
    expect(comment).not.toMatch(/<b|onclick="/u);
    expect(comment.replaceAll(/<\/?(?:p|ul|li)>|&(?:amp|lt|gt|quot);/gu, "")).not.toMatch(/[<>&]/u);
  });

  it("keeps comments that somebody wrote", async () => {
    const { filled } = await fill("own", sheet(row(1, "Ann", "", { comment: "well done" })), [points("a", 60, moodle("1"))]);
    expect(filled).toBe(sheet(row(1, "Ann", "60.00", { comment: "well done" })));
  });
});

describe("a worksheet of a translated site", () => {
  const SITES: readonly (readonly [site: string, header: string, line: string, filled: string])[] = [
    ["zh_cn", "标识符,全名,邮箱地址,状态,成绩,最高分,允许更改成绩,上次修改（作业）,上次修改（评分）,反馈评论", "参与人101,张三,z@x.edu,已提交,,100.00,是,-,-,", "参与人101,张三,z@x.edu,已提交,60.50,100.00,是,-,-,"],
    ["de, with a decimal comma", 'ID,"Vollständiger Name",E-Mail,Status,Bewertung,Bestwertung,"Bewertung kann geändert werden","Zuletzt geändert (Abgabe)","Zuletzt geändert (Bewertung)"', '"Teilnehmer/in 101",Anna,a@x.de,,,"100,00",Ja,-,-', '"Teilnehmer/in 101",Anna,a@x.de,,"60,50","100,00",Ja,-,-'],
    ["ja", "識別子,氏名,メール,ステータス,評点,最大評点,評点変更可,最終更新日時 (提出),最終更新日時 (評定)", "参加者101,あ,a@x.jp,,,100.00,はい,-,-", "参加者101,あ,a@x.jp,,60.50,100.00,はい,-,-"],
    ["a language that nobody foresaw, by position", "Auðkenni,Nafn,Staða,Einkunn,Hámark,Breyta,Síðast", '"Þátttakandi 101",Ása,,,100,Já,-\n"Þátttakandi 102",Óli,,,100,Já,-', '"Þátttakandi 101",Ása,,60.50,100,Já,-\n"Þátttakandi 102",Óli,,,100,Já,-'],
  ];
  it.each(SITES)("(%s) is recognised, and its header stays", async (site, header, line, filled) => {
    const ran = await fill(`site-${site.slice(0, 2)}`, `\ufeff${header}\n${line}\n`, [points("a", 60.5, moodle("101"))], "--no-feedback");
    expect(ran.code).toBe(0);
    expect(ran.filled).toBe(`\ufeff${header}\n${filled}\n`);
  });

  it("knows a locked grade by its own word", async () => {
    const text = "标识符,全名,成绩,最高分,允许更改成绩,上次修改（评分）\n参与人1,张三,,100.00,否,-\n";
    const { code, filled, err } = await fill("locked-zh", text, [points("a", 60, moodle("1"))], "--lang", "zh");
    expect([code, filled]).toEqual([1, text]);
    expect(err).toContain("已锁定，不能更改成绩");
  });

  it("that Chinese Excel saved in GBK is filled in GBK; comments need UTF-8", async () => {
    // 标识符,成绩,最高分,上次修改（评分）,反馈 and 参与人1 in GBK.
    const gbk = Buffer.from("b1eacab6b7fb2cb3c9bca82cd7eeb8dfb7d62ccac9cfb4ced0deb8c4".replace("cac9cf", "c9cf") + "a3a8c6c0b7d6a3a92cb7b4c0a10ab2ced3ebc8cb312c2c3130302c2d2c0a", "hex");
    const ran = await fill("gbk", gbk, [graded("a", [result("q1 60/100 wrong", "not-close")], moodle("1"))], "--lang", "zh");
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("GBK");
    expect(readFileSync(join(folder, "gbk.out.csv")).toString("hex")).toBe(gbk.toString("hex").replace("c8cb312c2c", `c8cb312c${Buffer.from("60.00").toString("hex")}2c`));
    const toStdout = await run(["export", "moodle", join(folder, "gbk"), "--worksheet", join(folder, "gbk.csv")]);
    expect(toStdout.err).toContain("say where the filled file goes with --out");
  });

  const REFUSED: readonly (readonly [why: string, text: string, message: RegExp])[] = [
    ["that is no worksheet", "a,b\n1,2\n", /no column "Grade"|no column "Identifier"/u],
    ["without the time of the grade, which Moodle needs", "Identifier,Full name,Grade,Maximum Grade\nParticipant 1,A,,100\n", /no column "Last modified \(grade\)"/u],
    ["without grades", "Identifier,Full name,Last modified (grade)\nParticipant 1,A,-\n", /no column "Grade"; name it with --column/u],
  ];
  it.each(REFUSED)("%s is refused: a header is never made up", async (_why, text, message) => {
    const ran = await fill("refused", text, [points("a", 1, moodle("1"))]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(message);
  });

  it("can be told which column is which", async () => {
    const text = "Kenni,Stig,Skilaboð\nX 1,,\n";
    const ran = await fill("told", text, [points("a", 60, moodle("1"))], "--column", "Stig", "--feedback-column", "Skilaboð");
    expect(ran.filled).toBe("Kenni,Stig,Skilaboð\nX 1,60.00,<p>Total: 60 / 100</p><ul><li>q1 60/100 partial</li></ul>\n");
  });
});
