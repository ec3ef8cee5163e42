/** What the columns of a roster are called, in the tables of universities and of learning management systems. */
import { foldName } from "../checks/names.ts";

export type Column = "id" | "login" | "other" | "canvas" | "moodle" | "name" | "first" | "last" | "email" | "section" | "role";

/** Of several columns for one thing the first of these is taken. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ["学号", "学生学号", "学工号", "学籍号", "student id", "student number", "student no", "student no.", "sid", "sis user id", "id number", "matriculation number", "matrikelnummer", "org defined id", "编号", "sis login id", "netid", "username", "用户名", "user name", "number", "id"],
  login: ["sis login id", "username", "用户名", "user name", "netid", "login"],
  other: ["sis user id", "id number", "integration id"],
  canvas: ["canvas id", "canvas user id"],
  moodle: ["identifier", "标识符"],
  name: ["姓名", "学生姓名", "名字", "全名", "full name", "name", "student name", "student", "学生", "display name", "preferred name"],
  first: ["first name", "given name", "forename", "名"],
  last: ["last name", "family name", "surname", "姓"],
  email: ["email", "e-mail", "email address", "e-mail address", "mail", "邮箱", "电子邮箱", "电子邮件", "电子邮件地址", "邮箱地址", "邮件地址"],
  section: ["section", "sections", "class", "group", "班级", "班", "教学班", "行政班", "组"],
  role: ["role", "角色"],
};

const COLUMNS = ["id", "login", "other", "canvas", "moodle", "name", "first", "last", "email", "section", "role"] as const satisfies readonly Column[];

/** Undefined where the row is no header: nothing in it says who somebody is. */
export function columnsIn(header: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const cells = header.map((cell) => foldName(cell.replace(/^\uFEFF/u, "")));
  const columns = new Map<Column, number>();
  for (const column of COLUMNS) {
    const position = NAMES[column].map((name) => cells.indexOf(foldName(name))).find((at) => at >= 0);
    if (position !== undefined) columns.set(column, position);
  }
  // In Canvas's own gradebook the bare "ID" is the number of its user.
  const isCanvas = cells.includes(foldName("sis login id")) || cells.includes(foldName("sis user id"));
  const own = cells.indexOf("id");
  if (isCanvas && own >= 0) columns.set("canvas", own);
  if (columns.has("id") || columns.has("name") || columns.has("email") || columns.has("first") || columns.has("last")) return columns;
  return undefined;
}
