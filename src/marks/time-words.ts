/** What is wrong with a written time, in English: for authors, and for the English catalogue of reports. */
import type { TimeFault } from "./time.ts";

export function timeFaultEn(fault: TimeFault): string {
  switch (fault.code) {
    case "no-time":
      return `"${fault.got}" is no date and time; write year, month and day first: 2024-05-02 23:59.`;
    case "no-clock-time":
      return `"${fault.got}" has no time of day; write it, such as ${fault.got} 23:59.`;
    case "no-zone":
      return `"${fault.got}" is a local time, and nothing says of which time zone; add its offset (${fault.got} +08:00) or give the config "timezone: Asia/Shanghai".`;
    case "no-such-date":
      return `There is no date or time "${fault.got}".`;
    case "skipped-by-clock-change":
      return `There is no "${fault.got}" in ${fault.zone}: the clocks skip it. Write another time.`;
    case "twice-by-clock-change":
      return `"${fault.got}" comes twice in ${fault.zone}, as the clocks are put back; write it with its offset.`;
    case "unknown-zone":
      return `There is no time zone "${fault.got}"; write a name of the IANA list such as Asia/Shanghai, or an offset such as +08:00.`;
  }
}
