/** 句中的原因。 */
import type { EntryFault, Finding, Misbehaviour, TransformationName } from "../../model.ts";
import { quoted } from "./values.ts";

export const misbehavioursZh: Readonly<Record<Misbehaviour, string>> = {
  "nothing-returned": "没有返回值（是否漏了 return？）",
  promise: "返回了 promise；请不要使用 async",
  function: "返回了函数",
  proxy: "返回了 proxy",
  getter: "返回的对象带有 getter",
  cycle: "返回的对象包含自身",
  "too-large": "返回的内容超过上限",
  "too-deep": "返回的列表嵌套过深",
  "unsupported-type": "返回的既不是数也不是数的列表",
};

const YAML: Readonly<Record<string, string>> = {
  BAD_INDENT: "缩进不正确",
  TAB_AS_INDENT: "不能用制表符缩进；请用空格",
  MISSING_CHAR: "缺少字符，可能是引号或括号没有闭合；公式请放在单引号 '…' 中",
  UNEXPECTED_TOKEN: "此处出现了意外的内容；公式请放在单引号 '…' 中",
  BLOCK_AS_IMPLICIT_KEY: "嵌套的键值表须另起一行；若是文字请加引号",
  BLOCK_IN_FLOW: "括号内不能写分行的内容；公式请放在单引号 '…' 中",
  MULTILINE_IMPLICIT_KEY: "键后缺少冒号，或多行文字没有加引号",
  IMPOSSIBLE: "无法继续解析",
  BAD_ALIAS: "别名（*）没有对应的锚点（&）；公式请放在单引号 '…' 中",
  MULTIPLE_DOCS: "文件中有多个文档（---）",
  MISSING_COLON: "缺少冒号",
  BAD_SCALAR_START: "文字不能以此字符开头；请放在单引号 '…' 中",
  TOO_DEEP: "嵌套过深",
  RESOURCE_EXHAUSTION: "嵌套过深",
  "no key": "缺少题号和冒号",
};

export function yamlZh(code: string): string {
  return YAML[code] ?? `此处有误（${code.toLowerCase().replaceAll("_", " ")}）；公式请放在单引号 '…' 中`;
}

const CODE: Readonly<Record<string, string>> = {
  "no default export": "文件没有导出答案；请写 export default { … }",
};

/** 自己的原因用中文；编译器的话原样给出。 */
export function codeZh(why: string): string {
  const [, module] = /^cannot import "(.*)"$/u.exec(why) ?? [];
  if (module !== undefined) return `不能导入 ${quoted(module)}：只能导入 "grader" 中的类型，以及同一份提交中的其他文件（写成 "./文件名"）`;
  const [, name = "", from] = /^Could not find export '(.+)' in module '(.+)'$/u.exec(why) ?? [];
  if (from !== undefined) return from === "grader" ? `"grader" 只提供类型，没有值 ${quoted(name)}：请写 import type，或删去` : `${quoted(from)} 没有导出 ${quoted(name)}`;
  return CODE[why] ?? `TypeScript 语法有误：${why}`;
}

const PATHS: Readonly<Record<string, string>> = {
  ENOENT: "找不到（文件名可能不是 UTF-8 编码，或是失效的链接）",
  EACCES: "没有权限",
  EPERM: "没有权限",
  ELOOP: "链接循环",
  "not-a-file": "既不是文件也不是文件夹",
  "leads-outside": "它是指向提交之外的链接",
};

/** 没有说法的，用系统自己的词。 */
export function pathZh(why: string): string {
  return PATHS[why] ?? why;
}

const SYNTAX: Readonly<Record<string, string>> = {
  empty: "这里没有内容",
  "unknown-name": "这里是文字",
  "unexpected-character": "公式中不应有这个字符",
  "unexpected-token": "此处出现了意外的内容",
  "unknown-command": "不认识这个命令",
  "missing-operand": "运算符旁缺少内容",
  "missing-argument": "缺少参数",
  "missing-bracket": "缺少括号",
  "unclosed-bracket": "括号没有闭合",
  "unopened-bracket": "多了一个右括号",
  "two-numbers": "两个数并列；请在中间写上运算符",
  "bad-number": "这不是一个数",
  "otimes-not-declared": "⊗ 含义不明；逐元素乘积请写 ⊙，外积请写 x yᵀ",
  "prime-of-scalar": "撇号表示向量或矩阵的转置，而这里两者都不是",
  "inverse-function": "不清楚是倒数还是反函数",
  "ambiguous-argument": "不清楚函数的参数到哪里为止；请加括号",
  "ambiguous-percent": "不清楚百分号属于哪一部分",
  "accent-over-expression": "帽子等记号只能加在一个字母上",
  "bad-subscript": "下标没有意义",
  "bad-sum": "求和的下标或上下限不完整",
  "bounds-missing": "求和缺少上下限",
  "words-around-formula": "公式周围有文字；请只写公式",
};

export function syntaxZh(why: string): string {
  return SYNTAX[why] ?? why;
}

type Transformation = Extract<Finding, { code: "transformation" }>;

const isMean = (factor: string | undefined): boolean => factor !== undefined && /^1\/[A-Za-z]\w*$/u.test(factor);

const TRANSFORMATIONS: Readonly<Record<TransformationName, (finding: Transformation) => string>> = {
  negated: () => "符号反了",
  transposed: ({ factor }) => (factor === "-1" ? "结果转置了，并且符号反了" : "结果转置了"),
  flattened: () => "只有一行或一列的矩阵被写成了一列数",
  scaled: ({ factor }) => `是正确值的 ${factor ?? "常数"} 倍${isMean(factor) ? "（应求和之处取了平均）" : ""}`,
  reciprocal: () => "是正确值的倒数",
  shifted: ({ factor }) => `差一个常数 ${factor ?? ""}`,
  summed: () => "把各分量加在了一起，而应逐个给出",
  "written-flat": () => "矩阵的值是对的，但写成了一列数",
  "rows-shared": () => "各行是同一个数组；每行都要新建一个",
  "right-up-to-size": ({ from, factor }) => `只在 ${from ?? "维数"} 不超过 ${factor ?? ""} 时正确`,
  "right-from-size": ({ from, factor }) => `只在 ${from ?? "维数"} 不小于 ${factor ?? ""} 时正确`,
  "right-for-class": ({ factor }) => `只在真实类别是${factor === "last" ? "最后一类" : `第 ${factor ?? ""} 类`}时正确`,
  "wrong-for-class": ({ factor }) => `真实类别是${factor === "last" ? "最后一类" : `第 ${factor ?? ""} 类`}时不正确`,
  "right-for-small-numbers": ({ factor }) => `只在数值不超过约 ${factor ?? ""} 时正确`,
  "variable-swapped": ({ from, to }) => `应为 ${to} 之处写成了 ${from}`,
  "transpose-left-out": ({ from }) => `应为 ${from} 的转置`,
  "transpose-too-many": ({ from }) => `应为 ${from}，不必转置`,
  "matrix-product-for-elementwise": () => "应为逐元素乘积之处写成了矩阵乘积",
  "elementwise-for-matrix-product": () => "应为矩阵乘积之处写成了逐元素乘积",
  "factors-in-wrong-order": () => "乘积中因子的次序不对",
  "factor-left-out": ({ from }) => `漏了因子 ${from ?? ""}`,
  "factor-too-many": ({ from }) => `多了因子 ${from ?? ""}`,
  "term-left-out": ({ from }) => `漏了一项 ${from ?? ""}`,
  "term-too-many": ({ from }) => `多了一项 ${from ?? ""}`,
  "sign-of-term": ({ from }) => `${from ?? "某一项"} 的符号不对`,
  "function-left-out": ({ from }) => `漏了函数 ${from ?? ""}`,
  "function-too-many": ({ from }) => `多了函数 ${from ?? ""}`,
};

export function transformationsZh(finding: Transformation): string {
  return TRANSFORMATIONS[finding.name](finding);
}

const ENTRIES: Readonly<Record<EntryFault, string>> = {
  "leaves-folder": "它的路径指向文件夹之外",
  absolute: "它的路径从磁盘根目录开始",
  "bad-name": "它的名字不能作为文件名",
  "too-deep": "它所在的文件夹层数过多",
  link: "它是链接",
  special: "它既不是文件也不是文件夹",
  encrypted: "它有密码保护",
  method: "它的压缩方式这里不能读取；请重新打包成普通的 zip",
  corrupt: "它的内容已损坏",
  overlaps: "它与其他条目共用同一段数据，恶意压缩包才会如此",
  duplicate: "同名条目出现了两次，以最后一个为准",
  "file-and-folder": "另有同名的文件夹",
};

export function entryZh(why: EntryFault): string {
  return ENTRIES[why];
}

const ARCHIVES: Readonly<Record<Extract<Finding, { code: "archive-broken" }>["why"], string>> = {
  truncated: "末尾缺失，可能没有完整上传或下载",
  damaged: "它已损坏",
  empty: "其中没有任何文件",
};

export function archiveZh(why: keyof typeof ARCHIVES): string {
  return ARCHIVES[why];
}
