// tries: to import the file system
// expect: load broken-code 3
import { readFileSync } from "node:fs";
export default { q1: () => readFileSync("/etc/passwd", "utf8"), q2: () => 7 };
