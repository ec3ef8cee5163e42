/** The lines between what was graded and the total, in English. */
import type { Amount, Lateness, MarkLine, Rounding } from "../../marked.ts";
import { exactPoints } from "../points.ts";
import type { MarkCatalogue } from "./mark-catalogue.ts";
import { spanOf } from "./values.ts";

const UNITS = { day: ["day", "days"], hour: ["hour", "hours"] } as const;
const HOW: Readonly<Record<Rounding, string>> = { "half-up": "halves up", "half-even": "halves to the even one", "half-down": "halves down", up: "always up", down: "always down" };
const SPANS = { day: " d", hour: " h", minute: " min", second: " s" } as const;

const amount = (some: Amount, of: string): string => (some.is === "percent" ? `${exactPoints(some.percent)}% of ${of}` : `${exactPoints(some.points)} ${exactPoints(some.points) === "1" ? "point" : "points"}`);
const whole = (of: "earned" | "possible"): string => (of === "earned" ? "what was earned" : "what is possible");
const late = ({ submitted, due, zone, by }: Lateness): string => `Handed in ${submitted}, ${spanOf(by, SPANS)} after the due time (${due}, ${zone})`;
const group = (title: string | undefined, questions: readonly string[]): string => (title === undefined ? questions.join(", ") : `“${title}”`);

type Counted = NonNullable<Extract<MarkLine, { code: "late" }>["counted"]>;
const cost = ({ units, per, deduct, of, limit }: Counted): string =>
  `${units} ${UNITS[per][units === 1 ? 0 : 1]} ${units === 1 ? "counts" : "count"}, ${amount(deduct, whole(of))} each${limit === undefined ? "" : `, at most ${amount(limit, whole(of))}`}`;

export const marksEn: MarkCatalogue = {
  override: ({ question, change, before, after, reason, who, when }) => {
    const [from, to] = [exactPoints(before), exactPoints(after)];
    const did = change === "verdict" ? `judged ${after[0] === 0 ? "wrong" : "correct"} (graded: ${from})` : change === "add" ? `changed from ${from} to ${to}` : `set to ${to} (before: ${from})`;
    return `${question ?? "The total"}: ${did} by ${who}, ${when}: ${reason}`;
  },
  "extra-credit": ({ questions, earned }) => `Extra credit, beyond what is possible: ${exactPoints(earned)} of the points are from ${questions.join(", ")}`,
  dropped: ({ title, questions, dropped }) => `The lowest ${dropped.length === 1 ? "one" : String(dropped.length)} of ${group(title?.en, questions)} ${dropped.length === 1 ? "does" : "do"} not count: ${dropped.join(", ")}`,
  capped: ({ at, group: some }) => `${some === undefined ? "All questions together" : group(some.title?.en, some.questions)}: at most ${exactPoints(at)} points count`,
  extension: ({ until, reason }) => `The due time was extended to ${until}${reason === undefined ? "" : `: ${reason}`}`,
  "within-grace": (line) => `${late(line)}, within the grace: nothing is deducted`,
  late: ({ counted, ...line }) => `${late(line)}: ${counted === undefined ? "nothing is deducted" : cost(counted)}`,
  "past-cut-off": ({ cutOff, counts, ...line }) => `${late(line)} and after the cut-off (${cutOff}): ${counts === undefined ? "nothing counts" : `what counts is at most ${amount(counts, whole("earned"))}`}`,
  "lateness-unknown": ({ marked }) =>
    marked ? "The learning management system marks this as late but does not say by how much: nothing is deducted, a person has to look" : "It is not known when this was handed in: nothing is deducted for lateness",
  "marked-late": (line) => `The learning management system marks this as late without a time: ${cost(line)}`,
  rounded: ({ to, how }) => `Rounded to multiples of ${exactPoints(to)} (${HOW[how]})`,
};
