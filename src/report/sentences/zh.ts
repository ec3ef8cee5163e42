/** 每一条判定的中文说法。 */
import type { Outcome } from "../../model.ts";
import type { Catalogue } from "../catalogue.ts";
import { experimentsZh } from "./experiments-zh.ts";
import { archiveZh, codeZh, entryZh, misbehavioursZh, pathZh, syntaxZh, transformationsZh, yamlZh } from "./reasons-zh.ts";
import { wasStopped } from "../../student-code.ts";
import { ended, megabytes, oneLine, percent, quoted, shortData, shortInput, shortNumber, withCaret } from "./values.ts";

const at = (where: string | undefined): string => (where === undefined || where === "" ? "" : `${where}：`);
const node = (where: string): string => (where === "" ? "根结点" : `结点 ${where}`);
const maybe = (nearest: string | undefined): string => (nearest === undefined ? "" : `是否想写“${nearest}”？`);
const HINTS = {
  sign: "符号反了。",
  percent: "差了 100 倍：可能混淆了百分数与小数。",
  reciprocal: "这是正确值的倒数。",
  "natural-log": "像是用了自然对数；这里以 2 为底。",
  log10: "像是用了以 10 为底的对数；这里以 2 为底。",
  "power-of-ten": "差了 10 的幂：请检查小数点。",
  "swapped-digits": "像是有两位数字写反了。",
} as const;
const STRUCTURES = { scalar: "单个值", list: "列表", map: "键值表", function: "函数", empty: "空" } as const;

export const zh: Catalogue = {
  "known-mistake": ({ feedback, at: where }) => ended(at(where) + feedback.zh, "。"),
  alternative: ({ note, at: where }) => ended(at(where) + note.zh, "。"),
  "carried-forward": ({ questions, credit, at: where, due, partly }, { reveal }) => {
    const from = `你自己在 ${questions.join("、")} 中的答案`;
    const by = reveal && due !== undefined ? `（应为 ${due}）` : "";
    const what = partly === true ? `按${from}推算${by}来评分` : `答案本身不对，但按${from}推算${by}是对的`;
    return `${at(where)}${what}；那里的错误不重复扣分${credit < 1 ? `（此处按 ${percent(credit, 1)} 给分）` : ""}。`;
  },
  "grader-fault": ({ what }) => `评分程序在此出错（${what}），需人工查看；这不是你的错。`,
  "not-a-number": ({ got, column, why }) => `此处应为一个数；${quoted(got)} 无法读作数${why === undefined ? "" : `（${syntaxZh(why)}）`}。${column === undefined ? "" : withCaret(got, column)}`,
  "not-finite": ({ got }) => `此处应为有限的数，而不是 ${quoted(got)}。可能出现了 0 的对数或除以 0；约定 0·log 0 = 0。`,
  "not-an-integer": ({ got, at: where }) => `${at(where)}此处应为整数，而不是 ${quoted(got)}。`,
  "not-close": ({ got, want, allowed, at: where }, { reveal }) => `${at(where)}${quoted(got)} 不正确（${allowed === "0" ? "不允许误差" : `允许误差：±${allowed}`}）${reveal ? `；正确值为 ${shortNumber(Number(want))}` : ""}。`,
  "outside-interval": ({ got, interval, at: where }) => `${at(where)}${quoted(got)} 超出范围 ${interval}。`,
  "too-many-digits": ({ got, digits, of, at: where }) => `${at(where)}${quoted(got)} 位数过多；请四舍五入到 ${digits} 位${of === "decimals" ? "小数" : "有效数字"}。`,
  "too-few-digits": ({ got, digits, of, at: where }) => `${at(where)}${quoted(got)} 位数不够；需要 ${digits} 位${of === "decimals" ? "小数" : "有效数字"}。`,
  "looks-like": ({ hint, at: where }) => at(where) + HINTS[hint],
  "decimal-comma": ({ got, readAs }) => `${quoted(got)} 读作 ${readAs}；请用小数点。`,
  "wrong-unit": ({ got, want }) => `单位是 ${quoted(got)}；应为 ${want}。`,
  "wrong-structure": ({ want, got, at: where }) => `${at(where)}此处应为${STRUCTURES[want]}，实际为${STRUCTURES[got]}。`,
  "wrong-length": ({ got, want }) => `应有 ${want} 项，实际有 ${got} 项。`,
  "missing-entry": ({ at: where }) => ended(`未作答：${where}`, "。"),
  "unknown-entry": ({ at: where, nearest }) => `题目中没有“${where}”这一项。${maybe(nearest)}`,
  "repeated-entry": ({ at: where }) => `“${where}”给出了两次；以第一次为准。`,
  "entries-right": ({ right, of }) => `${of} 项中 ${right} 项正确。`,
  "not-an-option": ({ got, options, nearest }) => `${quoted(got)} 不是可选的名称（${options.join("、")}）。${maybe(nearest)}`,
  "wrong-choice": ({ got }) => `${quoted(got)} 不正确。`,
  "not-in-set": ({ got }) => `${quoted(got)} 不属于这里。`,
  "left-out-of-set": ({ count }) => `漏了 ${count} 个。`,
  "out-of-order": ({ position, got }) => `第 ${position} 个不对：${quoted(got)}。`,
  "split-not-best": ({ at: where, got, gain, best, bestGain }, { reveal }) => reveal
      ? `${node(where)}：“${got}”的信息增益为 ${shortNumber(gain)}；${best.join("或")}的增益 ${shortNumber(bestGain)} 更大。`
      : `${node(where)}：“${got}”不是最优划分，另有属性的信息增益更大。`,
  "branch-missing": ({ at: where, attribute, value }) => `${node(where)}：缺少分支 ${attribute}=${value}。`,
  "branch-unknown": ({ at: where, attribute, value, nearest }) => `${node(where)}：“${value}”不是${attribute}的取值。${maybe(nearest)}`,
  "branch-repeated": ({ at: where, attribute, value }) => `${node(where)}：分支 ${attribute}=${value} 出现了两次。`,
  "wrong-label": ({ at: where, got }) => `${node(where)}处的叶子写的是 ${quoted(got)}，但该处多数样本并非如此。`,
  "unknown-label": ({ at: where, got }) => `${node(where)}处的叶子写的是 ${quoted(got)}，这不是类别标签。`,
  "leaf-too-early": ({ at: where, got, best, bestGain }, { reveal }) =>
    `${node(where)}：以 ${quoted(got)} 结束，但该处样本不纯，${reveal ? `按${best.join("或")}划分可得增益 ${shortNumber(bestGain)}` : "应继续划分"}。`,
  "split-needless": ({ at: where, got }) => `${node(where)}：样本同属一类，应为叶子，不必再按 ${quoted(got)} 划分。`,
  "attribute-used-up": ({ at: where, got }) => `${node(where)}：${quoted(got)} 在上层已经用过。`,
  "attribute-unknown": ({ at: where, got, nearest }) => `${node(where)}：${quoted(got)} 不是属性。${maybe(nearest)}`,
  "nodes-right": ({ right, of }) => `${of} 个结点中 ${right} 个正确。`,
  "syntax-error": ({ source, column, why, near }) => `公式无法读取：${syntaxZh(why)}${near === "" ? "" : `，在“${near}”处`}。${withCaret(source, column)}`,
  "unknown-name": ({ source, column, name, nearest }) => `“${name}”不是题目声明的符号，需人工查看。${maybe(nearest)}${withCaret(source, column)}`,
  "shape-clash": ({ source, column, operation, left, right }) => `形状不匹配：${left} ${operation} ${right}。${withCaret(source, column)}`,
  "wrong-shape": ({ got, want }) => `结果的形状是 ${got}；应为 ${want}。`,
  counterexample: ({ input, got, want }) => `反例：当 ${shortInput(input)} 时，你的结果是 ${shortData(got)}，正确的是 ${shortData(want)}。`,
  transformation: (finding) => `看起来是：${transformationsZh(finding)}。`,
  "not-equal-up-to": ({ upTo }) =>
    ({
      "positive-constant": "乘以任何正数都不等于正确答案。",
      "additive-constant": "加上任何常数都不等于正确答案。",
      "positive-weights": "各项前无论取怎样的正常数，都不等于正确答案。",
    })[upTo],
  "too-few-points": ({ finite, needed }) => `在所试的点中公式只有 ${finite} 处有限（至少需要 ${needed} 处），需人工查看。`,
  "too-complex": ({ what, limit }) => `公式过大，无法求值（${what}，上限 ${limit}）。`,
  "form-not-met": ({ form }) => `数值正确，但形式不符合要求：${form}。`,
  threw: ({ message }) => `函数运行出错：${oneLine(message)}`,
  "timed-out": () => "函数在允许的时间内没有结束，已被中止。不按错误计，需人工查看。请检查每个循环是否都会结束，有无重复计算。",
  "out-of-memory": () => "函数使用的内存超过上限，已被中止。不按错误计，需人工查看。请检查有无不断增长的列表。",
  "stack-overflow": () => "函数递归过深，已被中止。不按错误计，需人工查看。请检查递归能否结束，或改用循环。",
  misbehaved: ({ what }) => `函数返回的不是数、向量或矩阵：${misbehavioursZh[what]}。`,
  overflows: ({ input }) => `输入很大时函数溢出，例如 ${shortInput(input)}。`,
  "changes-its-input": ({ parameter }) => `函数改动了参数 ${parameter}；未因此扣分。`,
  "on-input": ({ input }) => `例如当 ${shortInput(input)} 时。`,
  "not-deterministic": () => "同样的输入得到不同的结果。",
  "used-random": () => "函数用了随机数；这里每次运行的随机数都相同。",
  "used-clock": () => "函数读取了时间；这里的时钟是静止的。",
  "identity-broken": ({ identity, of, sum }) =>
    identity === "sums-to-zero"
      ? `正确值的各分量之和总是 0；你的和是 ${shortNumber(sum ?? NaN)}。`
      : identity === "shift-invariant"
        ? `给 ${of ?? "输入"} 的所有分量加上同一个常数，结果应当不变；你的结果变了。`
        : `沿 ${of ?? "某一维"} 调换次序，结果应当随之调换；你的结果没有。`,
  printed: ({ output }) => `输出：${oneLine(output)}`,
  "idea-found": ({ idea, evidence }) => `找到要点：${idea.zh}（${quoted(evidence)}）。`,
  "idea-not-found": ({ idea }, { reveal }) => (reveal ? `未找到要点：${idea.zh}。` : "有一个要点未找到；由人决定。"),
  "idea-negated": ({ idea, evidence }) => `提到但可能是否定：${idea.zh}（${quoted(evidence)}）。`,
  ...experimentsZh,
  "broken-yaml": ({ why, frame }) => `YAML 格式有误：${yamlZh(why)}。\n${frame}`,
  "duplicate-key": ({ key, first }) => `“${key}”在此重复出现${first === undefined ? "" : `（第一次在第 ${first.line} 行）`}；请只保留一个。`,
  "unknown-question": ({ id, nearest }) => `没有题号“${id}”。${maybe(nearest)}`,
  "answered-twice": ({ id }) => `${id} 作答了两次；请只保留一个。`,
  "no-answers": () => "文件中没有答案。",
  "not-utf8": ({ guess }) => `文件不是 UTF-8 编码${guess === undefined ? "" : `，看起来是 ${guess}`}；请另存为 UTF-8。`,
  "submission-too-large": ({ bytes, limit }) => `文件有 ${megabytes(bytes)}；答案文件最多 ${megabytes(limit)}。`,
  "alias-bomb": () => "此处通过 YAML 别名（&、*）无限膨胀；请直接写出各值。",
  "not-a-map": () => "文件不是“题号: 答案”的形式；请逐行写 q1.1: 答案（TypeScript 写 export default { \"q1.1\": 答案 }）。",
  "wrong-file-type": ({ ending }) => `无法从这个文件${ending === "" ? "" : `（${ending}）`}中读取答案；答案应为 YAML 或 TypeScript 文件（answers.yaml、answers.ts）。`,
  "no-answer-file": ({ looked }) => `文件夹中没有答案文件；请命名为 ${looked.join(" 或 ")}。`,
  "several-answer-files": ({ files }) => `有多个答案文件（${files.join("、")}）；请只保留一个，或将其一命名为 answers。`,
  "broken-code": ({ why, frame }) => `${ended(codeZh(why), "。")}\n${frame}`,
  "code-failed": ({ outcome }) => `文件无法运行：${outcomeZh(outcome)}${wasStopped(outcome) ? "不按错误计，需人工查看。" : ""}`,
  "function-not-allowed": () => "此处应为书写的值，而不是函数。",
  "unreadable-path": ({ why }) => `文件或文件夹无法打开：${pathZh(why)}。`,
  killed: () => "代码无法及时停止，其进程已被终止；需人工查看。",
  "entry-refused": ({ entry, why }) => `压缩包中的 ${quoted(entry)} 未被读取：${entryZh(why)}。`,
  "entry-too-large": ({ entry, bytes, packed, limit }) => `压缩包中的 ${quoted(entry)} 未被读取：解压后有 ${megabytes(bytes)}${packed === undefined ? "" : `（压缩后 ${megabytes(packed)}）`}，上限为 ${megabytes(limit)}。`,
  "entry-bomb": ({ entry, bytes, packed, limit }) => `压缩包中的 ${quoted(entry)} 未被读取：${megabytes(packed)} 解压成 ${megabytes(bytes)}，达 ${shortNumber(Math.floor(bytes / Math.max(1, packed)))} 倍；上限为 ${limit} 倍。`,
  "entry-size-lies": ({ entry, declared, real }) => `压缩包中的 ${quoted(entry)} 未被读取：声明为 ${declared} 字节，实际${real > declared ? `至少有 ${real}` : `只有 ${real}`} 字节。`,
  "entry-renamed": ({ entry, as, why }) => `压缩包中的 ${quoted(entry)} 改按 ${quoted(as)} 读取：${why === "case" ? "另有一个名字与它只差大小写" : "并非所有系统都允许这样的文件名"}。`,
  "archive-too-large": ({ archive, bytes, limit }) => `${quoted(archive)} 未被打开：解压后有 ${megabytes(bytes)}，一份提交的上限为 ${megabytes(limit)}。`,
  "archive-too-many": ({ archive, count, limit }) => `${quoted(archive)} 未被打开：其中有 ${count} 个文件，一份提交的上限为 ${limit} 个。`,
  "archive-too-deep": ({ archive, limit }) => `${quoted(archive)} 未被打开：压缩包层层嵌套；最多打开 ${limit} 层。`,
  "archive-broken": ({ archive, why }) => `${quoted(archive)} 无法打开：${archiveZh(why)}。`,
  "archive-unsupported": ({ archive, kind }) => `${quoted(archive)} 是 ${kind} 格式的压缩包，这里不能打开；请提交 .zip 或 .tar.gz。`,
};

function outcomeZh(outcome: Outcome): string {
  switch (outcome.is) {
    case "returned":
      return "没有导出任何内容。";
    case "threw":
      return oneLine(outcome.message);
    case "misbehaved":
      return `${misbehavioursZh[outcome.what]}。`;
    case "timed-out":
      return "在允许的时间内没有结束。";
    case "out-of-memory":
      return "使用的内存超过上限。";
    case "stack-overflow":
      return "递归过深。";
  }
}
