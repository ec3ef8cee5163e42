// Prints the tables of cases that the tests read as docs/cases.md; `--check` only says whether the file is up to date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const TARGET = join(root, "docs/cases.md");
const LONGEST = 110;

/** One table a file: what was answered to what, the verdict and why. */
export function casesMarkdown() {
  const names = readdirSync(join(root, "tests/cases")).filter((name) => name.endsWith(".yaml")).toSorted();
  const parts = names.map((name) => {
    const text = readFileSync(join(root, "tests/cases", name), "utf8");
    const intro = text.split("\n").filter((line, at, all) => line.startsWith("#") && all.slice(0, at).every((before) => before.startsWith("#"))).map((line) => line.replace(/^#\s?/u, "")).join(" ");
    const rows = parse(text, { maxAliasCount: -1 }).map((row) => `| ${code(row.answer)} | ${code(row.question ?? due(row))} | ${row.verdict}${row.credit === undefined ? "" : ` ${row.credit}`} | ${plain(row.why)} |`);
    return [`## ${name.replace(".yaml", "")}`, "", intro, "", "| answer | to | verdict | why |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
  });
  return ["# What is accepted and what is not", "", "These are the tables of cases that the tests read, printed by `npm run docs`. Every row is judged in every test run.", "", ...parts].join("\n");
}

/** What a row of a table without questions is compared with. */
function due({ reference, tolerance, options, variables }) {
  const more = [tolerance, options, variables].filter((part) => part !== undefined && Object.keys(part).length > 0).map((part) => JSON.stringify(part));
  return [typeof reference === "string" ? reference : JSON.stringify(reference), ...more].join("; ");
}

function code(value) {
  const text = (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).replaceAll(/[\r\n\t]+/gu, " ");
  if (text.trim() === "") return "(nothing)";
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const fence = short.includes("`") ? "``" : "`";
  return `${fence}${fence.length > 1 ? " " : ""}${short.replaceAll("|", "\\|")}${fence.length > 1 ? " " : ""}${fence}`;
}

const plain = (text) => String(text).replaceAll("|", "\\|").replaceAll(/[<>*_]/gu, (character) => `\\${character}`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const text = casesMarkdown();
  if (!process.argv.includes("--check")) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, "utf8") !== text) {
    process.stderr.write("docs/cases.md is not up to date; run npm run docs\n");
    process.exitCode = 1;
  }
}
