/** On request: a reported training is run again with the student's own settings, and the claims are held against what it reaches. */
import type { z } from "zod";
import { readNumber } from "../maths/number/read.ts";
import { wilson } from "../maths/wilson.ts";
import type { Answer, Finding, Hearing, Judgement, Place, Retraining } from "../model.ts";
import { errorsSchema } from "./bands.ts";
import { entriesOf } from "./entries.ts";
import { placed, undecided } from "./judgements.ts";
import type { Author, Dataset, Path, Reference, Zod } from "./kind.ts";
import type { Names } from "./names.ts";
import { namesOf } from "./names.ts";

export const retrainSchema = (z: Zod) =>
  z.strictObject({
    /** The function that trains. */
    reference: z.string(),
    dataset: z.string(),
    /** The question with the student's settings, and their names, which are also the trainer's. */
    hyperparameters: z.string(),
    settings: z.array(z.string()).min(1),
    /** What students do not say: a claim that one of these reproduces stands. */
    tries: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))).min(1),
    seed: z.int().nonnegative(),
    /** How far a claim may lie from what was reached: Wilson's interval of the set's size. */
    within: errorsSchema(z),
    /** The most that one hand-in may take. */
    seconds: z.number().positive(),
  });

type Spec = z.infer<ReturnType<typeof retrainSchema>>;

type Measured = Readonly<Record<string, readonly [correct: number, of: number]>>;
type Tried = { readonly is: "trained"; readonly by: string; readonly measured: Measured } | { readonly is: "not"; readonly finding: Finding };

/** Findings of a retraining; `tooHigh` when a claim lies above all that was reached. */
export interface Retrained {
  readonly findings: readonly Finding[];
  readonly tooHigh: boolean;
}

export type Retrainer = (claims: Claims, hearing: Hearing, retraining: Retraining) => Retrained;

/** A claim above all that the student's own settings reach is for a person: other data may have been used. */
export function withRetraining(judgement: Judgement, { findings, tooHigh }: Retrained, place: Place): Judgement {
  const all = [...judgement.findings, ...findings.map((finding) => placed(finding, place))];
  if (!tooHigh || judgement.credit[0] === 0) return { ...judgement, findings: all };
  return { ...judgement, ...undecided(all, judgement.credit) };
}

const NOTHING_FOUND: Retrained = { findings: [], tooHigh: false };

export function retrainerOf(spec: Spec, groups: readonly string[], author: Author, path: Path): Retrainer {
  const reference = author.reference(spec.reference, [...path, "reference"]);
  const dataset = author.dataset(spec.dataset, [...path, "dataset"]);
  const names = namesOf(spec.settings, groups, author, path);
  // Students who worked together report the same settings.
  const known = new Map<string, readonly Tried[]>();
  return (claims, hearing, retraining) => {
    if (claims.size === 0) return NOTHING_FOUND;
    const settings = settingsIn(hearing.answer(spec.hyperparameters), spec, names);
    if (typeof settings === "string") return { findings: [{ code: "training-impossible", why: settings }], tooHigh: false };
    const key = JSON.stringify(settings);
    const tried = known.get(key) ?? triesOf(reference, dataset(), settings, spec, retraining, claims);
    // What ran out of time is not what the settings give.
    if (!tried.some((one) => one.is === "not" && one.finding.code === "training-not-finished")) known.set(key, tried);
    return compare(claims, tried, Number.parseFloat(spec.within));
  };
}

/** The student's settings, or a word for what keeps them from being run. */
function settingsIn(answer: Answer, spec: Spec, names: Names): Readonly<Record<string, number>> | "no-settings" {
  if (answer.is !== "written") return "no-settings";
  const { found } = entriesOf(answer.value, new Map(spec.settings.map((name) => [`/${name}`, name])), names);
  const settings: Record<string, number> = {};
  for (const name of spec.settings) {
    const read = readNumber(found.get(`/${name}`)?.text ?? "");
    if (read.is === "unreadable") return "no-settings";
    settings[name] = Number(read.value);
  }
  return settings;
}

/** Reported accuracies by set. */
export type Claims = ReadonlyMap<string, { readonly value: number; readonly text: string }>;

function triesOf(reference: Reference, data: Dataset, settings: Readonly<Record<string, number>>, spec: Spec, retraining: Retraining, claims: Claims): readonly Tried[] {
  const deadline = Date.now() + spec.seconds * 1000;
  const tried: Tried[] = [];
  for (const more of spec.tries) {
    const by = Object.entries(more).map(([name, value]) => `${name} ${value}`).join(", ");
    const one = run(by, () => {
      retraining.alive();
      return Date.now() < deadline;
    });
    tried.push(one);
    if (one.is === "not" && one.finding.code === "training-not-finished") break;
    if (one.is === "trained" && [...claims].every(([set, { value }]) => placeOf(value, one.measured[set], Number.parseFloat(spec.within)) === "inside")) break;

    function run(name: string, goesOn: () => boolean): Tried {
      try {
        const result = resultOf(reference({ train: data.train, validation: data.validation, test: data.test, ...settings, ...more, seed: spec.seed, goesOn }));
        if (result === undefined) return { is: "not", finding: { code: "grader-fault", what: `${spec.reference} gives no result of a training` } };
        if (result.ended === "asked-to") return { is: "not", finding: { code: "training-not-finished", seconds: spec.seconds, epochs: result.epochs, of: settings.epochs ?? NaN } };
        return result.ended === "diverged" ? { is: "not", finding: { code: "training-diverged", by: name } } : { is: "trained", by: name, measured: result.measured };
      } catch (error) {
        return { is: "not", finding: { code: "training-impossible", why: error instanceof Error ? error.message : String(error) } };
      }
    }
  }
  return tried;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** What a training reference gives, as far as it is needed. */
function resultOf(value: unknown): { readonly ended: string; readonly epochs: number; readonly measured: Measured } | undefined {
  if (!isMap(value) || typeof value.ended !== "string" || !Array.isArray(value.history) || !isMap(value.scores)) return undefined;
  const measured: Record<string, readonly [number, number]> = {};
  for (const [set, score] of Object.entries(value.scores)) {
    if (!isMap(score) || typeof score.correct !== "number" || typeof score.of !== "number") return undefined;
    measured[set] = [score.correct, score.of];
  }
  return { ended: value.ended, epochs: value.history.length, measured };
}

function placeOf(claim: number, reached: readonly [correct: number, of: number] | undefined, errors: number): "below" | "inside" | "above" {
  if (reached === undefined) return "inside";
  const [low, high] = wilson(reached[0] / reached[1], reached[1], errors);
  return claim < low ? "below" : claim > high ? "above" : "inside";
}

const inside = (places: readonly string[]): number => places.filter((place) => place === "inside").length;

/** The try that most of the claims agree with speaks. */
function compare(claims: Claims, tried: readonly Tried[], errors: number): Retrained {
  const placesIn = ({ measured }: Extract<Tried, { is: "trained" }>): readonly string[] => [...claims].map(([set, { value }]) => placeOf(value, measured[set], errors));
  const trained = tried.filter((one) => one.is === "trained").toSorted((a, b) => inside(placesIn(b)) - inside(placesIn(a)));
  const problems = tried.flatMap((one) => (one.is === "not" ? [one.finding] : []));
  const [best] = trained;
  if (best === undefined) return { findings: problems, tooHigh: false };
  const findings = [...claims].flatMap(([set, { value, text }]): readonly Finding[] => {
    const reached = best.measured[set];
    const side = placeOf(value, reached, errors);
    if (reached === undefined || side === "inside") return [];
    const [from, to] = wilson(reached[0] / reached[1], reached[1], errors);
    return [{ code: "claim-not-reproduced", side, at: set, claimed: text, measured: `${reached[0]}/${reached[1]}`, from: Math.floor(from * 1000) / 1000, to: Math.ceil(to * 1000) / 1000, by: best.by }];
  });
  // Where time ran out for one way of training, the other one alone proves nothing against a claim.
  if (findings.length > 0 && problems.some(({ code }) => code === "training-not-finished")) return { findings: problems, tooHigh: false };
  if (findings.length > 0) return { findings, tooHigh: placesIn(best).includes("above") };
  const measured = Object.fromEntries([...claims.keys()].flatMap((set) => (best.measured[set] === undefined ? [] : [[set, best.measured[set].join("/")]])));
  return { findings: [{ code: "claim-reproduced", by: best.by, measured }], tooHigh: false };
}
