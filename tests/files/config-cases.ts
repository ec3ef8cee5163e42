/** Configs with one fault each, what has to be said of it and what the caret points at. */

/** Everything before the questions. */
export const HEAD = `assignment: small
title: { zh: 小, en: small }
seed: 1
names:
  colours: { red: [crimson], green: [lime] }
variables:
  plane:
    u: { shape: [K] }
    v: { shape: [K] }
questions:
`;

/** A question of its own; its first line is line 11 of the config. */
export const question = (lines: string): string => `${HEAD}  - id: q1\n    title: { zh: 问, en: question }\n${lines.split("\n").map((line) => `    ${line}\n`).join("")}`;

interface Case {
  readonly why: string;
  readonly config: string;
  /** Words of the message. */
  readonly says: RegExp;
  /** What the caret points at. */
  readonly at: string;
}

export const cases: readonly Case[] = [
  { why: "an unknown kind, with the nearest", config: question("kind: numbr\npoints: 1"), says: /no kind "numbr".*did you mean "number"/u, at: "numbr" },
  { why: "points in words", config: question("kind: number\nexpected: { reference: one }\ntolerance: { absolute: 0 }\npoints: two"), says: /number is due here, not "two"/u, at: "two" },
  { why: "an id that YAML reads as a number", config: question("kind: number\nexpected: { reference: one }\ntolerance: { absolute: 0 }\npoints: 1").replace("id: q1", "id: 4.10"), says: /string is due here, not 4\.1/u, at: "4.10" },
  { why: "a kind like nothing known, with all kinds", config: question("kind: painting\npoints: 1"), says: /Kinds: number, numbers, count/u, at: "painting" },
  { why: "an unknown reference name, with the nearest", config: question("kind: count\npoints: 1\nexpected: { reference: onee }"), says: /no function "onee".*did you mean "one"/u, at: "onee" },
  { why: "points that are missing", config: question("kind: count\nexpected: { reference: one }"), says: /"points" is missing/u, at: "id: q1" },
  { why: "points of nothing", config: question("kind: count\npoints: 0\nexpected: { reference: one }"), says: /0/u, at: "0" },
  { why: "a title in one language", config: `${HEAD}  - id: q1\n    kind: count\n    points: 1\n    title: { zh: 问 }\n    expected: { reference: one }\n`, says: /"en" is missing/u, at: "{ zh: 问 }" },
  { why: "an unknown key of a question", config: question("kind: count\npoints: 1\nexpected: { reference: one }\ntolerence: 1"), says: /tolerence/u, at: "tolerence: 1" },
  { why: "an unknown key at the top", config: `${HEAD}  - { id: q1, kind: count, points: 1, title: { zh: 问, en: q }, expected: { reference: one } }\nlate: true\n`, says: /late/u, at: "late: true" },
  { why: "a limit that is not known", config: question("kind: count\npoints: 1\nexpected: { reference: one }").replace("questions:", "limits: { seconds: 3 }\nquestions:"), says: /"seconds" is not known here/u, at: "seconds: 3" },
  { why: "more memory than there can be", config: question("kind: count\npoints: 1\nexpected: { reference: one }").replace("questions:", "limits: { memory_megabytes: 4096 }\nquestions:"), says: /2048/u, at: "4096" },
  { why: "a call that would be taken for a hang", config: question("kind: count\npoints: 1\nexpected: { reference: one }").replace("questions:", "limits: { call_ticks: 8000 }\nquestions:"), says: /20 s on a slow machine: silence_seconds/u, at: "8000" },
  { why: "a tolerance of less than nothing", config: question("kind: number\npoints: 1\nexpected: { reference: half }\ntolerance: { absolute: -1 }"), says: /0/u, at: "-1" },
  { why: "a tolerance that says nothing", config: question("kind: number\npoints: 1\nexpected: { reference: half }\ntolerance: { reason: none }"), says: /at least one of absolute, relative, decimals, significant/u, at: "{ reason: none }" },
  { why: "a tolerance that is missing", config: question("kind: number\npoints: 1\nexpected: { reference: half }"), says: /"tolerance" is missing/u, at: "id: q1" },
  { why: "an expected value that is not finite", config: question("kind: number\npoints: 1\nexpected: { reference: nothing }\ntolerance: { absolute: 1 }"), says: /must give a finite number/u, at: "{ reference: nothing }" },
  { why: "a reference that throws", config: question("kind: count\npoints: 1\nexpected: { reference: broken }"), says: /"broken" fails: no data/u, at: "{ reference: broken }" },
  { why: "a reference that gives a function", config: question("kind: count\npoints: 1\nexpected: { reference: maker }"), says: /no plain data/u, at: "{ reference: maker }" },
  { why: "a count that is not whole", config: question("kind: count\npoints: 1\nexpected: { reference: half }"), says: /must give an integer, it gives 0.5/u, at: "{ reference: half }" },
  { why: "a right answer that is no option", config: question("kind: choice\npoints: 1\nexpected: { reference: word }\noptions: { reference: pair }"), says: /name or a list of names/u, at: "{ reference: pair }" },
  { why: "a group of names that is not there", config: question("kind: choice\npoints: 1\nexpected: { reference: word }\noptions: { reference: words }\nnames: [colors]"), says: /no group of names called "colors"; there are: colours/u, at: "colors" },
  { why: "a mistake that gives none of the entries", config: question("kind: numbers\npoints: 1\nexpected: { reference: pair }\ntolerance: { absolute: 0 }\nmistakes:\n  - { mistake: odd, gives: { reference: other }, feedback: { zh: 错, en: wrong }, credit: 0 }"), says: /none of the entries/u, at: "{ reference: other }" },
  { why: "a credit of more than everything", config: question("kind: count\npoints: 1\nexpected: { reference: one }\nmistakes:\n  - { mistake: odd, gives: { reference: pair }, feedback: { zh: 错, en: wrong }, credit: 2 }"), says: /1/u, at: "2" },
  { why: "variables that are not there", config: question("kind: formula\npoints: 1\nvariables: space\nexpected: { reference: square }"), says: /no group of variables called "space"; there are: plane/u, at: "space" },
  { why: "a letter that is not among the variables", config: question("kind: gradient\npoints: 1\nvariables: plane\nof: { reference: square }\nby: w"), says: /"w" is not among the variables/u, at: "w" },
  { why: "a closed form that is not the derivative", config: question("kind: gradient\npoints: 1\nvariables: plane\nof: { reference: square }\nby: u\nclosed_form: { reference: notBySquare }"), says: /not the derivative of the loss/u, at: "notBySquare" },
  { why: "a formula that disagrees with the reference", config: question("kind: gradient\npoints: 1\nvariables: plane\nof: { reference: square }\nby: u\nclosed_form: { reference: bySquare }\nshown_as: 3 * u"), says: /does not agree with the reference/u, at: "3 * u" },
  { why: "a formula that cannot be read", config: question("kind: gradient\npoints: 1\nvariables: plane\nof: { reference: square }\nby: u\nshown_as: 2 * (u"), says: /cannot be read/u, at: "2 * (u" },
  { why: "a mistake whose formula cannot be read", config: question("kind: formula\npoints: 1\nvariables: plane\nexpected: { reference: square }\nmistakes:\n  - { mistake: odd, gives: { formula: \"u ^\" }, feedback: { zh: 错, en: wrong }, credit: 0 }"), says: /cannot be read/u, at: "\"u ^\"" },
  { why: "a reference that fails at the points of the question", config: question("kind: formula\npoints: 1\nvariables: plane\nexpected: { reference: picky }"), says: /"picky" fails for the variables/u, at: "picky" },
  { why: "more ideas than there are", config: question("kind: text\npoints: 1\nneed: 2\nideas: [{ idea: { zh: 甲, en: a }, wordings: [a] }]"), says: /only 1 ideas/u, at: "2" },
  { why: "bands that rise", config: question("kind: accuracy\npoints: 1\nsets: { test: [{ at_least: 0.5, credit: 0.5 }, { at_least: 0.9, credit: 1 }] }"), says: /from the highest/u, at: "{ at_least: 0.9" },
  { why: "a range that ends before it begins", config: question("kind: ranges\npoints: 1\nentries: { step: { from: 2, to: 1 } }"), says: /ends before it begins/u, at: "{ from: 2" },
  { why: "a data set that is not there", config: question("kind: model\npoints: 1\ndataset: faces\nclasses: 2\nbands: [{ at_least: 0.5, credit: 1 }]"), says: /no data set "faces"/u, at: "faces" },
  { why: "one spelling for two names", config: question("kind: choice\npoints: 1\nexpected: { reference: word }\noptions: { reference: words }\nnames: [colours]").replace("green: [lime]", "green: [Crim-son]"), says: /"Crim-son" stands for both "red" and "green"/u, at: "colours" },
];
