import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from "quickjs-emscripten-core";
import type { Boxes, Engine, EngineMaker, ModuleSource, Reply } from "./engine.ts";
import type { Limits } from "./limits.ts";
import { preludeSource } from "./prelude.ts";
import type { Instance, Picture } from "./quickjs-module.ts";
import { newInstance } from "./quickjs-module.ts";

interface Realm {
  readonly runtime: QuickJSRuntime;
  readonly context: QuickJSContext;
  readonly door: QuickJSHandle;
  /** The word that is said most. */
  readonly call: QuickJSHandle;
}

/** Numbers that cross by memory in each direction; more of them cross as text. */
const BOX = 16_384;

/** QuickJS in WebAssembly: no object of the host is ever handed in, only strings. */
export const makeQuickJs: EngineMaker = async (limits) => {
  const idle = idleEngines.get(JSON.stringify(limits));
  for (let engine = idle?.pop(); engine !== undefined; engine = idle?.pop()) if (engine.scrub()) return engine;
  return new QuickJsEngine(await newInstance(limits.memoryMegabytes), limits);
};

/** Engines that were given back, scrubbed before they are lent again: a new instance costs ten times as much. */
const idleEngines = new Map<string, QuickJsEngine[]>();
const mostIdle = 2;
/** The engine has 5 MB of stack in all; a hand-in that overruns it this often gets no more. */
const mostTraps = 16;

class QuickJsEngine implements Engine {
  onTick: (() => void) | undefined;
  private left = 0;
  private granted = 0;
  private overdrawn = false;
  private readonly realm: Realm;
  private boxesAt = 0;
  private shared: Boxes | undefined;
  private traps = 0;
  private loaded: Picture | undefined;
  private modules: ModuleSource | undefined;

  constructor(
    private readonly instance: Instance,
    private readonly limits: Limits,
  ) {
    this.realm = this.open();
    instance.settle();
  }

  checkpoint(): void {
    this.loaded = this.instance.remember();
  }

  rewind(): void {
    // Nothing is disposed of: handles made since then point into a memory that is about to be a different one.
    if (this.loaded !== undefined) this.instance.restore(this.loaded);
    // Each trap leaves the stack pointer where it was, at most one stack lower.
    if (this.traps > 0) this.realm.runtime.setMaxStackSize(this.limits.stackBytes * (1 + this.traps));
  }

  close(): void {
    this.modules = undefined;
    this.loaded = undefined;
    this.onTick = undefined;
    const key = JSON.stringify(this.limits);
    const idle = idleEngines.get(key) ?? [];
    // After a trap the engine's stack pointer is not where it was.
    if (this.traps > 0 || idle.length >= mostIdle) return;
    idleEngines.set(key, [...idle, this]);
  }

  /** Leaves no byte of the last hand-in; false if this engine has grown and is not worth keeping. */
  scrub(): boolean {
    return this.instance.scrub();
  }

  load(entry: string, modules: ModuleSource, ticks: number): Reply {
    this.modules = modules;
    const first = modules.load(entry);
    if (first.is === "refused") return { is: "said", text: `E${JSON.stringify(["", first.why, ""])}` };
    return this.guarded(ticks, () => {
      const { context, runtime } = this.realm;
      const result = context.evalCode(first.code, entry, { type: "module", strict: true });
      if (result.error) return this.knock("explain", "", result.error);
      const state = context.getPromiseState(result.value);
      if (state.type === "pending") return this.settle(runtime, context, result.value);
      if (state.type === "rejected") return this.knock("explain", "", state.error);
      return this.adopt(state.value);
    });
  }

  ask(request: string, text: string, ticks: number): Reply {
    return this.guarded(ticks, () => this.knock(request, text));
  }

  boxes(): Boxes {
    // Memory that grew is another buffer, and its old one is empty.
    if (this.shared === undefined || this.shared.given.length === 0) this.shared = { given: this.instance.numbers(this.boxesAt, BOX), said: this.instance.numbers(this.boxesAt + 8 * BOX, BOX) };
    return this.shared;
  }

  spent(): number {
    return this.granted - Math.max(0, this.left);
  }

  private open(): Realm {
    const runtime = this.instance.quickjs.newRuntime();
    runtime.setMaxStackSize(this.limits.stackBytes);
    runtime.setModuleLoader(
      (name) => {
        const loaded = this.modules?.load(name);
        return loaded?.is === "code" ? loaded.code : { error: new Error(loaded?.why ?? "cannot be imported") };
      },
      (importer, specifier) => this.modules?.resolve(importer, specifier) ?? { error: new Error(`cannot import ${specifier}`) },
    );
    const context = runtime.newContext();
    const door = context.unwrapResult(context.evalCode(preludeSource, "prelude"));
    const realm = { runtime, context, door, call: context.newString("call") };
    this.share(realm);
    const { resultCharacters, resultDepth, outputCharacters, seed } = this.limits;
    this.knock("limits", JSON.stringify([resultCharacters, resultDepth, outputCharacters, seed]), undefined, realm);
    runtime.setInterruptHandler(() => {
      this.left -= 1;
      this.onTick?.();
      if (this.left < 0) this.overdrawn = true;
      return this.overdrawn;
    });
    return realm;
  }

  /** The engine tells nobody where a buffer lies, so it is looked for by what stands in it. */
  private share(realm: Realm): void {
    const mark = Float64Array.from({ length: 2 * BOX }, (_, place) => Math.sin(place + 1));
    const box = realm.context.newArrayBuffer(mark.buffer);
    this.boxesAt = this.instance.find(new Uint8Array(mark.buffer));
    if (this.boxesAt < 0) throw new Error("the engine's buffer is not in its memory");
    this.knock("boxes", "", box, realm);
    box.dispose();
  }

  /** Runs an errand and tells apart the ways in which it is cut short. */
  private guarded(ticks: number, errand: () => Reply): Reply {
    if (this.traps >= mostTraps) return { is: "stack-overflow", broken: true };
    this.left = ticks;
    this.granted = ticks;
    this.overdrawn = false;
    try {
      const reply = errand();
      return this.overdrawn ? { is: "timed-out" } : reply;
    } catch (error) {
      if (this.overdrawn) return { is: "timed-out" };
      this.traps += 1;
      // A trap: the thread's own stack ended before the engine's, or the engine ran into its memory's wall.
      return error instanceof WebAssembly.RuntimeError ? { is: "out-of-memory" } : { is: "stack-overflow", broken: true };
    }
  }

  private knock(request: string, text: string, value?: QuickJSHandle, realm: Realm = this.realm): Reply {
    const { context, door, call } = realm;
    const name = request === "call" ? call : context.newString(request);
    const body = context.newString(text);
    const result = context.callFunction(door, context.undefined, name, body, value ?? context.undefined);
    if (name !== call) name.dispose();
    body.dispose();
    // The door catches everything that can be caught; what is left is no memory even for an error.
    if (result.error) return { is: "out-of-memory" };
    const said = context.getString(result.value);
    result.value.dispose();
    if (said === "O") return { is: "out-of-memory" };
    return said === "S" ? { is: "stack-overflow", broken: false } : { is: "said", text: said };
  }

  private adopt(namespace: QuickJSHandle): Reply {
    const exported = this.realm.context.getProp(namespace, "default");
    if (this.realm.context.typeof(exported) === "undefined") return { is: "said", text: "N" };
    return this.knock("adopt", "", exported);
  }

  /** A module that awaits something gets as many turns of the queue as its ticks allow, and no more. */
  private settle(runtime: QuickJSRuntime, context: QuickJSContext, promise: QuickJSHandle): Reply {
    while (runtime.hasPendingJob() && !this.overdrawn) {
      this.left -= 1 / 100;
      if (this.left < 0) this.overdrawn = true;
      const ran = runtime.executePendingJobs(1);
      if (ran.error) return this.knock("explain", "", ran.error);
    }
    const state = context.getPromiseState(promise);
    if (state.type === "pending") return { is: "said", text: "Mpromise" };
    return state.type === "rejected" ? this.knock("explain", "", state.error) : this.adopt(state.value);
  }
}
