/** A line that says how far a batch is: redrawn on a terminal, a plain line now and then elsewhere. */
import type { Language, Report } from "../model.ts";
import type { Console } from "./console.ts";

export interface Progress {
  readonly step: (report: Report) => void;
  end(): void;
}

const EVERY_ON_TERMINAL = 100;
const EVERY_ELSEWHERE = 5_000;

export function progress(total: number, language: Language, io: Console): Progress {
  const began = Date.now();
  let done = 0;
  let shown = began;
  const text = (): string => {
    const rate = done / Math.max(0.001, (Date.now() - began) / 1000);
    const left = Math.ceil((total - done) / Math.max(rate, 0.001));
    return language === "zh" ? `${done}/${total}，每秒 ${rate.toFixed(1)} 份，剩余约 ${left} 秒` : `${done}/${total}, ${rate.toFixed(1)} a second, ${left} s left`;
  };
  return {
    step() {
      done += 1;
      const now = Date.now();
      if (now - shown < (io.isTerminal ? EVERY_ON_TERMINAL : EVERY_ELSEWHERE)) return;
      shown = now;
      io.err(io.isTerminal ? `\r\u001b[K${text()}` : `${text()}\n`);
    },
    end() {
      if (io.isTerminal) io.err("\r\u001b[K");
    },
  };
}
