import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { QuickJSSyncVariant, QuickJSWASMModule } from "quickjs-emscripten-core";

/** An instance of the engine and the means to make it new again. */
export interface Instance {
  readonly quickjs: QuickJSWASMModule;
  /** Where the memory holds these bytes, which have to be there only once. */
  find(bytes: Uint8Array): number;
  /** Numbers of the memory, as it is now. */
  numbers(at: number, length: number): Float64Array;
  /** Remembers the memory as it is now; to be called before any foreign code ran. */
  remember(): void;
  /** Puts the memory back to what was remembered; memory that was free then counts as free again. */
  restore(): void;
  /** The same with all other memory set to zero; false if it has grown and the instance should be thrown away. */
  scrub(): boolean;
}

const pageBytes = 1 << 16;
/** A young heap has no hole as large as this: where so much is zero, it ends. */
const holePages = 16;

let compiled: WebAssembly.Module | undefined;

function compile(): WebAssembly.Module {
  const path = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
  return new WebAssembly.Module(readFileSync(path));
}

const isVariant = (value: unknown): value is QuickJSSyncVariant => typeof value === "object" && value !== null && "importFFI" in value;

/** The package is typed as CommonJS but loaded as a module, so its default stands one level higher than its types say. */
function syncVariant(loaded: { readonly default: unknown }): QuickJSSyncVariant {
  if (!isVariant(loaded.default)) throw new Error("the QuickJS package has another shape than expected");
  return loaded.default;
}

/** Instantiates QuickJS on a memory that cannot grow past the limit; the code is compiled once a thread. */
export async function newInstance(megabytes: number): Promise<Instance> {
  const [core, variant] = await Promise.all([import("quickjs-emscripten-core"), import("@jitl/quickjs-wasmfile-release-sync")]);
  compiled ??= compile();
  const memory = new WebAssembly.Memory({ initial: 256, maximum: megabytes * 16 });
  const quiet = { print: () => undefined, printErr: () => undefined };
  const own = core.newVariant(syncVariant(variant), { wasmModule: compiled, wasmMemory: memory, emscriptenModule: { locateFile: (name: string) => name, ...quiet } });
  const quickjs = await core.newQuickJSWASMModuleFromVariant(own);
  let image: readonly Piece[] = [];
  const initialBytes = memory.buffer.byteLength;
  const restore = (): void => {
    const bytes = new Uint8Array(memory.buffer);
    for (const piece of image) bytes.set(piece.bytes, piece.at);
  };
  return {
    quickjs,
    find: (bytes) => Buffer.from(memory.buffer).indexOf(bytes),
    numbers: (at, length) => new Float64Array(memory.buffer, at, length),
    remember: () => {
      image = snapshot(new Uint8Array(memory.buffer));
    },
    restore,
    scrub: () => {
      if (memory.buffer.byteLength !== initialBytes) return false;
      new Uint8Array(memory.buffer).fill(0);
      restore();
      return true;
    },
  };
}

interface Piece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/**
 * The used parts of a young memory: static data below, the heap above the engine's 5 MB of stack. Of the stack itself
 * nothing is kept, as nothing runs while the picture is taken.
 */
function snapshot(bytes: Uint8Array): Piece[] {
  const stackEnd = 5 << 20;
  return [piece(bytes, 0, stackEnd), piece(bytes, stackEnd, bytes.length)];
}

function piece(bytes: Uint8Array, from: number, to: number): Piece {
  const zero = new Uint8Array(pageBytes);
  let end = from;
  for (let at = from; at < to && at - end < holePages * pageBytes; at += pageBytes) {
    if (Buffer.compare(bytes.subarray(at, at + pageBytes), zero) !== 0) end = at + pageBytes;
  }
  return { at: from, bytes: bytes.slice(from, end) };
}
