/** What a batch says that was not brought to its end: what is kept, and the command that goes on. */
import { Locked } from "../batch/lock.ts";
import { Interrupted } from "../batch/pool.ts";
import { codeOf } from "../files/find-answers.ts";
import type { Language } from "../model.ts";
import type { Console, ExitCode } from "./console.ts";
import { INTERRUPTED } from "./interrupt.ts";

export interface Stopped {
  readonly done: number;
  readonly total: number;
  readonly out: string;
  readonly command: string;
}

const say = {
  en: {
    interrupted: ({ done, total }: Stopped) => `Interrupted: ${done} of ${total} submissions are graded and kept. To go on with the others:`,
    full: ({ out, done, total }: Stopped) => `grader: the disk of ${out} is full; ${done} of ${total} submissions are graded and kept. Free some space, then go on:`,
    locked: ({ out }: Stopped, who: string) => `grader: ${who} is grading into ${out}; wait for it, or choose another --out`,
    process: (pid: number, host: string) => `process ${pid} on ${host}`,
    somebody: "another process",
    ifDead: (path: string) => `If you are sure that it is no longer running, delete ${path}`,
  },
  zh: {
    interrupted: ({ done, total }: Stopped) => `已中断：${total} 份提交中已评阅 ${done} 份，均已保留。继续评阅其余的：`,
    full: ({ out, done, total }: Stopped) => `grader: ${out} 所在磁盘已满；${total} 份提交中已评阅 ${done} 份，均已保留。腾出空间后继续：`,
    locked: ({ out }: Stopped, who: string) => `grader: ${who}正在向 ${out} 写入结果；请等它结束，或另选 --out`,
    process: (pid: number, host: string) => `${host} 上的进程 ${pid} `,
    somebody: "另一个进程",
    ifDead: (path: string) => `若确定它已不在运行，请删除 ${path}`,
  },
} as const;

const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** The exit code; an error that is none of these is thrown again. */
export function notGraded(error: unknown, stopped: Stopped, language: Language, io: Console): ExitCode {
  const text = say[language];
  if (error instanceof Interrupted) {
    io.err(`${text.interrupted(stopped)}\n  ${stopped.command}\n`);
    return INTERRUPTED;
  }
  if (error instanceof Locked) {
    const { holder, path } = error;
    io.err(`${text.locked(stopped, holder === undefined ? text.somebody : text.process(holder.pid, holder.host))}\n${text.ifDead(path)}\n`);
    return 2;
  }
  if (!FULL.has(codeOf(error))) throw error;
  io.err(`${text.full(stopped)}\n  ${stopped.command}\n`);
  return 2;
}
