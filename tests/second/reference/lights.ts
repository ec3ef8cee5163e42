/** A light with two switches: lit when they differ. No switch tells anything alone, so the gain at the root is nothing for both. */

type Row = Readonly<Record<string, string>>;

const rows: readonly Row[] = [
  { hall: "up", stairs: "up", light: "dark" },
  { hall: "up", stairs: "down", light: "lit" },
  { hall: "down", stairs: "up", light: "lit" },
  { hall: "down", stairs: "down", light: "dark" },
];

const SWITCHES: readonly string[] = ["hall", "stairs"];

export const lights = () => ({ attributes: SWITCHES, target: "light", rows });

function entropy(part: readonly Row[]): number {
  const share = part.filter(({ light }) => light === "lit").length / Math.max(1, part.length);
  return [share, 1 - share].reduce((sum, p) => (p === 0 ? sum : sum - p * Math.log2(p)), 0);
}

/** Information gain of each switch that is not used up. */
export function lightGains({ where = {} }: { readonly where?: Row }): Readonly<Record<string, number>> {
  const here = rows.filter((row) => Object.entries(where).every(([name, value]) => row[name] === value));
  const free = SWITCHES.filter((name) => !Object.hasOwn(where, name));
  const gain = (name: string): number =>
    ["up", "down"].reduce((left, value) => {
      const part = here.filter((row) => row[name] === value);
      return left - (part.length / here.length) * entropy(part);
    }, entropy(here));
  return Object.fromEntries(free.map((name) => [name, gain(name)]));
}
