/** The command line of a box: bubblewrap around Node, with limits that the process cannot lift. */
import { spawnSync } from "node:child_process";
import { boxFilter, withFilter } from "./box-filter.ts";
import type { BoxProblem } from "./box-unavailable.ts";

/** Seconds of processor time of one process; the lane retires it long before. */
export const MOST_PROCESSOR_SECONDS = 1_200;
/** The file descriptor on which the box finds its filter. */
export const FILTER_AT = 4;
const MOST_DATA_BYTES = 3 * 1024 ** 3;
const MOST_PROCESSES = 8_192;

export function boxCommand(entry: string, mounts: readonly string[]): readonly [program: string, argv: readonly string[]] {
  return ["prlimit", [...limits(), "bwrap", ...walls(mounts), "--", process.execPath, "--max-old-space-size=1024", entry]];
}

function limits(): readonly string[] {
  // The superuser's processes are not counted by the kernel, and everybody else's are counted together with what they already run.
  return [`--data=${MOST_DATA_BYTES}`, `--nproc=${MOST_PROCESSES}`, "--fsize=0", "--core=0", `--cpu=${MOST_PROCESSOR_SECONDS}`];
}

function walls(mounts: readonly string[]): readonly string[] {
  return [
    "--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534", "--hostname", "box",
    "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
    ...dataSets(),
    "--tmpfs", "/tmp", "--proc", "/proc", "--dev", "/dev",
    // A file of the batch that goes away meanwhile is missing inside, as it is outside.
    ...mounts.flatMap((path) => ["--ro-bind-try", path, path]),
    "--remount-ro", "/", "--chdir", "/",
    "--seccomp", String(FILTER_AT),
  ];
}

/** The one variable that goes inside: where data sets are looked for. */
function dataSets(folders = process.env.GRADER_DATASETS): readonly string[] {
  return folders === undefined || folders === "" ? [] : ["--setenv", "GRADER_DATASETS", folders];
}

/** Tries the box once with a process that does nothing; undefined where it works. */
export function boxProblem(mounts: readonly string[], path = process.env.PATH): BoxProblem | undefined {
  if (process.platform !== "linux") return { is: "not-linux" };
  const env = { PATH: path };
  for (const [program, debianPackage] of [["bwrap", "bubblewrap"], ["prlimit", "util-linux"]] as const) {
    if (spawnSync(program, ["--version"], { env, stdio: "ignore" }).error !== undefined) return { is: "no-program", program, debianPackage };
  }
  const filter = boxFilter(process.arch);
  if (filter === undefined) return { is: "no-filter", architecture: process.arch };
  const [program, argv] = boxCommand("--version", mounts);
  const { status, stderr } = withFilter(filter, (file) => spawnSync(program, argv, { env, encoding: "utf8", stdio: ["ignore", "ignore", "pipe", "ignore", file] }));
  return status === 0 ? undefined : { is: "not-permitted", why: stderr.trim().split("\n")[0] ?? "" };
}
