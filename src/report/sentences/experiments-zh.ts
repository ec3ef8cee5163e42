/** 准确率、损失曲线、模型及其文件的中文说法。 */
import type { ExperimentFinding, FileFault, FileFaultName, ModelVariant } from "../../model.ts";
import type { Catalogue } from "../catalogue.ts";
import { layersText, megabytes, percent, quoted, shortNumber, shownSets } from "./values.ts";

export const experimentsZh: Catalogue<ExperimentFinding["code"]> = {
  "accuracy-out-of-range": ({ at: where, got }) => `${where}：准确率不可能是 ${quoted(got)}，需人工查看。`,
  "accuracy-below-band": ({ at: where, got, full }) => `${where}：${quoted(got)} 低于满分线 ${full}。`,
  "read-as-percent": ({ at: where, got, readAs }) => `${where}：${quoted(got)} 读作 ${readAs}。`,
  "percent-of-fraction": ({ at: where, got, readAs }) => `${where}：${quoted(got)} 按字面不到百分之一；若指 ${readAs}，请去掉百分号。需人工查看。`,
  "unusual-order": ({ higher, lower }) => `提示：${higher} 高于 ${lower}，不常见。`,
  "not-of-test-size": ({ at: where, got, size, nearest }) => `${where}：对 ${size} 个样本计数得不出 ${quoted(got)}（最接近的是 ${nearest} = ${ratio(nearest)}），需人工查看。`,
  "curve-not-falling": ({ first, last }) => `损失没有下降：起于 ${shortNumber(first)}，止于 ${shortNumber(last)}。`,
  "curve-constant": ({ value }) => `损失从头到尾都是 ${shortNumber(value)}：没有学到东西，或者一直记录了同一个数。`,
  "curve-too-regular": ({ pattern }) => `损失每次都${pattern === "same-steps" ? "下降同样的量" : "按同样的比例下降"}，真实的训练不会如此，需人工查看。`,
  "curve-length": ({ got, want }) => `曲线有 ${got} 个值，但报告了 ${want} 个 epoch。`,
  "curve-start": ({ got, want }) => `损失起于 ${shortNumber(got)}；一无所知的模型约为 ${shortNumber(want)}。`,
  "curve-negative": ({ position, got }) => `曲线第 ${position} 个值为 ${shortNumber(got)}；交叉熵不会为负。`,
  "curve-not-finite": ({ position, got }) => `曲线第 ${position} 个值为 ${quoted(got)}：训练在此处出了问题（可能对 0 取了对数，或学习率过大），需人工查看。`,
  "file-absent": ({ name, looked }) => `提交中没有文件 ${quoted(name)}${looked === undefined ? "" : `；它应放在文件夹 ${quoted(looked)} 中`}。`,
  "file-too-large": ({ name, bytes, limit }) => `文件 ${quoted(name)} 有 ${megabytes(bytes)}；最多读取 ${megabytes(limit)}。`,
  "file-unreadable": (finding) => `文件 ${quoted(finding.name)} 无法使用：${FAULTS[finding.why](finding)}。`,
  "measured-accuracy": ({ correct, of, layers, activation }) => `在测试集上实测${layers === undefined ? "" : `（${layersText(layers)}，${activation}）`}：${of} 个中 ${correct} 个正确（${percent(correct, of)}）。`,
  "model-variant": ({ variant, correct, of }) => `${VARIANTS[variant]}，则 ${of} 个中 ${correct} 个正确（${percent(correct, of)}）：看来是这样训练的，需人工查看。`,
  "model-layers": ({ hidden, want }) => `网络有 ${hidden} 个隐藏层，题目要求 ${want} 个，需人工查看。`,
  "hidden-differs": ({ claimed, got }) => `提示：隐藏层有 ${got} 个单元，报告的是 ${claimed}。`,
  "odd-labels": ({ count, of, example }) => `${of} 个预测中有 ${count} 个不是标签，例如 ${quoted(example)}；按错误计。`,
  "without-a-mistake": ({ of }) => `提交的 ${of} 个标签全部正确，小型网络做不到：可能就是真实标签。需人工查看。`,
  "claim-reproduced": ({ by, measured }) => `按这些设置重新训练（${by}），能达到所报告的准确率：${shownSets(measured)}。`,
  "claim-not-reproduced": ({ side, at: where, claimed, measured, from, to, by }) => `${side === "below" ? "提示：" : ""}${where}：按这些设置重新训练（${by}），${measured} 正确，对应 ${percent(from, 1)} 至 ${percent(to, 1)}；报告为 ${quoted(claimed)}。${side === "below" ? "" : "可能用了其他数据或初始化；需人工查看。"}`,
  "training-diverged": ({ by }) => `按这些设置重新训练（${by}），损失发散。`,
  "training-not-finished": ({ seconds, epochs, of }) => `重新训练 ${seconds} 秒，完成 ${of} 个 epoch 中的 ${epochs} 个；未能与所报告的准确率比较。`,
  "training-impossible": ({ why }) => `无法重新训练：${why === "no-settings" ? "超参数没有以数值给出" : why}。`,
  "claim-differs": ({ claimed, measured, size, far }) =>
    `报告为 ${claimed}，实测为 ${measured} = ${ratio(measured)}：${far ? `换一个 ${size} 个样本的测试集也不至于差这么多，需人工查看` : `换一个 ${size} 个样本的测试集可能有这样的差别`}。`,
};

function ratio(fraction: string): string {
  const [got = NaN, of = NaN] = fraction.split("/").map(Number);
  return shortNumber(got / of);
}

const VARIANTS: Readonly<Record<ModelVariant, string>> = {
  "times-16": "若把图像乘以 16",
  "times-255": "若把图像乘以 255",
  "by-16": "若把图像除以 16",
  "by-255": "若把图像除以 255",
  standardised: "若按训练集把每个像素标准化",
  sigmoid: "若激活函数用 sigmoid",
  tanh: "若激活函数用 tanh",
  relu: "若激活函数用 ReLU",
  "labels-from-one": "若标签从 1 开始数",
};

const here = ({ at }: FileFault): string => (at === undefined || at === "" ? "" : `${at} `);

const FAULTS: Readonly<Record<FileFaultName, (fault: FileFault) => string>> = {
  pickle: () => "这是 pickle（.pt、.pkl、.joblib），打开时会执行代码；请改用 numpy.savez 或 safetensors 保存权重（见 docs/models.md）",
  hdf5: () => "这是 HDF5（Keras、MATLAB）；请用 numpy.savez 保存 get_weights() 的各个数组（见 docs/models.md）",
  "unknown-format": ({ got }) => `${got === undefined || got === "" ? "格式无法识别" : `无法识别 .${got} 格式`}；请把权重保存为 .npz、.safetensors 或 .json（见 docs/models.md）`,
  "no-json": ({ got }) => `不是有效的 JSON${because(got)}`,
  "no-npy": (fault) => `${here(fault)}不是 numpy.save 写出的数组`,
  "no-zip": ({ got }) => `不是 numpy.savez 写出的文件${because(got)}`,
  "no-safetensors": (fault) => `${here(fault)}的文件头不符合 safetensors 格式`,
  "no-table": ({ got }) => `不是文本表格${because(got)}`,
  truncated: (fault) => `${here(fault)}的数据不完整，文件提前结束；请重新上传`,
  "expands-too-far": () => "解压后超过读取上限",
  encrypted: () => "文件已加密",
  overlapping: (fault) => `${here(fault)}张量的位置有空隙、重叠，或与形状不符`,
  dtype: (fault) => `${here(fault)}不读取 ${fault.got ?? "?"} 类型的数；请保存为 float32`,
  "object-array": (fault) => `${here(fault)}是 Python 对象数组，打开时会执行代码；请把每个矩阵单独保存为数组：np.savez("model.npz", W1=W1, b1=b1, W2=W2, b2=b2)`,
  "not-finite": (fault) => `${here(fault)}数据中有 NaN 或无穷大`,
  "too-many-numbers": (fault) => `${here(fault)}数据量超过读取上限`,
  "nothing-in-it": () => "文件中没有内容",
  "no-numbers": () => "文件中没有数",
  "no-number-in-row": ({ at, got, want }) => `第 ${at} 行第 ${want} 列的 ${quoted(got ?? "")} 不是数`,
  "wrong-row-count": ({ got, want }) => `预测有 ${got} 行，测试集有 ${want} 个样本`,
  "no-network": ({ got, want }) => `这些数组组不成从图像到类别的网络（${want}）；找到的是：${got}`,
  "bias-length": ({ at, got, want }) => `${at} 有 ${got} 项，与各层（${want}）都不符`,
  "no-label-column": ({ got }) => `有 ${got} 列，但没有名为 label 的列；请提交一列标签，或每类一列`,
};

function because(got: string | undefined): string {
  return got === undefined ? "" : `（${got.replaceAll(/\s+/gu, " ").slice(0, 120)}）`;
}
