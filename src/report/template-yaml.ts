/** The answer file to fill in, as YAML. */
import type { Assignment, Data } from "../model.ts";
import { pointsText } from "./points.ts";

export function templateYaml(assignment: Assignment): string {
  const lines = [
    `# ${assignment.title.zh} / ${assignment.title.en}`,
    "# 在冒号后填写答案；不会的题留空。公式放在单引号里：'x (\\hat{y} - y)^T'。",
    "# Write your answers behind the colons; leave blank what you cannot answer. Formulas go in single quotes: 'x (\\hat{y} - y)^T'.",
    "# 提交前检查 / check before you submit: grader check answers.yaml",
    "",
    `assignment: ${assignment.id}`,
    "student:",
    "note:",
  ];
  for (const { id, title, points, check } of assignment.questions) {
    const { hint, blank, parameters } = check.template;
    lines.push("", `# ${id} (${pointsText(points)})  ${title.zh} / ${title.en}`, `#   ${hint.zh}`, `#   ${hint.en}`);
    if (parameters !== undefined) lines.push(`#   TypeScript: ({ ${parameters.join(", ")} }) => …`);
    lines.push(...entry(id, blank, ""));
  }
  return `${lines.join("\n")}\n`;
}

function entry(key: string, blank: Data, indent: string): readonly string[] {
  if (Array.isArray(blank)) return [`${indent}${key}:`, ...blank.map(() => `${indent}  -`)];
  if (typeof blank === "object" && blank !== null) return [`${indent}${key}:`, ...Object.entries(blank).flatMap(([inner, value]) => entry(inner, value, `${indent}  `))];
  return [`${indent}${key}:`];
}
