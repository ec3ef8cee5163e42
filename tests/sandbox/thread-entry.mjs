// Runs in a worker: the bundled sandbox opens one hand-in and calls q1, as the threads that grade do.
import { parentPort, workerData } from "node:worker_threads";
const { openSandbox, defaultLimits } = await import(workerData.bundle);
parentPort.postMessage({ is: "started" });
const opened = await openSandbox(new Map([["answers.ts", workerData.source]]), "answers.ts", defaultLimits);
const outcome = opened.is === "open" ? opened.sandbox.call(["q1"], []) : opened;
parentPort.postMessage({ is: "finished", outcome: JSON.stringify(outcome) });
