/** A line that says how far a training is, redrawn on a terminal; elsewhere nothing is said before its result. */
import type { Language } from "../model.ts";
import type { Console } from "./console.ts";

const EVERY = 100;
const BAR = 20;
const TO_START_OF_LINE = "\r\u001b[K";

export interface EpochLine {
  readonly step: (epoch: number, loss: number) => void;
  end(): void;
}

export function epochLine(name: string, epochs: number, language: Language, io: Console, clock: () => number = Date.now): EpochLine {
  const began = clock();
  let shown = 0;
  return {
    step(epoch, loss) {
      if (!io.isErrTerminal || (clock() - shown < EVERY && epoch < epochs)) return;
      shown = clock();
      const done = Math.round((BAR * epoch) / epochs);
      const left = Math.ceil((((shown - began) / 1000) * (epochs - epoch)) / epoch);
      const rest = language === "zh" ? `损失 ${loss.toFixed(4)}，剩余约 ${left} 秒` : `loss ${loss.toFixed(4)}, ${left} s left`;
      const whole = `${name} [${"#".repeat(done)}${".".repeat(BAR - done)}] ${epoch}/${epochs}, ${rest}`;
      io.err(TO_START_OF_LINE + whole.slice(0, Math.max(20, io.columns - 1)));
    },
    end() {
      if (io.isErrTerminal) io.err(TO_START_OF_LINE);
    },
  };
}
