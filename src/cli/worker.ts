/** `grader worker`: grades what other machines put on a queue. */
import { availableParallelism } from "node:os";
import type { SandboxMode } from "../batch/lane.ts";
import { loadAssignment } from "../files/assignment.ts";
import { queueAddress } from "../queue/address.ts";
import { serve } from "../queue/serve.ts";
import type { Console, ExitCode } from "./console.ts";
import { onInterrupt } from "./interrupt.ts";
import type { Shared } from "./options.ts";
import { configPath } from "./options.ts";
import { newsOfQueue } from "./queue-words.ts";

export interface WorkerOptions extends Shared {
  readonly queue: string;
  readonly jobs?: number;
  readonly sandbox?: SandboxMode;
  readonly lease?: number;
}

const say = {
  en: {
    ending: "Ending after what is in hand. Ctrl-C again ends at once; others then take it over.",
    done: (handIns: number) => `Graded ${handIns} ${handIns === 1 ? "hand-in" : "hand-ins"}.`,
  },
  zh: {
    ending: "评完手上的提交后结束。再按一次 Ctrl-C 立即退出，由其他进程接手。",
    done: (handIns: number) => `共评阅 ${handIns} 份提交。`,
  },
} as const;

const LEASE = 15;

export async function worker(options: WorkerOptions, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  const address = queueAddress(options.queue, io.env.GRADER_REDIS_PASSWORD);
  const loaded = await loadAssignment(configPath(options), options.seed);
  const interruption = onInterrupt(() => io.err(`${say[language].ending}\n`));
  try {
    const { handIns, changed } = await serve({
      address,
      loaded,
      seed: options.seed ?? null,
      jobs: options.jobs ?? availableParallelism(),
      sandbox: options.sandbox ?? "thread",
      lease: options.lease ?? LEASE,
      signal: interruption.signal,
      tell: (news) => io.err(`${newsOfQueue(news, language)}\n`),
    });
    io.err(`${say[language].done(handIns)}\n`);
    return changed ? 2 : 0;
  } finally {
    interruption.forget();
  }
}
