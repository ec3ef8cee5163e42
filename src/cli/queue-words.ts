/** What is said of a queue and of those who are there, while a batch or a worker runs. */
import type { Language } from "../model.ts";
import type { BatchNews } from "../queue/lane.ts";
import type { WorkerNews } from "../queue/serve.ts";

const say = {
  en: {
    away: (address: string) => `The Redis at ${address} is away; trying again and again. What is graded is kept.`,
    back: (address: string) => `The Redis at ${address} is back.`,
    noWorker: (queue: string) => `No worker is there for this assignment (queue ${queue}); waiting. Start one: grader worker --queue ADDRESS --config ASSIGNMENT`,
    others: (others: string) => `  There are workers for another version of it (${others}): their config, reference, seed or grader is not the one here.`,
    worker: (queue: string) => `A worker is there now (queue ${queue}).`,
    serving: (queue: string) => `Waiting for hand-ins (queue ${queue}). Ctrl-C ends.`,
    otherVersion: (queue: string, asked: string) => `A batch asks for another version of the assignment (queue ${asked}) than the one here (${queue}): config, reference, seed or grader differ.`,
    changed: "The assignment on this machine was changed while it was served; start the worker again.",
  },
  zh: {
    away: (address: string) => `与 ${address} 上 Redis 的连接已断开，正在不断重试。已评阅的都会保留。`,
    back: (address: string) => `已重新连上 ${address} 上的 Redis。`,
    noWorker: (queue: string) => `目前没有工作进程服务于此作业（队列 ${queue}），等待中。可启动一个：grader worker --queue 地址 --config 作业`,
    others: (others: string) => `  有工作进程服务于此作业的另一版本（${others}）：其配置、参考答案、种子或评分程序与此处不同。`,
    worker: (queue: string) => `已有工作进程（队列 ${queue}）。`,
    serving: (queue: string) => `等待提交（队列 ${queue}）。按 Ctrl-C 结束。`,
    otherVersion: (queue: string, asked: string) => `有批次要求此作业的另一版本（队列 ${asked}），与此处（${queue}）不同：配置、参考答案、种子或评分程序不一致。`,
    changed: "服务期间本机上的作业已被改动；请重新启动工作进程。",
  },
} as const;

export function newsOfQueue(news: BatchNews | WorkerNews, language: Language): string {
  const text = say[language];
  switch (news.is) {
    case "away":
      return text.away(news.address);
    case "back":
      return text.back(news.address);
    case "no-worker":
      return [text.noWorker(news.queue), ...(news.others.length === 0 ? [] : [text.others(news.others.join(language === "zh" ? "、" : ", "))])].join("\n");
    case "worker":
      return text.worker(news.queue);
    case "serving":
      return text.serving(news.queue);
    case "other-version":
      return text.otherVersion(news.queue, news.asked);
    case "changed":
      return text.changed;
  }
}
