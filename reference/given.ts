/** Named arguments as they come from a config: untyped data, read with errors that name function and argument. */
import type { Matrix, Vector } from "./shapes.ts";

export type Given = Readonly<Record<string, unknown>>;

/** Readers of one call's arguments. NaN and infinities are numbers here: they pass through to the result. */
export interface Arguments {
  /** Refuses names that the function does not know: an argument with a slip in its name would change the answer key in silence. */
  only(...names: readonly string[]): void;
  has(name: string): boolean;
  number(name: string): number;
  flag(name: string): boolean;
  vector(name: string): Vector;
  matrix(name: string): Matrix;
  numberOrVector(name: string): number | Vector;
  /** One of some words or flags; undefined where it is left out. */
  oneOf<const Option extends string | boolean>(name: string, options: readonly Option[]): Option | undefined;
  /** A number or one of some words; undefined where it is left out. */
  numberOr<const Word extends string>(name: string, words: readonly Word[]): number | Word | undefined;
  /** A map of text to text; empty where it is left out. */
  texts(name: string): Readonly<Record<string, string>>;
  /** A map of names to numbers. */
  numbers(name: string): Readonly<Record<string, number>>;
  /** A map of names to maps of names to numbers. */
  tables(name: string): Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** A list of text. */
  names(name: string): readonly string[];
}

/** Readers for the arguments of the reference function `reference`. */
export function reading(reference: string, given: Given): Arguments {
  const fault = (name: string, due: string): Error => new Error(`${reference}: ${name} must be ${due}, it is ${shown(given[name])}.`);
  const has = (name: string): boolean => Object.hasOwn(given, name) && given[name] !== undefined;
  return {
    only(...names) {
      const odd = Object.keys(given).find((name) => !names.includes(name));
      if (odd !== undefined) throw new Error(`${reference}: "${odd}" is no argument; it takes ${names.length === 0 ? "none" : names.join(", ")}.`);
    },
    has,
    number(name) {
      const value = given[name];
      if (typeof value !== "number") throw fault(name, "a number");
      return value;
    },
    flag(name) {
      const value = has(name) ? given[name] : false;
      if (typeof value !== "boolean") throw fault(name, "true or false");
      return value;
    },
    vector(name) {
      const value = given[name];
      if (!isVector(value)) throw fault(name, "a list of numbers");
      return value;
    },
    matrix(name) {
      const value = given[name];
      if (!isMatrix(value)) throw fault(name, "a list of rows of numbers");
      return value;
    },
    numberOrVector(name) {
      const value = given[name];
      if (typeof value !== "number" && !isVector(value)) throw fault(name, "a number or a list of numbers");
      return value;
    },
    oneOf(name, options) {
      if (!has(name)) return undefined;
      const option = options.find((candidate) => candidate === given[name]);
      if (option === undefined) throw fault(name, `one of ${options.join(", ")}`);
      return option;
    },
    numberOr(name, words) {
      const value = given[name];
      if (value === undefined || typeof value === "number") return value;
      const word = words.find((candidate) => candidate === value);
      if (word === undefined) throw fault(name, `a number or ${words.join(", ")}`);
      return word;
    },
    texts(name) {
      const value = has(name) ? given[name] : {};
      if (!isTexts(value)) throw fault(name, "a map of names to values");
      return value;
    },
    numbers(name) {
      const value = given[name];
      if (!isNumbers(value)) throw fault(name, "a map of names to numbers");
      return value;
    },
    tables(name) {
      const value = given[name];
      if (!isMap(value) || !Object.values(value).every(isNumbers)) throw fault(name, "a map of maps of numbers");
      return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Readonly<Record<string, number>>] => isNumbers(entry[1])));
    },
    names(name) {
      const value = given[name];
      if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) throw fault(name, "a list of names");
      return value;
    },
  };
}

const isVector = (value: unknown): value is Vector => Array.isArray(value) && value.every((entry) => typeof entry === "number");

const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.every(isVector);

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is Readonly<Record<string, string>> => isMap(value) && Object.values(value).every((entry) => typeof entry === "string");

const isNumbers = (value: unknown): value is Readonly<Record<string, number>> => isMap(value) && Object.values(value).every((entry) => typeof entry === "number");

/** A value in an error message, cut short. */
function shown(value: unknown): string {
  if (value === undefined) return "left out";
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
