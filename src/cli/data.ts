/** `grader data`: which data sets the assignment has, whether they are there, and how to get the others. */
import { dirname, relative } from "node:path";
import { loadConfig } from "../files/assignment.ts";
import type { DataCard } from "../files/describe-data.ts";
import { describeData } from "../files/describe-data.ts";
import type { Language } from "../model.ts";
import { displayWidth, wrap } from "../report/width.ts";
import type { Console, ExitCode } from "./console.ts";
import type { Shared } from "./options.ts";
import { configPath } from "./options.ts";

export interface DataOptions extends Shared {
  readonly format: "text" | "json";
}

const say = {
  en: {
    none: "The assignment has no data sets.",
    missing: "not there",
    broken: "cannot be used",
    samples: (count: number, shape: string) => `${count.toLocaleString("en")} samples of ${shape}`,
    parts: { train: "train", validation: "validation", test: "test" },
    ofClass: "samples of class 0, 1, …:",
    looked: "Looked for:",
    get: "How to get it:",
  },
  zh: {
    none: "此作业没有数据集。",
    missing: "不存在",
    broken: "无法使用",
    samples: (count: number, shape: string) => `${count.toLocaleString("en")} 个样本，每个 ${shape}`,
    parts: { train: "训练集", validation: "验证集", test: "测试集" },
    ofClass: "类别 0、1…… 的样本数：",
    looked: "查找过：",
    get: "获取方法：",
  },
} as const;

export async function data(options: DataOptions, io: Console): Promise<ExitCode> {
  const { frame, path } = await loadConfig(configPath(options));
  const cards = Object.entries(frame.datasets ?? {}).map(([name, spec]) => describeData(name, spec, dirname(path)));
  const language = options.lang ?? "en";
  if (options.format === "json") io.out(`${JSON.stringify({ assignment: frame.assignment, datasets: cards }, null, 2)}\n`);
  else if (cards.length === 0) io.out(`${say[language].none}\n`);
  else io.out(`${cards.map((card) => textOf(card, language, io.columns).join("\n")).join("\n\n")}\n`);
  return cards.some(({ state }) => state === "broken") ? 2 : 0;
}

function textOf(card: DataCard, language: Language, columns: number): readonly string[] {
  const words = say[language];
  const indented = (text: string, by: number): readonly string[] => wrap(text, Math.max(20, columns - by)).map((line) => " ".repeat(by) + line);
  switch (card.state) {
    case "missing":
      return [`${card.name}: ${words.missing}`, ...(card.get === undefined ? [] : indented(`${words.get} ${card.get[language]}`, 2)), `  ${words.looked}`, ...card.looked.map((path) => `    ${path}`)];
    case "broken":
      return [`${card.name}: ${words.broken}`, ...indented(card.why, 2)];
    case "here": {
      const width = Math.max(...Object.values(words.parts).map(displayWidth));
      const parts = Object.entries(card.parts).flatMap(([name, { samples, classes }]) => {
        const title = words.parts[name === "train" || name === "validation" ? name : "test"];
        const head = `  ${title}${" ".repeat(width - displayWidth(title))}  ${String(samples).padStart(6)}  `;
        return wrap(`${words.ofClass} ${classes.join(" ")}`, Math.max(20, columns - displayWidth(head))).map((line, at) => (at === 0 ? head : " ".repeat(displayWidth(head))) + line);
      });
      const files = card.files.flatMap(({ path, bytes, sha256 }) => [`  ${shown(path)}  ${bytes.toLocaleString("en")} B`, `    sha256 ${sha256}`]);
      return [`${card.name}: ${words.samples(card.samples, card.shape.join(" x "))}`, ...parts, ...files];
    }
  }
}

/** Relative where that is shorter. */
function shown(path: string): string {
  const here = relative(process.cwd(), path);
  return here.length < path.length ? here : path;
}
