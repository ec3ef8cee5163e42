import { describe, expect, it } from "vitest";
import { readDuration } from "../../src/marks/duration.ts";
import type { Clock } from "../../src/marks/time.ts";
import { clockOf } from "../../src/marks/time.ts";

async function clock(zone: string, readsLocal = true): Promise<Clock> {
  const made = await clockOf(zone, readsLocal);
  if ("code" in made) throw new Error(made.code);
  return made;
}
const [shanghai, berlin, newYork, offsetOnly] = await Promise.all([clock("Asia/Shanghai"), clock("Europe/Berlin"), clock("America/New_York"), clock("+08:00", false)]);
const at = (iso: string): number => Date.parse(iso) / 1000;

describe("a written time", () => {
  const READ: readonly (readonly [text: string, clock: Clock, utc: string])[] = [
    ["2024-05-02 23:59", shanghai, "2024-05-02T15:59:00Z"],
    ["2024-05-02T23:59:59", shanghai, "2024-05-02T15:59:59Z"],
    ["2024/5/2 23:59", shanghai, "2024-05-02T15:59:00Z"],
    ["2024-05-02 24:00", shanghai, "2024-05-02T16:00:00Z"],
    ["2024-12-31 24:00", shanghai, "2024-12-31T16:00:00Z"],
    ["2024-05-02 23:59 Z", shanghai, "2024-05-02T23:59:00Z"],
    ["2024-05-02T23:59:00.500+08:00", berlin, "2024-05-02T15:59:00Z"],
    ["2024-05-02 23:59 +0800", offsetOnly, "2024-05-02T15:59:00Z"],
    ["2024-05-02 23:59 UTC+8", berlin, "2024-05-02T15:59:00Z"],
    ["2024-05-02 23:59 -03:30", berlin, "2024-05-03T03:29:00Z"],
    ["2024-02-29 12:00", shanghai, "2024-02-29T04:00:00Z"],
    ["2024-03-31 01:59", berlin, "2024-03-31T00:59:00Z"],
    ["2024-03-31 03:00", berlin, "2024-03-31T01:00:00Z"],
    ["2024-10-27 03:00", berlin, "2024-10-27T02:00:00Z"],
    ["2024-10-27 02:30 +01:00", berlin, "2024-10-27T01:30:00Z"],
  ];
  it.each(READ)("%s is understood", (text, by, utc) => {
    expect(by.read(text)).toMatchObject({ is: "instant", at: at(utc) });
  });

  const REFUSED: readonly (readonly [text: string, clock: Clock, code: string])[] = [
    ["2024-05-02 23:59", offsetOnly, "no-zone"],
    ["2024-05-02", shanghai, "no-clock-time"],
    ["2023-02-29 12:00", shanghai, "no-such-date"],
    ["2024-13-01 12:00", shanghai, "no-such-date"],
    ["2024-05-02 24:01", shanghai, "no-such-date"],
    ["2024-05-02 23:60", shanghai, "no-such-date"],
    ["5/2/2024 23:59", shanghai, "no-time"],
    ["2024-05/02 23:59", shanghai, "no-time"],
    ["tomorrow", shanghai, "no-time"],
    ["2024-05-02 23:59 CST", shanghai, "no-time"],
    ["2024-05-02 23:59 +25:00", shanghai, "no-time"],
    ["", shanghai, "no-time"],
    ["2024-03-31 02:30", berlin, "skipped-by-clock-change"],
    ["2024-10-27 02:30", berlin, "twice-by-clock-change"],
    ["2024-11-03 01:30", newYork, "twice-by-clock-change"],
  ];
  it.each(REFUSED)("%s is refused, with the reason", (text, by, code) => {
    expect(by.read(text)).toMatchObject({ is: "fault", fault: { code } });
  });
});

describe("a clock", () => {
  it("knows the zones of the world and offsets, and no others", async () => {
    expect(await clockOf("Asia/Beijing")).toEqual({ code: "unknown-zone", got: "Asia/Beijing" });
    expect((await clock("asia/shanghai")).zone).toBe("Asia/Shanghai");
    expect((await clock("UTC+8")).zone).toBe("+08:00");
  });

  it("counts days of the calendar over both changes of the clocks", () => {
    expect(berlin.addDays(at("2024-03-30T22:59:00Z"), 1) - at("2024-03-30T22:59:00Z")).toBe(23 * 3600);
    expect(berlin.addDays(at("2024-10-26T21:59:00Z"), 1) - at("2024-10-26T21:59:00Z")).toBe(25 * 3600);
    expect(shanghai.addDays(at("2024-03-30T22:59:00Z"), 1) - at("2024-03-30T22:59:00Z")).toBe(24 * 3600);
  });

  it("shows times of its own zone, seconds only where there are any", () => {
    expect(shanghai.show(at("2024-05-02T15:59:00Z"))).toBe("2024-05-02 23:59");
    expect(shanghai.show(at("2024-05-02T15:59:01Z"))).toBe("2024-05-02 23:59:01");
    expect(berlin.show(at("2024-03-31T00:59:59Z"))).toBe("2024-03-31 01:59:59");
    expect(berlin.show(at("2024-03-31T01:00:00Z"))).toBe("2024-03-31 03:00");
    expect(offsetOnly.show(at("2024-05-02T15:59:00Z"))).toBe("2024-05-02 23:59");
  });
});

describe("a span of time", () => {
  it.each([
    ["15 minutes", 0, 900],
    ["1 minute", 0, 60],
    ["90s", 0, 90],
    ["2 h", 0, 7200],
    ["1.5 hours", 0, 5400],
    ["3 days", 3, 0],
    ["0.5 days", 0, 43_200],
    ["0 min", 0, 0],
  ])("%s is understood", (text, days, seconds) => expect(readDuration(text)).toEqual({ days, seconds }));

  it.each(["15", "minutes", "-1 h", "1 fortnight", "1 ss", "0.3333 s", "99999 days", "1 h 30 min"])("%s is refused", (text) => expect(readDuration(text)).toBeUndefined());
});
