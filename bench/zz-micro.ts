import { openSandbox } from "../src/sandbox/open.ts";
import { defaultLimits } from "../src/sandbox/limits.ts";
const src = `export default { nothing: () => 1, id: ({W1}) => W1, work: ({ x, h, W2, yhat, y }) => { const g = []; for (let j = 0; j < x.length; j++) { g[j] = []; for (let i = 0; i < h.length; i++) { let s = 0; for (let k = 0; k < y.length; k++) s += W2[i][k] * (yhat[k] - y[k]); g[j][i] = x[j] * h[i] * (1 - h[i]) * s; } } return g; } };`;
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const v = (n: number) => Array.from({ length: n }, () => Math.random() * 3 - 1);
const m = (n: number, k: number) => Array.from({ length: n }, () => v(k));
const big = { x: v(5), W1: m(5, 5), z: v(5), h: v(5), W2: m(5, 5), o: v(5), y: v(5), yhat: v(5) };
let t = cpu();
for (let i = 0; i < 5; i++) { const o = await openSandbox(new Map([["a.ts", src]]), "a.ts", defaultLimits); if (o.is === "open") o.sandbox.close(); console.log("open", (cpu() - t).toFixed(1)); t = cpu(); }
const o = await openSandbox(new Map([["a.ts", src]]), "a.ts", { ...defaultLimits, submissionTicks: 1e9 });
if (o.is === "open") {
  for (const [name, args] of [["nothing", {}], ["nothing", big], ["id", big], ["work", big]] as const) {
    for (let i = 0; i < 300; i++) o.sandbox.call([name], [args]);
    t = cpu();
    for (let i = 0; i < 1000; i++) o.sandbox.call([name], [args]);
    console.log(name, ((cpu() - t)).toFixed(1), "us/call");
  }
  t = cpu();
  for (let i = 0; i < 20; i++) { o.sandbox.fresh(); o.sandbox.call(["nothing"], [{}]); }
  console.log("fresh", ((cpu() - t) / 20).toFixed(2), "ms");
}
