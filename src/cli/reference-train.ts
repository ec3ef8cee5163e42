/** `grader reference train`: runs the reference trainings from which bands of credit follow, and keeps their results. */
import { relative } from "node:path";
import { loadConfig } from "../files/assignment.ts";
import type { Cell, Grid } from "../files/train-grid.ts";
import { openGrid } from "../files/train-grid.ts";
import type { Run } from "../files/training-lock.ts";
import { nearestName } from "../checks/names.ts";
import type { Console, ExitCode } from "./console.ts";
import type { Shared } from "./options.ts";
import { configPath } from "./options.ts";
import { epochLine } from "./epoch-line.ts";

export interface TrainOptions extends Shared {
  readonly check?: boolean;
  readonly again?: boolean;
  readonly only?: readonly string[];
}

const say = {
  en: {
    noTraining: "grader: the config has no `training`",
    noSetting: (name: string, near: string | undefined) => `grader: there is no training "${name}"${near === undefined ? "" : `; did you mean "${near}"?`}`,
    leftOut: (cells: number, files: string) => `${cells} ${cells === 1 ? "training" : "trainings"} left out, the data are not there (${files}); see "grader data"`,
    kept: (cells: number) => `${cells} ${cells === 1 ? "result" : "results"} kept as they were`,
    wrote: (cells: number, path: string) => `${cells} ${cells === 1 ? "training" : "trainings"} run; results in ${path}`,
    stale: (name: string, seed: number) => `not up to date: ${name}, seed ${seed}; run "grader reference train"`,
    same: (name: string, seed: number) => `${name}, seed ${seed}: trained again, the same to the last bit`,
    differs: (name: string, seed: number) => `${name}, seed ${seed}: trained again, the results differ from those in the file`,
    diverged: "diverged",
    sets: { train: "train", validation: "validation", test: "test" },
  },
  zh: {
    noTraining: "grader: 配置中没有 training",
    noSetting: (name: string, near: string | undefined) => `grader: 没有名为“${name}”的训练${near === undefined ? "" : `；是否想写“${near}”？`}`,
    leftOut: (cells: number, files: string) => `略过 ${cells} 次训练：缺少数据（${files}）；见 grader data`,
    kept: (cells: number) => `保留原有的 ${cells} 个结果`,
    wrote: (cells: number, path: string) => `完成 ${cells} 次训练；结果在 ${path}`,
    stale: (name: string, seed: number) => `不是最新：${name}，种子 ${seed}；请运行 grader reference train`,
    same: (name: string, seed: number) => `${name}，种子 ${seed}：重新训练，结果逐位相同`,
    differs: (name: string, seed: number) => `${name}，种子 ${seed}：重新训练，结果与文件中的不同`,
    diverged: "发散",
    sets: { train: "训练", validation: "验证", test: "测试" },
  },
} as const;

export async function referenceTrain(options: TrainOptions, io: Console): Promise<ExitCode> {
  const words = say[options.lang ?? "en"];
  const grid = openGrid(await loadConfig(configPath(options)));
  if (grid === undefined) {
    io.err(`${words.noTraining}\n`);
    return 2;
  }
  const names = [...new Set(grid.cells.map(({ row }) => row.setting))];
  const odd = (options.only ?? []).find((name) => !names.includes(name));
  if (odd !== undefined) {
    io.err(`${words.noSetting(odd, nearestName(odd, names))}\n`);
    return 2;
  }
  const wanted = grid.cells.filter(({ row }) => options.only === undefined || options.only.includes(row.setting));
  const here = wanted.filter((cell) => grid.missing(cell).length === 0);
  if (here.length < wanted.length) {
    const files = new Set(wanted.flatMap((cell) => (grid.missing(cell).length === 0 ? [] : [cell.row.dataset])));
    io.err(`${words.leftOut(wanted.length - here.length, [...files].join(", "))}\n`);
  }
  return options.check === true ? checkKept(grid, here, options, io) : trainAll(grid, here, options, io);
}

function trainAll(grid: Grid, cells: readonly Cell[], options: TrainOptions, io: Console): ExitCode {
  const words = say[options.lang ?? "en"];
  const todo = cells.filter((cell) => options.again === true || grid.isKept(cell) !== true);
  todo.forEach((cell, position) => {
    const run = trained(grid, cell, `${position + 1}/${todo.length} `, options, io);
    // What has been computed is kept, whatever becomes of the rest.
    grid.keep(run, cell);
    io.out(`${lineOf(run, options)}\n`);
  });
  if (todo.length < cells.length) io.out(`${words.kept(cells.length - todo.length)}\n`);
  if (todo.length > 0) io.out(`${words.wrote(todo.length, relative(process.cwd(), grid.lockPath))}\n`);
  return 0;
}

function trained(grid: Grid, cell: Cell, head: string, options: TrainOptions, io: Console): Run {
  const line = epochLine(`${head}${cell.row.setting} #${cell.seed}`, Number(cell.row.with.epochs ?? NaN), options.lang ?? "en", io);
  try {
    return grid.train(cell, line.step);
  } finally {
    line.end();
  }
}

function lineOf(run: Run, { lang = "en" }: TrainOptions): string {
  const { sets, diverged } = say[lang];
  const reached = Object.entries(run.sets).map(([name, [correct, of]]) => `${sets[name === "train" || name === "validation" ? name : "test"]} ${(correct / of).toFixed(4)}`);
  return `${run.setting} #${run.seed}: ${[...(run.ended === "diverged" ? [diverged] : []), ...reached].join(", ")}`;
}

/** Every result must belong to the config as it is, and the cheapest of them (or those asked for) must come out again. */
function checkKept(grid: Grid, cells: readonly Cell[], options: TrainOptions, io: Console): ExitCode {
  const words = say[options.lang ?? "en"];
  const stale = cells.filter((cell) => grid.isKept(cell) !== true);
  for (const { row, seed } of stale) io.err(`${words.stale(row.setting, seed)}\n`);
  if (stale.length > 0) return 2;
  const runOf = ({ row, seed }: Cell): Run | undefined => grid.lock().runs.find((run) => run.setting === row.setting && run.seed === seed);
  const cost = (cell: Cell): number => (runOf(cell)?.sets.train?.[1] ?? Infinity) * Number(cell.row.with.epochs ?? 1) * Number(cell.row.with.hidden_dim ?? 1);
  const cheapest = cells.filter(({ row }) => !row.isControl).toSorted((a, b) => cost(a) - cost(b)).slice(0, 1);
  const again = options.only === undefined ? cheapest : cells;
  const results = again.map((cell) => {
    const { row, seed } = cell;
    const isSame = JSON.stringify(trained(grid, cell, "", options, io)) === JSON.stringify(runOf(cell));
    (isSame ? io.out : io.err)(`${(isSame ? words.same : words.differs)(row.setting, seed)}\n`);
    return isSame;
  });
  return results.every(Boolean) ? 0 : 2;
}
