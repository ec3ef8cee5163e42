/** Trainings that a config may ask for: its settings and its data in, what they reached out. */
import type { Given } from "../given.ts";
import { reading } from "../given.ts";
import type { Epoch, Samples, Score, Settings } from "../training.ts";
import { TRAINER, trainMlp } from "../training.ts";
import { shuffle, uniform } from "../training/random.ts";

/** Trainings that must not succeed; a threshold that one of them reaches is none. */
const CONTROLS = ["untrained", "shuffled-labels", "wrong-sign"] as const;
type Control = (typeof CONTROLS)[number];

export interface TrainingResult {
  readonly trainer: string;
  readonly ended: string;
  readonly history: readonly Epoch[];
  /** Right classifications after the last epoch, of each set that was given. */
  readonly scores: Readonly<Record<string, Score>>;
}

const SETTINGS = ["hidden_dim", "lr", "batch_size", "epochs", "reduction", "seed", "init", "biases", "precision", "patience", "control"] as const;

export const trainingReferences = {
  /** What a lock file of results is bound to. */
  trainerVersion: (given: Given): string => {
    reading("trainerVersion", given).only();
    return TRAINER;
  },
  /**
   * Trains on `train` and measures every set: `{ train, validation?, test?, onEpoch?, goesOn? }` with the settings of `reference/training.ts`
   * and perhaps `control`. Sets are `{ width, features: Float64Array, labels: Uint8Array }`.
   */
  trainMlp: (given: Given): TrainingResult => {
    reading("trainMlp", given).only("train", "validation", "test", "onEpoch", "goesOn", ...SETTINGS);
    const train = samplesIn(given, "train");
    if (train === undefined) throw new Error("trainMlp: train must be samples, it is left out.");
    const validation = samplesIn(given, "validation");
    const test = samplesIn(given, "test");
    const control = reading("trainMlp", given).oneOf("control", CONTROLS);
    const settings = settingsIn(given, control);
    const { onEpoch, goesOn } = given;
    const trained = trainMlp(control === "shuffled-labels" ? withShuffledLabels(train, settings.seed) : train, validation, settings, {
      ...(isFunction(onEpoch) ? { onEpoch: (epoch) => void onEpoch(epoch) } : {}),
      ...(isFunction(goesOn) ? { goesOn: () => goesOn() !== false } : {}),
    });
    const sets = Object.entries({ train, validation, test }).flatMap(([name, set]) => (set === undefined ? [] : [[name, trained.score(set)] as const]));
    return { trainer: TRAINER, ended: trained.ended, history: trained.history, scores: Object.fromEntries(sets) };
  },
};

const isFunction = (value: unknown): value is (...given: readonly unknown[]) => unknown => typeof value === "function";

function settingsIn(given: Given, control: Control | undefined): Settings {
  const read = reading("trainMlp", given);
  const reduction = read.oneOf("reduction", ["sum", "mean"]);
  if (reduction === undefined) throw new Error("trainMlp: reduction must be sum or mean, it is left out.");
  const init = read.numberOr("init", ["glorot"]);
  const precision = read.oneOf("precision", ["single", "double"]);
  const lr = read.number("lr");
  return {
    hidden_dim: read.number("hidden_dim"),
    lr: control === "wrong-sign" ? -lr : lr,
    batch_size: read.number("batch_size"),
    epochs: control === "untrained" ? 0 : read.number("epochs"),
    reduction,
    seed: read.number("seed"),
    biases: read.flag("biases"),
    ...(init === undefined ? {} : { init }),
    ...(precision === undefined ? {} : { precision }),
    ...(read.has("patience") ? { patience: read.number("patience") } : {}),
  };
}

function samplesIn(given: Given, name: string): Samples | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  if (!isSamples(value)) throw new Error(`trainMlp: ${name} must be samples: { width, features, labels }.`);
  return value;
}

const tag = (array: unknown): string => Object.prototype.toString.call(array);

/** Typed arrays are known by their tag: they may come from another realm. */
function isSamples(value: unknown): value is Samples {
  if (typeof value !== "object" || value === null || !("width" in value && "features" in value && "labels" in value)) return false;
  return typeof value.width === "number" && tag(value.features) === "[object Float64Array]" && tag(value.labels) === "[object Uint8Array]";
}

function withShuffledLabels(samples: Samples, seed: number): Samples {
  const labels = samples.labels.slice();
  shuffle(labels, uniform(seed ^ 0x2545f491));
  return { ...samples, labels };
}
