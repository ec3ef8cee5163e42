// Every answer right, with functions wherever a function may stand.
import weights from "./perfect.files/model.json";

type Vector = number[];
type Matrix = number[][];

const minus = (a: Vector, b: Vector): Vector => a.map((value, i) => value - b[i]);
const times = (a: Vector, b: Vector): Vector => a.map((value, i) => value * b[i]);
const outer = (a: Vector, b: Vector): Matrix => a.map((left) => b.map((right) => left * right));
const apply = (m: Matrix, v: Vector): Vector => m.map((row) => row.reduce((sum, value, i) => sum + value * v[i], 0));
const transpose = (m: Matrix): Matrix => m[0].map((_, column) => m.map((row) => row[column]));
const sigmoid = (v: Vector): Vector => v.map((z) => 1 / (1 + Math.exp(-z)));

const byHiddenInput = ({ h, W2, yhat, y }: { h: Vector; W2: Matrix; yhat: Vector; y: Vector }): Vector =>
  times(times(h, h.map((value) => 1 - value)), apply(W2, minus(yhat, y)));

/** The class of the largest logit for each image. */
function predict(images: Matrix): Vector {
  const [W1, W2] = [transpose(weights.W1), transpose(weights.W2)];
  return images.map((x) => {
    const logits = apply(W2, sigmoid(apply(W1, x)));
    return logits.indexOf(Math.max(...logits));
  });
}

export default {
  assignment: "hw2",

  "q1.1":
    "模型会过拟合。验证集用于选择超参数和模型结构；测试集只用来评估模型对未知数据的泛化能力。",
  "q1.2": "把数据分成K份，每份轮流作为验证集，其余K-1份用于训练，重复K次，结果取平均。",
  "q1.3": {
    effect: "L1 正则化使权重稀疏，可用于特征选择；弹性网络结合 L1 和 L2 两种惩罚。",
    objective: "1/(2*n) * norm(X*w - y)^2 + alpha*rho*norm(w, 1) + alpha*(1 - rho)/2 * norm(w)^2",
  },
  "q1.4":
    "Data that are not linearly separable in the input space may become separable in a higher-dimensional feature space; a kernel gives the inner products there without computing the map.",
  "q1.5": "Bootstrap sampling of the rows for each tree, and a random subset of the features at each split.",

  "q2.1": ["more training data and augmentation", "weight decay (regularisation)", "dropout", "early stopping", "batch normalisation"],
  "q2.2": "平移不变性：同一特征在不同位置具有相同的意义；局部性：每个输出只与周围的小区域有关。",
  "q2.3": {
    layers: ["C1", "S2", "C3", "S4", "F5", "F6", "F7"],
    learnable: ["C1", "C3", "F5", "F6", "F7"],
    parameters: { C1: 6 * 5 * 5, C3: 16 * 6 * 5 * 5, F5: 120 * 16 * 5 * 5, F6: 84 * 120, F7: 10 * 84 },
    total: 61470,
  },
  "q2.4": "残差学习：通过跨层连接使很深的网络也能训练，避免梯度消失。",
  "q2.5": "梯度裁剪：超过阈值时按比例缩小；变分 Dropout：每个时间步丢弃相同的单元，作用于输入、输出和循环连接。",

  "q3.1": {
    entropy: -((8 / 17) * Math.log2(8 / 17) + (9 / 17) * Math.log2(9 / 17)),
    branches: {
      色泽: { 青绿: 1, 乌黑: 0.9183, 浅白: 0.7219 },
      根蒂: { 蜷缩: 0.9544, 稍蜷: 0.9852, 硬挺: 0 },
      敲声: { 浊响: 0.971, 沉闷: 0.971, 清脆: 0 },
      纹理: { 清晰: 0.7642, 稍糊: 0.7219, 模糊: 0 },
      脐部: { 凹陷: 0.8631, 稍凹: 1, 平坦: 0 },
      触感: { 硬滑: 1, 软粘: 0.971 },
    },
    gains: { color: 0.1081, root: 0.1427, sound: 0.1408, texture: 0.3806, navel: 0.2892, touch: 0.006 },
    split: "texture",
  },
  "q3.2": {
    clear: { gains: { 色泽: 0.0431, 根蒂: 0.4581, 敲声: 0.3309, 脐部: 0.4581, 触感: 0.4581 }, split: "触感" },
    blurry: { gains: { 色泽: 0.3219, 根蒂: 0.0729, 敲声: 0.3219, 脐部: 0.171, 触感: 0.7219 }, split: "touch" },
  },
  "q3.3.tree": {
    texture: {
      clear: {
        touch: {
          硬滑: "yes",
          软粘: { 根蒂: { 蜷缩: "no", 稍蜷: { 色泽: { 青绿: "yes", 乌黑: "no", 浅白: "yes" } }, 硬挺: "no" } },
        },
      },
      稍糊: { 触感: { 硬滑: "no", 软粘: "yes" } },
      模糊: "no",
    },
  },

  "q4.1": ({ yhat, y }: { yhat: Vector; y: Vector }) => minus(yhat, y),
  "q4.2": {
    1: ({ x, yhat, y }: { x: Vector; yhat: Vector; y: Vector }) => outer(x, minus(yhat, y)),
    2: ({ W, yhat, y }: { W: Matrix; yhat: Vector; y: Vector }) => apply(W, minus(yhat, y)),
  },
  "q4.3.1": ({ h }: { h: Vector }) => h.map((value) => value * (1 - value)),
  "q4.3.2": byHiddenInput,
  "q4.3.3": (given: { x: Vector; h: Vector; W2: Matrix; yhat: Vector; y: Vector }) => outer(given.x, byHiddenInput(given)),
  "q4.4": {
    hyperparameters: { hidden_dim: 24, lr: 0.01, batch_size: 16, epochs: 60 },
    accuracy: { train: 0.987, validation: 0.963, test: 0.98 },
    loss: "loss.csv",
    model: predict,
  },
};
