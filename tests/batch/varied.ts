/** Hand-ins of homework 2 as a class would write them, each its own: words, roundings, notations and mistakes are drawn from a seed. */
import { seedFor, uniform } from "../../src/maths/random.ts";

export type Dice = () => number;

const pick = <Item>(dice: Dice, items: readonly [Item, ...Item[]]): Item => items[Math.floor(dice() * items.length)] ?? items[0];

function some(dice: Dice, items: readonly string[], least: number): readonly string[] {
  const mixed = items.map((item) => ({ item, at: dice() })).toSorted((a, b) => a.at - b.at);
  return mixed.slice(0, least + Math.floor(dice() * (items.length - least + 1))).map(({ item }) => item);
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  "q1.1": ["模型会过拟合", "it fits the noise of the training data", "验证集用于选择超参数", "the validation set is used to choose the structure of the model", "测试集只评估泛化能力", "the test set estimates generalisation"],
  "q1.2": ["split the data into K parts", "每份轮流作验证集", "the remaining K-1 parts train the model", "重复K次", "the results are averaged", "把数据分成K份"],
  "q1.3.effect": ["L1 使权重稀疏", "it does feature selection", "弹性网络同时惩罚 l1 和 l2", "the elastic net combines L1 and L2", "many weights become exactly zero"],
  "q1.4": ["数据线性不可分", "in a higher-dimensional space they are separable", "核函数给出内积", "without computing the map", "特征空间"],
  "q1.5": ["每棵树自助采样", "a random subset of the features at each split", "sampling with replacement", "随机选取特征"],
  "q2.1": ["数据增强", "weight decay", "dropout", "早停", "a simpler model", "batch normalisation"],
  "q2.2": ["平移不变性", "the same feature in any position", "局部性", "only a small neighbourhood matters", "权值共享"],
  "q2.4": ["残差学习", "skip connections", "avoids vanishing gradients", "可以训练很深的网络"],
  "q2.5": ["gradient clipping", "梯度裁剪", "the same mask at every time step", "作用于输入、输出和循环连接", "variational dropout"],
};

const FORMULAS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "q1.3.objective": ["\\frac{1}{2n}\\|Xw-y\\|_2^2 + \\alpha\\rho\\|w\\|_1 + \\frac{\\alpha(1-\\rho)}{2}\\|w\\|_2^2", "1/(2*n) * norm(X*w - y)^2 + alpha*rho*norm(w, 1) + alpha*(1-rho)/2 * norm(w)^2", "1/(2*n) * norm(X*w - y)^2 + alpha * norm(w, 1)", "norm(y - X*w)^2/n + alpha/2*norm(w)^2"],
  "q4.1": ["\\hat{y} - y", "yhat - y", "-(y - yhat)", "softmax(o) - y", "y - yhat", "yhat"],
  "q4.2.1": ["x * (yhat - y)'", "x(\\hat{y} - y)^T", "x \\otimes (\\hat{y} - y)", "(yhat - y) * x'", "x * yhat'"],
  "q4.2.2": ["W * (yhat - y)", "W(\\hat{y} - y)", "W' * (yhat - y)", "W * yhat"],
  "q4.3.1": ["h .* (1 - h)", "h_i (1 - h_i)", "h - h.^2", "1 - h", "\\sigma(z)(1-\\sigma(z))"],
  "q4.3.2": ["h .* (1 - h) .* (W2 * (yhat - y))", "h \\odot (1 - h) \\odot W_2(\\hat{y} - y)", "W2 * (yhat - y)", "(1 - h) .* (W2 * (yhat - y))"],
  "q4.3.3": ["x * (h .* (1 - h) .* (W2 * (yhat - y)))'", "x [h \\odot (1 - h) \\odot (W_2(\\hat{y} - y))]^{\\top}", "(h .* (1 - h) .* (W2 * (yhat - y))) * x'"],
};

const NUMBERS: Readonly<Record<string, number | Readonly<Record<string, number | Readonly<Record<string, number>>>>>> = {
  "q3.1.entropy": 0.9975,
  "q3.1.branches": { 色泽: { 青绿: 1, 乌黑: 0.9183, 浅白: 0.7219 }, 根蒂: { 蜷缩: 0.9544, 稍蜷: 0.9852, 硬挺: 0 }, 敲声: { 浊响: 0.971, 沉闷: 0.971, 清脆: 0 }, 纹理: { 清晰: 0.7642, 稍糊: 0.7219, 模糊: 0 }, 脐部: { 凹陷: 0.8631, 稍凹: 1, 平坦: 0 }, 触感: { 硬滑: 1, 软粘: 0.971 } },
  "q3.1.gains": { 色泽: 0.1081, 根蒂: 0.1427, 敲声: 0.1408, 纹理: 0.3806, 脐部: 0.2892, 触感: 0.006 },
  "q3.2.clear.gains": { 色泽: 0.0431, 根蒂: 0.4581, 敲声: 0.3309, 脐部: 0.4581, 触感: 0.4581 },
  "q3.2.blurry.gains": { 色泽: 0.3219, 根蒂: 0.0729, 敲声: 0.3219, 脐部: 0.171, 触感: 0.7219 },
  "q2.3.parameters": { C1: 150, C3: 2400, F5: 48000, F6: 10080, F7: 840 },
};

function written(dice: Dice, value: number | object): unknown {
  if (typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, number | object]) => [key, written(dice, inner)]));
  const wrong = dice() < 0.04 ? 1 + (dice() - 0.5) / 2 : 1;
  return Number.isInteger(value) && value > 1 ? Math.round(value * wrong) : Number((value * wrong).toFixed(pick(dice, [2, 3, 3, 3, 4])));
}

function tree(dice: Dice): unknown {
  const leaf = (right: string): string => (dice() < 0.05 ? "否" : right);
  const deep = { 色泽: { 青绿: leaf("是"), 乌黑: { 触感: { 硬滑: leaf("是"), 软粘: "否" } }, 浅白: "是" } };
  const clear = pick<object>(dice, [{ 根蒂: { 蜷缩: leaf("是"), 稍蜷: deep, 硬挺: "否" } }, { 触感: { 硬滑: leaf("是"), 软粘: { 根蒂: { 蜷缩: "否", 稍蜷: { 色泽: { 青绿: "是", 乌黑: "否", 浅白: leaf("是") } }, 硬挺: "否" } } } }]);
  return { 纹理: { 清晰: clear, 稍糊: { 触感: { 硬滑: "否", 软粘: leaf("是") } }, 模糊: "否" } };
}

const spaced = (dice: Dice, formula: string): string => formula.replaceAll(/ ([-+*]) /gu, (_whole, sign: string) => pick(dice, [` ${sign} `, sign, `${sign} `]));

/** Answers by question id. */
function answers(dice: Dice): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [id, words] of Object.entries(WORDS)) all[id] = id === "q2.1" ? some(dice, words, 2) : `${some(dice, words, 2).join(pick(dice, ["；", "; ", ", "]))}。`;
  for (const [id, formulas] of Object.entries(FORMULAS)) all[id] = spaced(dice, pick(dice, formulas));
  for (const [id, values] of Object.entries(NUMBERS)) all[id] = written(dice, values);
  Object.assign(all, {
    "q2.3.layers": ["C1", "S2", "C3", "S4", "F5", "F6", "F7"],
    "q2.3.learnable": some(dice, ["C1", "C3", "F5", "F6", "F7"], 4),
    "q2.3.total": pick(dice, [61470, 61470, 61706, 59470]),
    "q3.1.split": pick(dice, ["纹理", "texture", "脐部"]),
    "q3.2.clear.split": pick(dice, ["根蒂", "触感", "navel"]),
    "q3.2.blurry.split": pick(dice, ["触感", "touch", "色泽"]),
    "q3.3.tree": tree(dice),
    "q4.4.hyperparameters": { hidden_dim: 8 + Math.floor(dice() * 120), lr: Number((dice() / 5).toFixed(3)), batch_size: pick(dice, [16, 32, 64]), epochs: 20 },
    "q4.4.accuracy": { train: Number((0.9 + dice() / 10).toFixed(4)), validation: Number((0.88 + dice() / 10).toFixed(4)), test: Number((0.88 + dice() / 10).toFixed(4)) },
    "q4.4.loss": Array.from({ length: 20 }, (_, epoch) => Number((2.3 * Math.exp(-epoch / 4) + dice() / 20).toFixed(4))),
  });
  return all;
}

/** JSON is YAML, but nobody writes it so: keys stand bare, texts in single quotes. */
function yaml(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => yaml(item, indent)).join(", ")}]`;
  if (typeof value === "object" && value !== null) return Object.entries(value).map(([key, inner]) => `\n${indent}${key}: ${yaml(inner, `${indent}  `)}`).join("");
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

export function variedYaml(seed: number): string {
  const all = answers(uniform(seedFor(seed, "yaml")));
  return `assignment: hw2\nstudent: s${seed}\n${Object.entries(all).map(([id, value]) => `${id}: ${yaml(value, "  ")}\n`).join("")}`;
}

const FUNCTIONS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "q4.1": ["({ yhat, y }) => yhat.map((p, i) => p - y[i])", "({ o, y }) => { const m = Math.max(...o); const e = o.map((v) => Math.exp(v - m)); const s = e.reduce((a, b) => a + b, 0); return e.map((v, i) => v / s - y[i]); }", "({ yhat }) => yhat"],
  "q4.2.1": ["({ x, yhat, y }) => x.map((a) => yhat.map((p, i) => a * (p - y[i])))", "({ x, yhat, y }) => yhat.map((p, i) => x.map((a) => a * (p - y[i])))"],
  "q4.2.2": ["({ W, yhat, y }) => W.map((row) => row.reduce((s, w, i) => s + w * (yhat[i] - y[i]), 0))"],
  "q4.3.1": ["({ h }) => h.map((v) => v * (1 - v))", "({ h }) => h.map((v) => 1 - v)"],
  "q4.3.2": ["({ h, W2, yhat, y }) => h.map((v, j) => v * (1 - v) * W2[j].reduce((s, w, i) => s + w * (yhat[i] - y[i]), 0))"],
  "q4.3.3": ["({ x, h, W2, yhat, y }) => x.map((a) => h.map((v, j) => a * v * (1 - v) * W2[j].reduce((s, w, i) => s + w * (yhat[i] - y[i]), 0)))"],
};

export function variedCode(seed: number): string {
  const dice = uniform(seedFor(seed, "code"));
  const all = Object.entries(answers(dice)).map(([id, value]) => {
    const functions = FUNCTIONS[id];
    return `  ${JSON.stringify(id)}: ${functions === undefined || dice() < 0.2 ? JSON.stringify(value) : pick(dice, functions)},\n`;
  });
  return `// student s${seed}\nexport default {\n${all.join("")}};\n`;
}
