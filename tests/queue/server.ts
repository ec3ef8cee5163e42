/** A Redis of the tests' own, on a socket in a folder of its own; and workers as users run them. */
import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll } from "vitest";
import { program, root } from "../cli/run.ts";

export const noRedis = spawnSync("redis-server", ["--version"]).error !== undefined;
/** Stands in the names of tests that are left out. */
export const whyNoRedis = noRedis ? " (left out: no redis-server here)" : "";
if (noRedis) console.warn("no redis-server here: the tests of the queue are left out");

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

export interface Server {
  readonly address: string;
  readonly child: ChildProcess;
  cli(...words: readonly string[]): string;
}

export async function startRedis(folder: string, ...more: readonly string[]): Promise<Server> {
  const socket = join(folder, "redis.sock");
  const child = spawn("redis-server", ["--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no", "--dir", folder, ...more], { stdio: ["ignore", "pipe", "inherit"] });
  running.add(child);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (said += text));
  while (!said.includes("ready to accept connections") && child.exitCode === null) await new Promise((go) => void setTimeout(go, 10));
  return { address: `unix://${socket}`, child, cli: (...words) => spawnSync("redis-cli", ["-s", socket, ...words], { encoding: "utf8" }).stdout };
}

export interface Started {
  readonly child: ChildProcess;
  err(): string;
  /** Resolves when it has said this. */
  said(text: string | RegExp): Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null; readonly out: string; readonly err: string }>;
}

/** Loaded before the program in each of its threads: a hand-in with this word in its path kills the process that reads it. */
export const deadlyAt = (word: string): string => `data:text/javascript,${encodeURIComponent(`import fs from"node:fs";import{syncBuiltinESMExports}from"node:module";const read=fs.readFileSync;fs.readFileSync=(path,...more)=>{if(String(path).includes("${word}"))process.kill(process.pid,"SIGKILL");return read(path,...more)};syncBuiltinESMExports()`)}`;

export function start(argv: readonly string[], preload?: string, env: Readonly<Record<string, string>> = {}): Started {
  const { HOME = "", PATH = "" } = process.env;
  const child = spawn(process.execPath, [...(preload === undefined ? [] : ["--import", preload]), program, ...argv], { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { HOME, PATH, ...env } });
  running.add(child);
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
  const ended = once(child, "close").then(() => {
    running.delete(child);
    return { code: child.exitCode, signal: child.signalCode, out, err };
  });
  return {
    child,
    err: () => err,
    async said(text) {
      while (err.search(text) === -1) {
        if (child.exitCode !== null) throw new Error(`it ended and did not say ${String(text)}: ${err}`);
        await new Promise((go) => void setTimeout(go, 10));
      }
    },
    ended,
  };
}
