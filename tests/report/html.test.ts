import { describe, expect, it } from "vitest";
import { receivedFigures } from "../../src/batch/received-figures.ts";
import type { Figure, Report, Result } from "../../src/model.ts";
import { htmlOf, withClass } from "../../src/report/html.ts";
import { classPicture, standingOf } from "../../src/report/pictures/class.ts";
import { picturesOf } from "../../src/report/pictures/figures.ts";

const place = { file: "answers.yaml", line: 3, column: 1 };
const title = { zh: "训练好的模型", en: "The trained model" };

const figures: readonly Figure[] = [
  { is: "curve", points: [[1, 2.3], [2, 1.1], [3, 0.6]], start: Math.log(10) },
  { is: "accuracies", sets: [{ name: "train", value: 1, full: 0.92 }, { name: "test", value: 0.9502 }] },
  { is: "confusion", counts: [[30, 2], [1, 40]], other: 3 },
];

function reportWith(submission: string, some: readonly Figure[], got = 1): Report {
  const result: Result = {
    question: "q4.4.model", kind: "model", title, points: [2, 1], earned: [got, 1], awaiting: [0, 1], proposed: [0, 1], verdict: "partial", place,
    findings: [{ finding: { code: "wrong-choice", got: "<script>alert(1)</script>" }, place }, { finding: { code: "broken-yaml", why: "BAD_INDENT", frame: "3 | <b>\n  | ^" }, place }],
    figures: some,
  };
  return { assignment: "hw2", title, submission, seed: 1, earned: [got, 1], awaiting: [0, 1], proposed: [0, 1], possible: [2, 1], findings: [], results: [result] };
}

const page = (report: Report, language: "zh" | "en" = "en"): Promise<string> => htmlOf(report, { language, reveal: false });

describe("a report as a page", () => {
  it("has the pictures in it, says the same as other reports, and loads nothing", async () => {
    for (const language of ["en", "zh"] as const) {
      const html = await page(reportWith("zhang", figures), language);
      expect(html.match(/<svg /gu)).toHaveLength(3);
      expect(html).toContain(title[language]);
      expect(html).not.toMatch(/<script|<link|<img|url\(|src=|href="http|NaN|undefined/u);
    }
  });

  it("makes no markup of what a student wrote", async () => {
    const html = await page(reportWith('<img src=x onerror="x">', []));
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).toContain("<pre>3 | &lt;b&gt;\n  | ^</pre>");
  });

  it("gets the picture of its class when all are graded, and none where there is no class", async () => {
    const reports = ["a", "b", "c", "d"].map((name, at) => reportWith(name, figures, at % 3));
    const standings = reports.map(standingOf);
    const [own = new Map<string, number>(), ...others] = standings;
    const html = await page(reportWith("<!-- class -->", figures));
    const picture = await classPicture(own, standings, "en");
    expect(withClass(html, picture).match(/<svg /gu)).toHaveLength(3 + own.size);
    expect([...own.keys()]).toEqual(["points", "train", "test", "measured"]);
    expect(own.get("measured")).toBeCloseTo(70 / 76, 12);
    expect(withClass(html, await classPicture(own, [own, ...others.slice(0, 1)], "en"))).not.toContain("<!-- class -->");
  });
});

describe("the pictures", () => {
  it("show what they are given", async () => {
    const [curve, accuracies, confusion] = await picturesOf(figures, "en");
    expect(curve?.svg).toContain("2.30");
    expect(accuracies?.svg).toContain("95.02%");
    expect(confusion?.svg.match(/>\d+<\/text>/gu)?.map((text) => Number(/\d+/u.exec(text)?.[0]))).toEqual(expect.arrayContaining([30, 2, 1, 40]));
    expect(confusion?.title).toContain("3 without a label");
  });

  it("are drawn of odd facts too: one epoch far off, an accuracy of nothing, a table of zeros", async () => {
    const odd = await picturesOf([{ is: "curve", points: [[0, 1e9], [1, -3]], start: 2.3 }, { is: "accuracies", sets: [{ name: "test", value: 0 }] }, { is: "confusion", counts: [[0, 0], [0, 0]], other: 0 }], "zh");
    for (const { svg } of odd) expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it("load no library where there is nothing to draw", async () => {
    expect(await picturesOf([], "en")).toEqual([]);
  });
});

describe("figures out of a box", () => {
  it("are kept as they are", () => {
    expect(receivedFigures(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
  });

  it.each<[string, unknown]>([
    ["no list", { is: "curve" }],
    ["an unknown kind", [{ is: "film" }]],
    ["points of three numbers", [{ is: "curve", points: [[1, 2, 3]], start: 1 }]],
    ["text for a number", [{ is: "accuracies", sets: [{ name: "test", value: "<b>" }] }]],
    ["a table that is no square", [{ is: "confusion", counts: [[1, 2], [3]], other: 0 }]],
    ["infinity", [{ is: "confusion", counts: [[Infinity]], other: 0 }]],
    ["far too many points", [{ is: "curve", points: Array.from({ length: 5_000 }, () => [1, 1]), start: 1 }]],
    ["far too many figures", Array.from({ length: 9 }, () => figures[0])],
  ])("of %s are refused", (_, data) => {
    expect(receivedFigures(data)).toBeUndefined();
  });
});
