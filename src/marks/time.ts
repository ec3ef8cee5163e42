/** Points in time as people write them, in the time zone of the course. An instant is a whole number of seconds since 1970 in UTC. */
import type { Temporal } from "temporal-polyfill";

/** Why a time cannot be understood; `zone` is the one in which a clock change makes it unclear. */
export type TimeFault =
  | { readonly code: "no-time"; readonly got: string }
  | { readonly code: "no-clock-time"; readonly got: string }
  | { readonly code: "no-zone"; readonly got: string }
  | { readonly code: "no-such-date"; readonly got: string }
  | { readonly code: "skipped-by-clock-change" | "twice-by-clock-change"; readonly got: string; readonly zone: string }
  | { readonly code: "unknown-zone"; readonly got: string };

export type ReadTime = { readonly is: "instant"; readonly at: number; readonly offset?: string } | { readonly is: "fault"; readonly fault: TimeFault };

export interface Clock {
  /** `Asia/Shanghai` or `+08:00`. */
  readonly zone: string;
  /** Whether a written time without an offset is understood. */
  readonly readsLocal: boolean;
  /** A written date and time; one without an offset is by this clock. */
  read(text: string): ReadTime;
  /** So many calendar days later by this clock, even over a change to summer time. */
  addDays(instant: number, days: number): number;
  /** `2024-05-02 23:59`, with seconds where there are any. */
  show(instant: number): string;
}

/** The clock of a zone. Where it `readsLocal` not, it shows times of that zone, but a written one has to carry its offset. */
export async function clockOf(zone: string, readsLocal = true): Promise<Clock | TimeFault> {
  const { Temporal: temporal } = await import("temporal-polyfill");
  try {
    return makeClock(temporal, temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(offsetOf(zone) ?? zone).timeZoneId, readsLocal);
  } catch {
    return { code: "unknown-zone", got: zone };
  }
}

const WRITTEN = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[ T]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:\s*(\S+))?$/iu;

function makeClock(temporal: typeof Temporal, zone: string, readsLocal: boolean): Clock {
  const offsets = new Map<number, number>();
  const days = new Map<string, number>();
  const zoned = (instant: number): Temporal.ZonedDateTime => temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone);
  return {
    zone,
    readsLocal,
    read: (text) => readTime(temporal, text.trim(), readsLocal ? zone : undefined),
    addDays(instant, count) {
      const key = `${instant}+${count}`;
      const known = days.get(key) ?? Math.floor(zoned(instant).add({ days: count }).epochMilliseconds / 1000);
      days.set(key, known);
      return known;
    },
    show(instant) {
      // Clocks change at quarters of an hour: ten thousand hand-ins ask for few of them.
      const quarter = Math.floor(instant / 900);
      const offset = offsets.get(quarter) ?? zoned(instant).offsetNanoseconds / 1e9;
      offsets.set(quarter, offset);
      return new Date((instant + offset) * 1000).toISOString().slice(0, 19).replace("T", " ").replace(/:00$/u, "");
    },
  };
}

function readTime(temporal: typeof Temporal, got: string, local: string | undefined): ReadTime {
  const fault = (code: "no-time" | "no-clock-time" | "no-zone" | "no-such-date"): ReadTime => ({ is: "fault", fault: { code, got } });
  const match = WRITTEN.exec(got);
  if (match === null) return fault("no-time");
  const [, year, , month, day, hour, minute, second = "0", suffix] = match;
  const offset = suffix === undefined ? undefined : offsetOf(suffix);
  if (suffix !== undefined && offset === undefined) return fault("no-time");
  if (hour === undefined) return fault("no-clock-time");
  // 24:00 is the end of a day.
  const isEnd = Number(hour) === 24 && Number(minute) === 0 && Number(second) === 0;
  const fields = { year: Number(year), month: Number(month), day: Number(day), hour: isEnd ? 0 : Number(hour), minute: Number(minute), second: Number(second) };
  let plain: Temporal.PlainDateTime;
  try {
    plain = temporal.PlainDateTime.from(fields, { overflow: "reject" }).add({ days: isEnd ? 1 : 0 });
  } catch {
    return fault("no-such-date");
  }
  const zone = offset ?? local;
  if (zone === undefined) return fault("no-zone");
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) => plain.toZonedDateTime(zone, { disambiguation }));
  if (earlier === undefined || later === undefined) return fault("no-time");
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { is: "instant", at: earlier.epochMilliseconds / 1000, ...(offset === undefined ? {} : { offset }) };
  const code = earlier.toPlainDateTime().equals(plain) ? "twice-by-clock-change" : "skipped-by-clock-change";
  return { is: "fault", fault: { code, got, zone } };
}

/** `Z`, `+8`, `+08`, `+0800`, `UTC+8` and `+08:00` as `+08:00`; undefined for what is no offset of a day at most. */
function offsetOf(text: string): string | undefined {
  if (/^(?:z|utc|gmt)$/iu.test(text)) return "+00:00";
  const match = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/iu.exec(text);
  if (match === null) return undefined;
  const [, sign = "", hours = "", minutes = "00"] = match;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${sign}${hours.padStart(2, "0")}:${minutes}` : undefined;
}
