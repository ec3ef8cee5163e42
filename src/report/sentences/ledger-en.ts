/** What is wrong with a file of overrides or extensions, in English. */
import { timeFaultEn } from "../../marks/time-words.ts";
import { exactPoints } from "../points.ts";
import type { LedgerCatalogue } from "./mark-catalogue.ts";

const WANTED = {
  student: "the student's number or name",
  question: "the id of a question",
  points: "points of at least 0",
  verdict: "correct or wrong (for a part of the points write points: 2.5)",
  add: "points to add, or with a minus to take away",
  reason: "a reason in words",
  who: "a name",
  when: "a date",
  days: "a number of days of at most ten years",
  hours: "a number of whole seconds in hours, of at most ten years",
} as const;
const maybe = (nearest: string | undefined): string => (nearest === undefined ? "." : `; did you mean "${nearest}"?`);

export const ledgerEn: LedgerCatalogue = {
  "no-such-file": () => "There is no such file.",
  "no-text": () => "This is no text in UTF-8; save it as UTF-8.",
  syntax: ({ what }) => what,
  "not-a-list": () => "A list of overrides is due here, each begun with a hyphen: - { student: ..., question: ..., points: ..., reason: ..., who: ..., when: ... }",
  "unknown-key": ({ key, nearest }) => `The key "${key}" is not known here${maybe(nearest)}`,
  "missing-key": ({ key }) => `"${key}" is missing: ${WANTED[key]}.`,
  "bad-value": ({ key, got }) => `"${got}" will not do for "${key}"; due: ${WANTED[key]}.`,
  "not-one-change": ({ count }) => `${count === 0 ? "Nothing is changed" : "That is more than one change"}: write one of points, verdict and add.`,
  "verdict-of-total": () => 'The total has no verdict: name the "question", or write points.',
  "unknown-question": ({ got, nearest }) => `There is no question "${got}"${maybe(nearest)}`,
  "too-many-points": ({ got, most, question }) => `${exactPoints(got)} points are more than ${question === undefined ? "there are in all" : `"${question}" has`} (${exactPoints(most)}).`,
  "same-time": ({ line }) => `The same as in line ${line} is decided here at the same time; the last one counts, so give them different times.`,
  "unknown-student": ({ got, nearest }) => `No hand-in is of a student "${got}"${maybe(nearest)}`,
  "several-students": ({ got, ids }) => `"${got}" is the name of several students; write the number: ${ids.join(", ")}.`,
  time: ({ fault }) => timeFaultEn(fault),
  "missing-columns": () => "The first line must name the columns: student, one of until, days and hours, and perhaps reason.",
  "not-one-span": ({ count }) => `${count === 0 ? "No extension is given" : "That is more than one extension"}: fill in one of until, days and hours.`,
  "before-due": ({ due }) => `An extension cannot end before the due time (${due}).`,
  "no-due": () => 'There is nothing to extend: the config has no due time ("marks: due").',
};
