import { array, assert, asyncProperty, constantFrom, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { graded, result, results } from "./results.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const plain = (raw: string): string => {
  if (/&(?!(?:lt|gt|amp|quot|apos|#x?[\da-fA-F]+);)/u.test(raw)) throw new Error(`a bare & in ${raw}`);
  return raw.replaceAll(/&#x([\da-f]+);/giu, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll(/&(\w+);/gu, (_all, name: string) => ENTITIES[name] ?? "");
};

/** A reader that takes nothing but well-formed XML 1.0 with UTF-8 characters that it allows. */
function parseXml(text: string): Element {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error("a character that XML forbids");
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/u, "");
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const token = /<!\[CDATA\[(?<cdata>[^]*?)\]\]>|<\/(?<end>[\w-]+)>|<(?<start>[\w-]+)(?<attributes>(?:\s+[\w-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/guy;
  let at = 0;
  for (const match of body.matchAll(token)) {
    if (match.index !== at) throw new Error(`not XML: ${body.slice(at, at + 40)}`);
    at += match[0].length;
    const groups = match.groups ?? {};
    const top = open.at(-1) ?? root;
    if (groups.cdata !== undefined) top.children.push(groups.cdata);
    else if (groups.end !== undefined) {
      if (open.pop()?.name !== groups.end) throw new Error(`</${groups.end}> closes nothing`);
    } else if (groups.start !== undefined) {
      const pairs = [...(groups.attributes ?? "").matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, name = "", value = ""]) => [name, plain(value)] as const);
      if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error("an attribute twice");
      const element: Element = { name: groups.start, attributes: Object.fromEntries(pairs), children: [] };
      top.children.push(element);
      if (groups.empty === "") open.push(element);
    } else {
      if ((groups.text ?? "").includes("]]>")) throw new Error("]]> in text");
      if ((groups.text ?? "").trim() !== "") top.children.push(plain(groups.text ?? ""));
    }
  }
  const [only, second] = root.children;
  if (at !== body.length || open.length !== 1 || typeof only !== "object" || second !== undefined) throw new Error("not one document");
  return only;
}

const allowed = (text: string): string => text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
const elements = (parent: Element, name?: string): readonly Element[] => parent.children.flatMap((child) => (typeof child === "string" || (name !== undefined && child.name !== name) ? [] : [child]));

describe("JUnit XML", () => {
  it("has a suite for each submission, a case for each question, and one reason where a case did not pass", async () => {
    const path = results("junit", [
      graded("zhang", [result("q1 1/1 correct", "decimal-comma"), result("q2 0.5/1 partial", "not-close"), result("q3 0/1 wrong", "wrong-choice"), result("q4 0/1 unanswered"), result("q5 0/1 unreadable", "syntax-error"), result("q6 0/1 undecided", "idea-found"), result("q7 0/1 undecided", "grader-fault")], {
        handed: { student: { id: "1" }, submitted: "2024-05-02T10:00:00Z" },
      }),
      graded("li", [result("q1 0/1 undecided", "killed")]),
    ]);
    const { out, code } = await run(["export", "junit", path]);
    expect(code).toBe(0);
    const root = parseXml(out);
    expect(root).toMatchObject({ name: "testsuites", attributes: { name: "hw", tests: "8", failures: "3", errors: "2", skipped: "2" } });
    const [zhang, li] = elements(root, "testsuite");
    expect(zhang?.attributes).toEqual({ name: "zhang", timestamp: "2024-05-02T10:00:00Z", tests: "7", failures: "3", errors: "1", skipped: "2" });
    expect(li?.attributes).toEqual({ name: "li", tests: "1", failures: "0", errors: "1", skipped: "0" });
    const cases = zhang === undefined ? [] : elements(zhang, "testcase");
    expect(cases.map(({ attributes }) => `${attributes.classname} ${attributes.name}`)).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `hw q${number}`));
    const states = cases.map((one) => elements(one).map(({ name }) => name).filter((name) => name !== "system-out"));
    expect(states).toEqual([[], ["failure"], ["failure"], ["skipped"], ["failure"], ["skipped"], ["error"]]);
    const [, partial] = cases;
    const [failure] = partial === undefined ? [] : elements(partial, "failure");
    expect(failure?.attributes).toEqual({ type: "partial", message: "partial, 0.5/1: C1: “0.5” is not the right value (allowed: ±0.001)." });
    expect(elements(zhang ?? root, "properties").flatMap((properties) => elements(properties)).map(({ attributes }) => `${attributes.name}=${attributes.value}`)).toEqual(["earned=1.5", "possible=7", "awaiting=2"]);
  });

  it("is well-formed and keeps every allowed character, whatever hand-ins are called and say (law)", async () => {
    const nasty = string({ unit: constantFrom("a", "张", "<", ">", "&", '"', "'", "]]>", "\u0000", "\u0007", "\u001f", "\ufffe", "\ud800", "]]\u0000>", "😀", "-->", "<![CDATA["), minLength: 1, maxLength: 6 });
    await assert(
      asyncProperty(array(nasty, { minLength: 1, maxLength: 2 }), nasty, async (names, said) => {
        const reports = names.map((name) => graded(name, [{ ...result("q1 0/1 wrong"), findings: [{ code: "of-the-future" }], messages: [said] }]));
        const { out } = await run(["export", "junit", results("nasty", reports), "--show-expected"]);
        const suites = elements(parseXml(out), "testsuite");
        expect(suites.map(({ attributes }) => attributes.name)).toEqual(names.map(allowed));
        const [first] = suites;
        const [testcase] = first === undefined ? [] : elements(first, "testcase");
        const [failure] = testcase === undefined ? [] : elements(testcase, "failure");
        expect(failure?.children.map(String).join("")).toBe(allowed(said).replaceAll("]]>", "]] >"));
      }),
      { numRuns: 60 },
    );
  });

  it("is read by a reader that is strict: the tester is tested", () => {
    for (const broken of ["<a>", "<a></b>", '<a x="1" x="2"/>', "<a>&nbsp;</a>", "<a>]]></a>", "<a/><b/>", "<a>\u0007</a>", "<a b=c/>"]) expect(() => parseXml(broken), broken).toThrow(/XML|CDATA|attribute|closes|bare|document|text/u);
    expect(parseXml('<a b="&lt;&#xA;">x<![CDATA[<&]]></a>')).toEqual({ name: "a", attributes: { b: "<\n" }, children: ["x", "<&"] });
  });

  it("of no reports is an empty document", async () => {
    expect(parseXml((await run(["export", "junit", results("none", [])])).out).children).toEqual([]);
  });
});
