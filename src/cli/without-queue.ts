/** What to do where --queue cannot work. */
import type { Language } from "../model.ts";
import type { QueueProblem } from "../queue/problem.ts";

export function withoutQueue(problem: QueueProblem, language: Language): string {
  const isChinese = language === "zh";
  switch (problem.is) {
    case "no-address":
      return isChinese
        ? `--queue 的地址应形如 redis://主机:端口、rediss://主机:端口 或 unix:///套接字路径，而不是 ${problem.address}`
        : `--queue wants an address like redis://host:port, rediss://host:port or unix:///path/to/socket, not ${problem.address}`;
    case "no-packages":
      return isChinese ? "--queue 需要 bullmq 和 ioredis 两个包：npm install bullmq ioredis" : "--queue needs the packages bullmq and ioredis: npm install bullmq ioredis";
    case "unreachable":
      return isChinese ? `无法连接 ${problem.address} 上的 Redis（${problem.why}）；它是否在运行，地址是否正确？` : `there is no Redis to be reached at ${problem.address} (${problem.why}); is it running, and is the address right?`;
    case "no-password":
      return isChinese ? `${problem.address} 上的 Redis 需要密码：写在地址中（redis://:密码@主机），或放在环境变量 GRADER_REDIS_PASSWORD 中` : `the Redis at ${problem.address} wants a password: in the address (redis://:password@host) or in GRADER_REDIS_PASSWORD`;
    case "wrong-password":
      return isChinese ? `${problem.address} 上的 Redis 不接受此用户名或密码` : `the Redis at ${problem.address} does not take this user or password`;
    case "refused":
      return isChinese ? `${problem.address} 上的 Redis 拒绝了请求：${problem.why}` : `the Redis at ${problem.address} refuses: ${problem.why}`;
  }
}
