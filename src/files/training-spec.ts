/** What a config says of its reference trainings: a grid of settings, seeds, and where the results are kept. */
import type { z } from "zod";
import type { Zod } from "../checks/kind.ts";

export const trainingSchema = (z: Zod) => {
  const setting = z.strictObject({
    /** Begins from another setting and changes what stands here. */
    like: z.string().optional(),
    dataset: z.string().optional(),
    /** Named arguments of the trainer. */
    with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    seeds: z.array(z.int().nonnegative()).min(1).optional(),
  });
  return z.strictObject({
    /** The function of the reference that trains, and the one that says which version it is. */
    trainer: z.string(),
    version: z.string(),
    /** The file of the results, beside the config; `grader reference train` writes it. */
    lock: z.string(),
    seeds: z.array(z.int().nonnegative()).min(1),
    settings: z.record(z.string(), setting),
    /** Trainings that cannot succeed: no band of credit may be open to them. */
    controls: z.record(z.string(), setting).optional(),
  });
};

export type TrainingSpec = z.infer<ReturnType<typeof trainingSchema>>;

/** One cell of the grid. */
export interface GridRow {
  readonly setting: string;
  readonly isControl: boolean;
  readonly dataset: string;
  readonly with: Readonly<Record<string, string | number | boolean>>;
  readonly seeds: readonly number[];
}

/** The grid with every `like` followed. Throws an Error that names the setting for one that leads nowhere. */
export function gridOf(spec: TrainingSpec): readonly GridRow[] {
  const all = new Map([...Object.entries(spec.settings), ...Object.entries(spec.controls ?? {})]);
  const whole = (name: string, seen: readonly string[]): Omit<GridRow, "setting" | "isControl"> => {
    const setting = all.get(name);
    if (setting === undefined || seen.includes(name)) throw new Error(`There is no training "${name}" to begin from.`);
    const base = setting.like === undefined ? undefined : whole(setting.like, [...seen, name]);
    const dataset = setting.dataset ?? base?.dataset;
    if (dataset === undefined) throw new Error(`The training "${name}" names no data set.`);
    return { dataset, with: { ...base?.with, ...setting.with }, seeds: setting.seeds ?? base?.seeds ?? spec.seeds };
  };
  return [...all.keys()].map((name) => ({ setting: name, isControl: !Object.hasOwn(spec.settings, name), ...whole(name, []) }));
}
