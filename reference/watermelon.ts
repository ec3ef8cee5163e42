/**
 * Watermelon data set 2.0, 17 melons of which 8 are good: data, not results.
 * Source: Zhou Zhihua, 机器学习 (Machine Learning), Tsinghua University Press 2016, table 4.1.
 */
import type { Row, Table } from "./table.ts";

const ATTRIBUTES = ["色泽", "根蒂", "敲声", "纹理", "脐部", "触感"];
const TARGET = "好瓜";

const MELONS = `
青绿 蜷缩 浊响 清晰 凹陷 硬滑 是
乌黑 蜷缩 沉闷 清晰 凹陷 硬滑 是
乌黑 蜷缩 浊响 清晰 凹陷 硬滑 是
青绿 蜷缩 沉闷 清晰 凹陷 硬滑 是
浅白 蜷缩 浊响 清晰 凹陷 硬滑 是
青绿 稍蜷 浊响 清晰 稍凹 软粘 是
乌黑 稍蜷 浊响 稍糊 稍凹 软粘 是
乌黑 稍蜷 浊响 清晰 稍凹 硬滑 是
乌黑 稍蜷 沉闷 稍糊 稍凹 硬滑 否
青绿 硬挺 清脆 清晰 平坦 软粘 否
浅白 硬挺 清脆 模糊 平坦 硬滑 否
浅白 蜷缩 浊响 模糊 平坦 软粘 否
青绿 稍蜷 浊响 稍糊 凹陷 硬滑 否
浅白 稍蜷 沉闷 稍糊 凹陷 硬滑 否
乌黑 稍蜷 浊响 清晰 稍凹 软粘 否
浅白 蜷缩 浊响 模糊 平坦 硬滑 否
青绿 蜷缩 沉闷 稍糊 稍凹 硬滑 否
`;

function rowOf(line: string): Row {
  const cells = line.split(" ");
  return Object.fromEntries([...ATTRIBUTES, TARGET].map((column, position) => [column, cells[position] ?? ""]));
}

/** The label of a good melon. */
export const GOOD = "是";

/** The table itself, in the book's order of rows and columns. */
export const watermelon: Table = {
  attributes: ATTRIBUTES,
  target: TARGET,
  rows: MELONS.trim().split("\n").map(rowOf),
};
