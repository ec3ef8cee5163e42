/** The words of pictures. */
import type { Language } from "../../model.ts";

interface PictureWords {
  readonly curve: string;
  readonly epoch: string;
  readonly loss: string;
  readonly knowsNothing: string;
  readonly accuracies: string;
  readonly accuracy: string;
  readonly full: string;
  readonly confusion: (other: number) => string;
  readonly truth: string;
  readonly predicted: string;
  readonly class: (count: number) => string;
  readonly total: string;
  readonly measured: string;
}

const en: PictureWords = {
  curve: "Loss by epoch",
  epoch: "epoch",
  loss: "loss",
  knowsNothing: "knows nothing",
  accuracies: "Reported accuracies; the green line is where full credit begins",
  accuracy: "accuracy",
  full: "full credit",
  confusion: (other) => `What was taken for what on the test set${other === 0 ? "" : ` (${other} without a label)`}`,
  truth: "true label",
  predicted: "predicted label",
  class: (count) => `Among the ${count} submissions of the class: grey bars count all, the red line is this one`,
  total: "points",
  measured: "measured",
};

const zh: PictureWords = {
  curve: "每个 epoch 的损失",
  epoch: "epoch",
  loss: "损失",
  knowsNothing: "一无所知",
  accuracies: "报告的准确率；绿线为满分线",
  accuracy: "准确率",
  full: "满分线",
  confusion: (other) => `测试集上的混淆矩阵${other === 0 ? "" : `（${other} 个没有标签）`}`,
  truth: "真实标签",
  predicted: "预测标签",
  class: (count) => `在全班 ${count} 份提交中的位置：灰柱为全班人数，红线为本份`,
  total: "得分",
  measured: "实测",
};

export const pictureWords: Readonly<Record<Language, PictureWords>> = { zh, en };
