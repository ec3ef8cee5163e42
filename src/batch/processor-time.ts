/** Processor time that has been used, in milliseconds. */
import { readFileSync } from "node:fs";

export function ofThisProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The kernel counts in hundredths of a second for whoever reads /proc, whatever its own clock. */
const MILLISECONDS_A_TICK = 10;

/** Of a process and all that it started and that still lives; undefined where the system does not tell. */
export function ofProcess(pid: number): number | undefined {
  try {
    // The name in brackets may hold anything: the numbers come after the last bracket; the 14th and 15th field of all are user and system time.
    const fields = (readFileSync(`/proc/${pid}/stat`, "utf8").split(")").at(-1) ?? "").trim().split(" ");
    const own = (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_A_TICK;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter((text) => text !== "");
    return children.reduce((total, child) => total + (ofProcess(Number(child)) ?? 0), own);
  } catch {
    return undefined;
  }
}
