/** Two hundred hand-ins of every kind that comes in, the same each time. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "../files/grading.ts";
import { writeFiles } from "../files/grading.ts";

const perfect = readFileSync("answers/examples/perfect.yaml", "utf8");
const mistakes = readFileSync("answers/examples/known-mistakes.yaml", "utf8");
const perfectCode = readFileSync("answers/examples/perfect.ts", "utf8");
const model = readFileSync("answers/examples/perfect.files/model.json", "utf8");
const GBK = Uint8Array.from([0x71, 0x31, 0x2e, 0x31, 0x3a, 0x20, 0xb9, 0xfd, 0xc4, 0xe2, 0xba, 0xcf, 0x0a]);
const gradient = "({ yhat, y }: any) => yhat.map((p: number, i: number) => p - y[i])";
const code = (q41: string): string => `export default { "q2.3.total": 61470, "q4.1": ${q41} };\n`;

/** One of each kind, named so that its status is known. */
export const SPECIAL: Files = {
  "=1+1.yaml": "q2.3.total: 61470\n",
  "+41.yaml": "q2.3.total: 61470\n",
  "-dash.yaml": "q2.3.total: 61470\n",
  "@SUM(A1).yaml": "q2.3.total: 61470\n",
  '张三, "作业 二".yaml': "q2.3.total: 61470\n",
  "a:b?.yaml": "q2.3.total: 61470\n",
  "a_b_.yaml": "q2.3.total: 61470\n",
  "Case.yaml": "q2.3.total: 61470\n",
  "case.yaml": "q2.3.total: 61470\n",
  "CON.yaml": "q2.3.total: 61470\n",
  [`${"长".repeat(80)}.yaml`]: "q2.3.total: 61470\n",
  "same.yaml": "q2.3.total: 61470\n",
  "same.ts": code(gradient),
  "same.yaml.yml": "q2.3.total: 61470\n",
  "same/answers.yaml": "q2.3.total: 61470\n",
  "empty.yaml": "",
  "gbk.yaml": GBK,
  "photo.png": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 255]),
  "no-answers/readme.txt": "later",
  "several/a.yaml": "q1.1: x\n",
  "several/b.yaml": "q1.1: x\n",
  "endless.ts": code("() => { for (;;); }"),
  "native.ts": code("() => Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)"),
  "throws.ts": code("() => { throw new Error('no'); }"),
  "syntax.ts": "export default {\n",
  "perfect-code/answers.ts": perfectCode.replace("./perfect.files/model.json", "./model.json"),
  "perfect-code/model.json": model,
  "perfect-code/loss.csv": readFileSync("answers/examples/perfect.files/loss.csv"),
  // None of these is a hand-in.
  ".DS_Store": "x",
  ".git/config": "x",
  "张三.files/loss.csv": "1",
  "__MACOSX/x.yaml": "x",
};

/** Fills the folder and says how many hand-ins it has. */
export function writeHandIns(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, SPECIAL);
  symlinkSync("nowhere", join(folder, "link.yaml"));
  const hidden = /^\.|\.files$|^__MACOSX$/u;
  const here = readdirSync(folder).filter((name) => !hidden.test(name)).length;
  const kinds: readonly ((name: string) => Files)[] = [
    (name) => ({ [`${name}.yaml`]: perfect }),
    (name) => ({ [`${name}.yaml`]: mistakes }),
    (name) => ({ [`${name}.yaml`]: `${perfect}\nq3.1.split: [纹理\n` }),
    (name) => ({ [`${name}/答案.yaml`]: mistakes }),
    (name) => ({ [`${name}.yml`]: "q3.1.entropi: 1\nq2.3.total: many\n" }),
    (name) => ({ [`${name}.json`]: '{ "q2.3.total": 61470 }' }),
    (name) => ({ [`${name}.yaml`]: "q4.1: '\\hat{y} - y'\nq4.2.1: [not, a, formula]\n" }),
    (name) => ({ [`${name}.ts`]: code(gradient) }),
  ];
  for (let number = here; number < count; number += 1) writeFiles(folder, (kinds[number % kinds.length] ?? (() => ({})))(`student ${String(number).padStart(3, "0")}`));
}
