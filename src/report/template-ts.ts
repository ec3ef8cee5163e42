/** The answer file to fill in, as TypeScript. */
import type { Assignment, Data } from "../model.ts";
import { pointsText } from "./points.ts";

export function templateTs(assignment: Assignment): string {
  const lines = [
    `// ${assignment.title.zh} / ${assignment.title.en}`,
    "// 把 null 换成答案；不会的题保留 null。向量是数组，矩阵是由行组成的数组。",
    "// Replace null by your answers; leave null what you cannot answer. Vectors are arrays, matrices arrays of rows.",
    "// 提交前检查 / check before you submit: grader check answers.ts",
    "",
    '// 类型由 grader check answers.ts --types 检查，运行时不起作用 / types for --types, nothing at run time',
    'import type { Answers } from "grader";',
    "",
    "export default {",
    `  assignment: ${JSON.stringify(assignment.id)},`,
    "  student: null,",
    "  note: null,",
  ];
  for (const { id, title, points, check } of assignment.questions) {
    const { hint, blank, parameters } = check.template;
    lines.push("", `  // ${id} (${pointsText(points)})  ${title.zh} / ${title.en}`, `  //   ${hint.zh}`, `  //   ${hint.en}`);
    if (parameters !== undefined) lines.push(`  //   ({ ${parameters.join(", ")} }) => …`);
    lines.push(`  ${JSON.stringify(id)}: ${value(blank, "  ")},`);
  }
  return `${lines.join("\n")}\n} satisfies Answers;\n`;
}

function value(blank: Data, indent: string): string {
  if (Array.isArray(blank)) return "[]";
  if (typeof blank === "object" && blank !== null) {
    const inner = Object.entries(blank).map(([key, item]) => `${indent}  ${JSON.stringify(key)}: ${value(item, `${indent}  `)},\n`);
    return `{\n${inner.join("")}${indent}}`;
  }
  return "null";
}
