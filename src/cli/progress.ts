/** A line that says how far a batch is: redrawn on a terminal, a plain line now and then elsewhere. */
import type { Language, Report } from "../model.ts";
import type { Console } from "./console.ts";

export interface Progress {
  readonly step: (report: Report) => void;
  end(): void;
}

const EVERY_ON_TERMINAL = 100;
const EVERY_ELSEWHERE = 5_000;
const TO_START_OF_LINE = "\r\u001b[K";

export function progress(total: number, language: Language, io: Console, clock: () => number = Date.now): Progress {
  const began = clock();
  const every = io.isErrTerminal ? EVERY_ON_TERMINAL : EVERY_ELSEWHERE;
  let done = 0;
  let shown = began;
  const text = (): string => {
    const rate = done / Math.max(0.001, (clock() - began) / 1000);
    const left = Math.ceil((total - done) / rate);
    return language === "zh" ? `${done}/${total}，每秒 ${rate.toFixed(1)} 份，剩余约 ${left} 秒` : `${done}/${total}, ${rate.toFixed(1)} a second, ${left} s left`;
  };
  return {
    step() {
      done += 1;
      if (clock() - shown < every) return;
      shown = clock();
      io.err(io.isErrTerminal ? TO_START_OF_LINE + text() : `${text()}\n`);
    },
    end() {
      if (io.isErrTerminal) io.err(TO_START_OF_LINE);
    },
  };
}
