/**
 * One epoch of the reference trainer beside plain NumPy and TensorFlow.js, on the same data, settings, weights and order of samples: the loss
 * of the last epoch shows that all compute the same thing. Milliseconds are processor time of one thread, the best epoch of each.
 * PYTHON names other interpreters than python3 and /usr/bin/python3; TensorFlow.js is looked for in BENCH_PEERS.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Samples, Settings } from "../reference/training.ts";
import { trainMlp } from "../reference/training.ts";
import { readDataset } from "../src/files/dataset.ts";
import { tensorflow } from "./tensorflow.ts";

const FASHION = "/usr/share/datasets/fashion-mnist";

interface Task {
  readonly name: string;
  readonly samples: Samples;
  readonly settings: Settings;
}

export interface Timed {
  readonly loss: number;
  readonly milliseconds: number;
}

const first = ({ width, features, labels }: Samples, count: number): Samples => ({ width, features: features.slice(0, count * width), labels: labels.slice(0, count) });

const settings = (batch: number, epochs: number): Settings => ({ hidden_dim: 75, lr: 0.005, batch_size: batch, epochs, reduction: "sum", seed: 1 });

function tasks(): readonly Task[] {
  const digits = readDataset({ file: "reference/data/digits.csv.gz", scale: 16, split: { train: 1100, validation: 297, test: 400 }, seed: 2 }, ".").train;
  const small = [64, 10].map((batch): Task => ({ name: `digits 1100 x 64, batch ${batch}`, samples: digits, settings: settings(batch, 60) }));
  if (!existsSync(FASHION)) {
    console.log("Fashion-MNIST is left out: dataset-fashion-mnist is not installed.");
    return small;
  }
  const fashion = first(readDataset({ folder: FASHION, scale: 255, split: { train: 2000, validation: 0, test: 10_000, unused: 58_000 }, seed: 2 }, ".").train, 2000);
  return [...small, ...[64, 10].map((batch): Task => ({ name: `Fashion-MNIST 2000 x 784, batch ${batch}`, samples: fashion, settings: settings(batch, 25) }))];
}

function ours({ samples, settings }: Task, precision: "single" | "double"): Timed {
  let best = Infinity;
  let since = process.cpuUsage();
  const { history } = trainMlp(samples, undefined, { ...settings, precision }, {
    onEpoch() {
      const { user, system } = process.cpuUsage(since);
      best = Math.min(best, (user + system) / 1000);
      since = process.cpuUsage();
    },
  });
  return { loss: history.at(-1)?.loss ?? NaN, milliseconds: best };
}

/** Results by precision, and the version; undefined where there is no such Python or it has no NumPy. */
function numpy(python: string, { samples, settings }: Task, folder: string): { readonly version: string; readonly double: Timed; readonly single: Timed } | undefined {
  const [features, labels] = [join(folder, "features"), join(folder, "labels")];
  writeFileSync(features, Buffer.from(samples.features.buffer, samples.features.byteOffset, samples.features.byteLength));
  writeFileSync(labels, samples.labels);
  const asked = { features, labels, settings: { hidden: settings.hidden_dim, lr: settings.lr, batch: settings.batch_size, epochs: settings.epochs, reduction: settings.reduction, seed: settings.seed } };
  const threads = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  // Memory that NumPy gives back and asks for again with every batch would cost it more than the arithmetic.
  const memory = { MALLOC_TRIM_THRESHOLD_: "1000000000", MALLOC_MMAP_THRESHOLD_: "1000000000" };
  const { status, stdout } = spawnSync(python, ["bench/mlp_numpy.py"], { input: `${JSON.stringify(asked)}\n`, encoding: "utf8", env: { ...process.env, ...threads, ...memory, PYTHONDONTWRITEBYTECODE: "1" } });
  if (status !== 0) return undefined;
  const answer: unknown = JSON.parse(stdout);
  const timed = (name: string): Timed => {
    const result: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined;
    return typeof result === "object" && result !== null ? { loss: Number(Reflect.get(result, "loss")), milliseconds: Number(Reflect.get(result, "milliseconds")) } : { loss: NaN, milliseconds: NaN };
  };
  return { version: typeof answer === "object" && answer !== null ? String(Reflect.get(answer, "numpy")) : "", double: timed("double"), single: timed("single") };
}

const folder = mkdtempSync(join(tmpdir(), "bench-training-"));
try {
  const pythons = (process.env.PYTHON ?? "python3 /usr/bin/python3").split(" ");
  for (const task of tasks()) {
    const rows: (readonly [name: string, timed: Timed])[] = (["single", "double"] as const).map((precision) => [`reference trainer, ${precision}`, ours(task, precision)]);
    for (const python of pythons) {
      const found = numpy(python, task, folder);
      if (found === undefined) console.log(`${python} is left out: there is no NumPy.`);
      else for (const precision of ["double", "single"] as const) rows.push([`NumPy ${found.version} (${python}), ${precision}`, found[precision]]);
    }
    for (const backend of ["cpu", "wasm"] as const) {
      const timed = await tensorflow(backend, task.samples, task.settings);
      if (timed === undefined) console.log(`@tensorflow/tfjs (${backend}) is left out: set BENCH_PEERS to a folder where it is installed.`);
      else rows.push([`@tensorflow/tfjs ${backend}, single`, timed]);
    }
    const unit = rows[0]?.[1].milliseconds ?? NaN;
    console.log(`\n${task.name}, 75 hidden units, ${task.settings.epochs} epochs`);
    for (const [name, { milliseconds, loss }] of rows) console.log(`  ${name.padEnd(44)} ${milliseconds.toFixed(2).padStart(9)} ms an epoch  ${(milliseconds / unit).toFixed(2).padStart(7)} x   loss ${loss.toFixed(6)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
