/** Answers that were typed into the form of a learning management system: the page becomes the text that the student saw. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locateAnswers } from "../files/find-answers.ts";
import { MOST_ANSWER_BYTES } from "../files/submission.ts";
import type { Settled, Settling } from "./settle.ts";

const BLOCKS: ReadonlySet<string> = new Set(["P", "DIV", "LI", "UL", "OL", "PRE", "TABLE", "TR", "BLOCKQUOTE", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE"]);
const UNSEEN: ReadonlySet<string> = new Set(["HEAD", "TITLE", "SCRIPT", "STYLE", "TEMPLATE"]);
const ELEMENT = 1;
const TEXT = 3;
/** Elements inside elements. */
const DEEPEST = 200;

/** Counts only where no file was handed in. */
export async function withOnlineText(settled: Settled, page: string, { scratch }: Settling): Promise<Settled> {
  if (settled.located.is === "file") return settled;
  const { size } = statSync(page);
  if (size > MOST_ANSWER_BYTES) return settled;
  const text = await textOfPage(readFileSync(page, "utf8"));
  if (text === "") return settled;
  const path = join(scratch.room(size, 1), "online-text.yaml");
  writeFileSync(path, text, { mode: 0o600 });
  return { path, located: locateAnswers(path), findings: settled.findings };
}

/** What of the document's interface is used. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** Lines as a browser shows them; spaces that were typed to indent are kept. */
export async function textOfPage(html: string): Promise<string> {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const lines: string[] = [""];
  const add = (text: string): void => void (lines[lines.length - 1] += text);
  const breakLine = (): void => {
    if (lines.at(-1) !== "") lines.push("");
  };
  const visit = (node: PageNode, isVerbatim: boolean, depth: number): void => {
    if (depth > DEEPEST) return;
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? "";
      if (!isVerbatim) return add(text.replaceAll(/[ \t\r\n]+/gu, " ").replace(/^ /u, lines.at(-1) === "" ? "" : " "));
      text.split("\n").forEach((line, position) => {
        if (position > 0) lines.push("");
        add(line);
      });
      return;
    }
    if (node.nodeType !== ELEMENT || UNSEEN.has(node.nodeName.toUpperCase())) return;
    const name = node.nodeName.toUpperCase();
    if (name === "BR") return void lines.push("");
    if (BLOCKS.has(name)) breakLine();
    for (const child of node.childNodes) visit(child, isVerbatim || name === "PRE", depth + 1);
    if (BLOCKS.has(name)) breakLine();
  };
  visit(document.documentElement, false, 0);
  return `${lines.map((line) => line.replaceAll("\u00a0", " ").trimEnd()).join("\n").trim()}\n`.replace(/^\n$/u, "");
}
