/** Right answers that are functions of earlier ones. */

type Numbers = Readonly<Record<string, number>>;
type Tree = string | { readonly [attribute: string]: { readonly [value: string]: Tree } };
interface Of {
  readonly of?: number;
}

const BASE = 3;
const CANDIDATES = ["one", "two", "three", "four", "five", "six"];

/** No number has a twice of 9 here: an author's function may give up. */
function twice({ of = BASE }: Of): number {
  if (of === 9) throw new Error("no twice of 9");
  return of === 8 ? Infinity : 2 * of;
}

const sides = ({ longer = false }: { readonly longer?: boolean }): Numbers => ({ a: 3, b: 4, c: longer ? 6 : 5, d: 6 });
const sum = (numbers: Numbers): number => Object.values(numbers).reduce((total, value) => total + value, 0);
const perimeter = ({ sides: given = sides({}) }: { readonly sides?: Numbers }): number => sum(given);

const nearest = ({ of = BASE }: Of): readonly string[] => ["one", "two", "three"].toSorted((a, b) => Math.abs(CANDIDATES.indexOf(a) + 1 - of) - Math.abs(CANDIDATES.indexOf(b) + 1 - of));

const rows = [
  { hall: "up", stairs: "up", light: "lit" },
  { hall: "up", stairs: "down", light: "dark" },
  { hall: "down", stairs: "up", light: "lit" },
  { hall: "down", stairs: "down", light: "dark" },
];

/** Makes the hall the better split for whoever has a number above 5. */
function gains({ of = BASE, where = {} }: Of & { readonly where?: Readonly<Record<string, string>> }): Numbers {
  const all = of > 5 ? { hall: 1, stairs: 0 } : { hall: 0, stairs: 1 };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(where, name)));
}

/** What a tree says of a light whose switches are both up. */
const label = ({ tree = { stairs: { up: "lit" } } }: { readonly tree?: Tree }): string => (typeof tree === "string" ? tree : label({ tree: Object.values(tree)[0]?.up ?? "" }));

export const references = {
  base: () => BASE,
  sides,
  longest: () => 100,
  twice,
  thrice: () => 3 * BASE,
  multiples: ({ of = BASE }: Of) => ({ same: BASE, double: 2 * of, triple: 3 * of }),
  square: ({ of = BASE }: Of) => of ** 2,
  size: ({ of = BASE }: Of) => (of > 5 ? "large" : "small"),
  sizes: () => ["small", "large"],
  candidates: () => CANDIDATES,
  divisors: ({ of = BASE }: Of) => CANDIDATES.filter((_, position) => of % (position + 1) === 0),
  nearest,
  lights: () => ({ attributes: ["hall", "stairs"], target: "light", rows }),
  gains,
  line: ({ of = BASE, x }: Of & { readonly x: number }) => of * x,
  perimeter,
  area: ({ of = BASE, perimeter: around = perimeter({}) }: Of & { readonly perimeter?: number }) => of * around,
  letters: ({ name = ["small"] }: { readonly name?: readonly string[] }) => (name[0] ?? "").length + (name[0] === "large" ? 100 : 0),
  howMany: ({ names = ["one", "three"] }: { readonly names?: readonly string[] }) => names.length,
  first: ({ names = nearest({}) }: { readonly names?: readonly string[] }) => names[0] ?? "",
  label,
  labels: () => ["lit", "dark"],
};
