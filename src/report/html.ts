/** A report as one HTML page with its pictures in it: no script, nothing from elsewhere, fit for printing. */
import type { Marked } from "../marked.ts";
import type { Language, Report, Result } from "../model.ts";
import type { Wording } from "./catalogue.ts";
import { sentencesOf, sentenceWithPlace } from "./findings.ts";
import type { Picture } from "./pictures/figures.ts";
import { picturesOf } from "./pictures/figures.ts";
import { awaitingSentences, markRows } from "./marks.ts";
import { exactPoints, pointsText } from "./points.ts";
import { visible } from "./sentences/values.ts";
import { countsLine, verdictText } from "./text.ts";
import { words } from "./words.ts";

export interface HtmlOptions extends Wording {
  readonly language: Language;
  /** The rules of the course, applied to the same report. */
  readonly marked?: Marked | undefined;
}

/** Stands where a picture of the whole class may be put once everybody is graded; no text of a student can contain it. */
const PLACE_OF_CLASS = "<!-- class -->";

export async function htmlOf(report: Report, options: HtmlOptions): Promise<string> {
  const { language } = options;
  const text = words[language];
  const spoken = new Set(report.findings.map(({ finding }) => finding));
  const sections = await Promise.all(report.results.map((result) => section(result, spoken, options)));
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(report.submission)} — ${escape(report.title[language])}</title><style>${CSS}</style></head>
<body>
<h1>${escape(report.submission)}</h1>
<p>${escape(report.title[language])}</p>
${totals(report, options)}<p class="faint">${escape(countsLine(report, options))}${text.comma}${text.seed} ${report.seed}</p>
${list(report.findings.map((placed) => sentenceWithPlace(placed, language, options)))}${PLACE_OF_CLASS}
${sections.join("\n")}
</body>
</html>
`;
}

/** What the report gives, or what the rules of the course make of it, rule by rule. */
function totals(report: Report, { language, marked }: HtmlOptions): string {
  const text = words[language];
  const sum = (points: string, possible: string): string => `<p class="total">${text.total}${text.colon}<strong>${points} / ${possible}</strong> ${text.confirmed}</p>\n`;
  if (marked === undefined) {
    const open = report.awaiting[0] === 0 ? [] : [text.awaiting(pointsText(report.awaiting), pointsText(report.proposed))];
    return sum(pointsText(report.earned), pointsText(report.possible)) + paragraphs(open);
  }
  const rows = markRows(marked, language).map(([points, sentence]) => `<tr><td>${escape(sentence)}</td><td>${escape(points)}</td></tr>`);
  const table = rows.length === 0 ? "" : `<table><tr><th>${text.rule}</th><th>${text.points}</th></tr>${rows.join("")}</table>\n`;
  return sum(exactPoints(marked.total), exactPoints(marked.possible)) + table + paragraphs(awaitingSentences(marked, language));
}

const paragraphs = (sentences: readonly string[]): string => sentences.map((sentence) => `<p>${escape(sentence)}</p>\n`).join("");

/** The page with the picture of the class in its place. */
export function withClass(html: string, picture: Picture | undefined): string {
  return html.replace(PLACE_OF_CLASS, () => (picture === undefined ? "" : figure(picture)));
}

async function section(result: Result, spoken: ReadonlySet<object>, options: HtmlOptions): Promise<string> {
  const { language } = options;
  const sentences = sentencesOf(result.findings.filter(({ finding }) => !spoken.has(finding)), language, options, result.place);
  const pictures = await picturesOf(result.figures ?? [], language);
  const place = result.place === undefined || sentences.length === 0 ? "" : ` <span class="faint">${escape(visible(`${result.place.file}:${result.place.line}`))}</span>`;
  return `<section class="${result.verdict}"><h2>${escape(result.question)} <span class="badge">${verdictText(result, options)}</span> <span class="points">${pointsText(result.earned)} / ${pointsText(result.points)}</span></h2>
<p class="faint">${escape(result.title[language])}${place}</p>
${list(sentences)}${pictures.map(figure).join("\n")}</section>`;
}

/** Lines behind the first are a frame with a caret. */
function list(sentences: readonly string[]): string {
  if (sentences.length === 0) return "";
  const items = sentences.map((sentence) => {
    const [first = "", ...frame] = sentence.split("\n");
    return `<li>${escape(first)}${frame.length === 0 ? "" : `<pre>${escape(frame.join("\n"))}</pre>`}</li>`;
  });
  return `<ul>${items.join("")}</ul>\n`;
}

const figure = ({ title, svg }: Picture): string => `<figure><figcaption>${escape(title)}</figcaption>${svg}</figure>`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** What a student wrote must not become markup. */
function escape(text: string): string {
  return visible(text).replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
}

const CSS = `body{font:16px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1{margin-bottom:0}h2{font-size:1.05rem;margin:0}section{border-left:4px solid #bbb;padding:.2rem 0 .2rem 1rem;margin:1.2rem 0;break-inside:avoid}
.badge{font-weight:400;border:1px solid;border-radius:.6rem;padding:0 .5rem;font-size:.85rem}.points{float:right}.faint{color:#666;font-size:.9rem;margin:.2rem 0}.total{font-size:1.2rem}
.correct{border-color:#228833}.partial{border-color:#ccbb44}.wrong,.unreadable{border-color:#ee6677}.undecided{border-color:#4477aa}.unanswered{border-color:#ddd}
table{border-collapse:collapse;margin:.5rem 0}td,th{border-bottom:1px solid #ddd;padding:.1rem .8rem .1rem 0;text-align:left}td+td{text-align:right}
pre{overflow-x:auto;background:#f6f6f6;padding:.5rem}figure{margin:1rem 0;break-inside:avoid}figcaption{font-size:.9rem;color:#444}svg{max-width:100%;height:auto}
@media print{body{margin:0;max-width:none;font-size:11pt}}`;
