// 机器学习 作业二 / Machine learning, homework 2
// 把 null 换成答案；不会的题保留 null。向量是数组，矩阵是由行组成的数组。
// Replace null by your answers; leave null what you cannot answer. Vectors are arrays, matrices arrays of rows.
// 提交前检查 / check before you submit: grader check answers.ts

// 类型由 grader check answers.ts --types 检查，运行时不起作用 / types for --types, nothing at run time
import type { Answers } from "grader";

export default {
  assignment: "hw2",
  student: null,
  note: null,

  // q1.1 (4)  模型拟合过度会怎样；验证集与测试集的区别 / What goes wrong when a model is fitted too closely; validation set against test set
  //   用中文或英文作答
  //   answer in Chinese or English
  "q1.1": null,

  // q1.2 (4)  K 折交叉验证 / K-fold cross-validation
  //   用中文或英文作答
  //   answer in Chinese or English
  "q1.2": null,

  // q1.3.effect (2)  L1 正则化的作用；弹性网络 / What L1 regularisation does; the elastic net
  //   用中文或英文作答
  //   answer in Chinese or English
  "q1.3.effect": null,

  // q1.3.objective (2)  弹性网络的优化目标 / The objective of the elastic net
  //   公式（LaTeX 或普通写法），可用符号：X, w, y, n, alpha, rho
  //   a formula (LaTeX or plain), in the letters X, w, y, n, alpha, rho
  //   ({ X, w, y, n, alpha, rho }) => …
  "q1.3.objective": null,

  // q1.4 (4)  引入核函数的动机 / Why kernel functions
  //   用中文或英文作答
  //   answer in Chinese or English
  "q1.4": null,

  // q1.5 (4)  随机森林的两个随机性来源 / The two sources of randomness in a random forest
  //   用中文或英文作答
  //   answer in Chinese or English
  "q1.5": null,

  // q2.1 (4)  深度网络防止过拟合的方法（至少三种） / Ways against overfitting in deep networks (at least three)
  //   用中文或英文作答
  //   answer in Chinese or English
  "q2.1": null,

  // q2.2 (4)  卷积的两个归纳偏置及其含义 / The two inductive biases of convolution and what they mean
  //   用中文或英文作答
  //   answer in Chinese or English
  "q2.2": null,

  // q2.3.layers (1)  LeNet 各层（按顺序） / LeNet: all layers in order
  //   按顺序列出名称
  //   names in order
  "q2.3.layers": [],

  // q2.3.learnable (1)  LeNet 中含可学习参数的层 / LeNet: the layers that learn
  //   列出名称，选自：C1、S2、C3、S4、F5、F6、F7
  //   a list of names from: C1, S2, C3, S4, F5, F6, F7
  "q2.3.learnable": [],

  // q2.3.parameters (3)  LeNet 各层可学习参数量（不计偏置） / LeNet: learnable parameters of each layer, without biases
  //   每一项写一个数；不会的项留空
  //   a number for each entry; leave blank what you do not know
  "q2.3.parameters": {
    "C1": null,
    "C3": null,
    "F5": null,
    "F6": null,
    "F7": null,
  },

  // q2.3.total (1)  LeNet 可学习参数总量（不计偏置） / LeNet: all learnable parameters, without biases
  //   写一个整数
  //   an integer
  "q2.3.total": null,

  // q2.4 (3)  ResNet 的贡献 / What ResNet brought
  //   用中文或英文作答
  //   answer in Chinese or English
  "q2.4": null,

  // q2.5 (3)  循环网络：梯度爆炸与 Dropout / Recurrent networks: exploding gradients; dropout
  //   用中文或英文作答
  //   answer in Chinese or English
  "q2.5": null,

  // q3.1.entropy (1)  整个数据集的熵 H(D) / H(D) of the whole data set
  //   写一个数，例如 0.998 或 5/8
  //   a number, such as 0.998 or 5/8
  "q3.1.entropy": null,

  // q3.1.branches (3)  各属性每个取值（分支）的熵 / Entropy of each branch of each attribute
  //   每一项写一个数；不会的项留空
  //   a number for each entry; leave blank what you do not know
  "q3.1.branches": {
    "色泽": {
      "青绿": null,
      "乌黑": null,
      "浅白": null,
    },
    "根蒂": {
      "蜷缩": null,
      "稍蜷": null,
      "硬挺": null,
    },
    "敲声": {
      "浊响": null,
      "沉闷": null,
      "清脆": null,
    },
    "纹理": {
      "清晰": null,
      "稍糊": null,
      "模糊": null,
    },
    "脐部": {
      "凹陷": null,
      "稍凹": null,
      "平坦": null,
    },
    "触感": {
      "硬滑": null,
      "软粘": null,
    },
  },

  // q3.1.gains (4)  各属性的信息增益 / Information gain of each attribute
  //   每一项写一个数；不会的项留空
  //   a number for each entry; leave blank what you do not know
  "q3.1.gains": {
    "色泽": null,
    "根蒂": null,
    "敲声": null,
    "纹理": null,
    "脐部": null,
    "触感": null,
  },

  // q3.1.split (2)  根结点的划分属性 / The attribute to split on at the root
  //   写其中一个：色泽、根蒂、敲声、纹理、脐部、触感
  //   one of: 色泽, 根蒂, 敲声, 纹理, 脐部, 触感
  "q3.1.split": null,

  // q3.2.clear.gains (3)  纹理=清晰 分支内各属性的信息增益 / Information gains inside 纹理=清晰
  //   每一项写一个数；不会的项留空
  //   a number for each entry; leave blank what you do not know
  "q3.2.clear.gains": {
    "色泽": null,
    "根蒂": null,
    "敲声": null,
    "脐部": null,
    "触感": null,
  },

  // q3.2.clear.split (1)  纹理=清晰 分支的划分属性 / The attribute to split on inside 纹理=清晰
  //   写其中一个：色泽、根蒂、敲声、纹理、脐部、触感
  //   one of: 色泽, 根蒂, 敲声, 纹理, 脐部, 触感
  "q3.2.clear.split": null,

  // q3.2.blurry.gains (3)  纹理=稍糊 分支内各属性的信息增益 / Information gains inside 纹理=稍糊
  //   每一项写一个数；不会的项留空
  //   a number for each entry; leave blank what you do not know
  "q3.2.blurry.gains": {
    "色泽": null,
    "根蒂": null,
    "敲声": null,
    "脐部": null,
    "触感": null,
  },

  // q3.2.blurry.split (1)  纹理=稍糊 分支的划分属性 / The attribute to split on inside 纹理=稍糊
  //   写其中一个：色泽、根蒂、敲声、纹理、脐部、触感
  //   one of: 色泽, 根蒂, 敲声, 纹理, 脐部, 触感
  "q3.2.blurry.split": null,

  // q3.3.tree (7)  完整的决策树 / The finished tree
  //   嵌套书写：{属性: {取值: 子树或标签}}；属性：色泽、根蒂、敲声、纹理、脐部、触感；标签：是、否
  //   nested: {attribute: {value: subtree or label}}; attributes: 色泽, 根蒂, 敲声, 纹理, 脐部, 触感; labels: 是, 否
  "q3.3.tree": {
    "色泽": {
      "青绿": null,
      "乌黑": null,
      "浅白": null,
    },
  },

  // q4.1 (5)  softmax 交叉熵对 logits 的梯度 dl/do / dl/do of softmax and cross-entropy
  //   公式（LaTeX 或普通写法），形状与 o 相同；可用符号：o, y, yhat
  //   a formula (LaTeX or plain) of the shape of o, in the letters o, y, yhat
  //   ({ o, y, yhat }) => …
  "q4.1": null,

  // q4.2.1 (5)  o = W^T x：dl/dW / o = W^T x: dl/dW
  //   公式（LaTeX 或普通写法），形状与 W 相同；可用符号：x, W, o, y, yhat
  //   a formula (LaTeX or plain) of the shape of W, in the letters x, W, o, y, yhat
  //   ({ x, W, o, y, yhat }) => …
  "q4.2.1": null,

  // q4.2.2 (5)  o = W^T x：dl/dx / o = W^T x: dl/dx
  //   公式（LaTeX 或普通写法），形状与 x 相同；可用符号：x, W, o, y, yhat
  //   a formula (LaTeX or plain) of the shape of x, in the letters x, W, o, y, yhat
  //   ({ x, W, o, y, yhat }) => …
  "q4.2.2": null,

  // q4.3.1 (3)  sigmoid 的导数 dh_i/dz_i / dh_i/dz_i of the sigmoid
  //   公式（LaTeX 或普通写法），可用符号：z, h
  //   a formula (LaTeX or plain), in the letters z, h
  //   ({ z, h }) => …
  "q4.3.1": null,

  // q4.3.2 (4)  MLP：dl/dz / MLP: dl/dz
  //   公式（LaTeX 或普通写法），形状与 z 相同；可用符号：x, W1, z, h, W2, o, y, yhat
  //   a formula (LaTeX or plain) of the shape of z, in the letters x, W1, z, h, W2, o, y, yhat
  //   ({ x, W1, z, h, W2, o, y, yhat }) => …
  "q4.3.2": null,

  // q4.3.3 (4)  MLP：dl/dW1 / MLP: dl/dW1
  //   公式（LaTeX 或普通写法），形状与 W1 相同；可用符号：x, W1, z, h, W2, o, y, yhat
  //   a formula (LaTeX or plain) of the shape of W1, in the letters x, W1, z, h, W2, o, y, yhat
  //   ({ x, W1, z, h, W2, o, y, yhat }) => …
  "q4.3.3": null,

  // q4.4.hyperparameters (1)  所选超参数 / The hyperparameters chosen
  //   写下你选的值
  //   the values that you chose
  "q4.4.hyperparameters": {
    "hidden_dim": null,
    "lr": null,
    "batch_size": null,
    "epochs": null,
  },

  // q4.4.accuracy (5)  训练、验证和测试准确率 / Training, validation and test accuracy
  //   准确率，小数或百分数，例如 0.95 或 95%
  //   accuracies as fractions or percentages, such as 0.95 or 95%
  "q4.4.accuracy": {
    "train": null,
    "validation": null,
    "test": null,
  },

  // q4.4.loss (1)  每个 epoch 的损失 / The loss of each epoch
  //   每个 epoch 的损失：数字列表，或随作业提交的 CSV 文件名
  //   the loss of each epoch: a list of numbers, or the name of a CSV file handed in with the answers
  "q4.4.loss": [],

  // q4.4.model (2)  训练好的模型 / The trained model
  //   随作业提交的文件名：权重（.npz、.safetensors、.json，见 docs/models.md）或测试集的预测标签（.csv）；也可写函数 predict(images) -> labels，或 train(images, labels) -> { W1, b1, W2, b2 }
  //   the name of a file handed in with the answers: weights (.npz, .safetensors, .json; see docs/models.md) or predicted labels of the test set (.csv); or a function predict(images) -> labels, or train(images, labels) -> { W1, b1, W2, b2 }
  //   ({ images }) => …
  "q4.4.model": null,
} satisfies Answers;
