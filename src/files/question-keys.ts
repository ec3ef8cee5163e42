/**
 * A key for each question that changes with everything its verdict depends on beside the hand-in: its own part of the config, the shared
 * tables that it names, its seed, the values that the reference gave it, and the questions that it names. What is in doubt counts.
 */
import { readFileSync } from "node:fs";
import type { Author } from "../checks/kind.ts";
import type { Data } from "../model.ts";
import { hashOf } from "./hash.ts";
import type { Frame, QuestionFrame } from "./config-schema.ts";
import { filesOf } from "./data-files.ts";
import { version } from "./version.ts";

export interface AssignmentKeys {
  /** Of what is asked: decides how a file is read, and so concerns every question. */
  readonly reading: string;
  readonly questions: ReadonlyMap<string, QuestionKey>;
}

export interface QuestionKey {
  readonly key: string;
  /** Other questions that are judged with this one: it names them, or they are named by one of those. */
  readonly needs: readonly string[];
}

/** What a question took from the reference while it was compiled. */
export interface Taken {
  readonly values: [name: string, value: Data][];
  /** How often a function was asked for that is still called when answers are judged. */
  functions: number;
}

/** The author, and what is taken from it until the end: what is taken later depends on answers. */
export function noteTaken(author: Author): { readonly author: Author; readonly taken: Taken; end(): void } {
  const taken: Taken = { values: [], functions: 0 };
  let isOver = false;
  const noting: Author = {
    ...author,
    reference(name, path) {
      if (!isOver) taken.functions += 1;
      return author.reference(name, path);
    },
    took(name, value) {
      if (isOver) return;
      taken.functions -= 1;
      taken.values.push([name, value]);
    },
  };
  return { author: noting, taken, end: () => void (isOver = true) };
}

export interface KeyMaterial {
  readonly folder: string;
  /** The hash of the reference's sources. */
  readonly references: string;
  readonly taken: ReadonlyMap<string, Taken>;
  /** The results of reference trainings, as they are kept. */
  readonly trainings: string;
  /** Whether reported trainings are run again. */
  readonly retrain: boolean;
}

export function keysOf(frame: Frame, material: KeyMaterial): AssignmentKeys {
  const ids = frame.questions.map(({ id }) => id);
  const own = new Map(frame.questions.map((question) => [question.id, ownKey(question, frame, material)]));
  const named = new Map(frame.questions.map(({ id, kind: _kind, ...rest }) => [id, questionsIn(rest, ids).filter((other) => other !== id)]));
  const questions = ids.map((id): readonly [string, QuestionKey] => {
    const needs = reachable(id, named);
    return [id, { key: hashOf([own.get(id) ?? "", ...needs.flatMap((other) => [other, own.get(other) ?? ""])]), needs }];
  });
  return { reading: hashOf([version, frame.assignment, ...ids, JSON.stringify(unknownTo(frame)), material.trainings, String(material.retrain)]), questions: new Map(questions) };
}

/** Parts of the frame that nothing here knows may mean anything for any question. Marks are made of verdicts that are there. */
function unknownTo({ assignment: _assignment, title: _title, seed: _seed, reference: _reference, names: _names, variables: _variables, datasets: _datasets, questions: _questions, marks: _marks, ...rest }: Frame): object {
  return rest;
}

function fileHash(path: string): string {
  return hashOf([readFileSync(path).toString("latin1")]);
}

/** Titles are shown and never judged by. */
function ownKey({ title: _title, ...question }: QuestionFrame, frame: Frame, { folder, references, taken }: KeyMaterial): string {
  const words = new Set(stringsIn(question));
  const tables = [frame.names ?? {}, frame.variables ?? {}].map((groups) => Object.entries(groups).filter(([name]) => words.has(name)));
  const datasets = Object.entries(frame.datasets ?? {}).filter(([name]) => words.has(name));
  const files = datasets.map(([, spec]) => {
    const { main, test } = filesOf(spec, folder);
    return [...main, ...test].map(fileHash);
  });
  const { values = [], functions = 1 } = taken.get(question.id) ?? {};
  return hashOf([version, String(frame.seed), JSON.stringify([question, tables, datasets, files, values]), functions > 0 || question.carried !== undefined ? references : ""]);
}

/** Every text in a piece of the config, keys too. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

/** A question is named by its id, also where an entry of its answer follows: `q2.3.parameters.C1`, `q2.3.parameters/C1`. */
function questionsIn(value: unknown, ids: readonly string[]): readonly string[] {
  const words = [...new Set(stringsIn(value))].filter((word) => word.length <= LONGEST_NAME);
  return ids.filter((id) => words.some((word) => word.includes(id)));
}

/** Texts that are longer are wordings and titles. */
const LONGEST_NAME = 200;

function reachable(from: string, named: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>();
  const open = [...(named.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === from || found.has(next)) continue;
    found.add(next);
    open.push(...(named.get(next) ?? []));
  }
  return [...found].toSorted();
}
