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
  /** To be called once, before any foreign code ran: what is there now is what `scrub` goes back to. */
  settle(): void;
  /** A picture of all memory that was used up to now. */
  remember(): Picture;
  /** Puts the memory back to a picture. What had not been used when it was taken keeps what stands in it: it counts as free again. */
  restore(picture: Picture): void;
  /** Back to where it was when it settled, with no byte left of what ran since; false if it has grown and the instance should be thrown away. */
  scrub(): boolean;
}

const pageBytes = 1 << 16;
/** A young heap has no hole as large as this: where so much is zero, it ends. */
const holePages = 16;
/** Static data and the engine's own stack lie below, the heap above. */
const stackEnd = 5 << 20;
/** Stands in memory that nothing has used yet: what reads zero was written. */
const UNUSED = 0xa5;

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
  let image: Picture = [];
  let unusedFrom = 0;
  const initialBytes = memory.buffer.byteLength;
  const all = (): Uint8Array => new Uint8Array(memory.buffer);
  const restore = (picture: Picture): void => {
    const bytes = all();
    for (const piece of picture) bytes.set(piece.bytes, piece.at);
  };
  return {
    quickjs,
    find: (bytes) => Buffer.from(memory.buffer).indexOf(bytes),
    numbers: (at, length) => new Float64Array(memory.buffer, at, length),
    settle: () => {
      const bytes = all();
      const heap = young(bytes, stackEnd, bytes.length);
      image = [young(bytes, 0, stackEnd), heap];
      unusedFrom = heap.at + heap.bytes.length + holePages * pageBytes;
      bytes.fill(UNUSED, unusedFrom);
    },
    remember: () => used(all(), unusedFrom),
    restore,
    scrub: () => {
      if (memory.buffer.byteLength !== initialBytes) return false;
      all().fill(0, 0, unusedFrom).fill(UNUSED, unusedFrom);
      restore(image);
      return true;
    },
  };
}

interface Piece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** Contents of memory, piece by piece. */
export type Picture = readonly Piece[];

/** Of a young memory that was zero: all up to its first large hole. Of the stack nothing is kept, as nothing runs while the picture is taken. */
function young(bytes: Uint8Array, from: number, to: number): Piece {
  const zero = new Uint8Array(pageBytes);
  let end = from;
  for (let at = from; at < to && at - end < holePages * pageBytes; at += pageBytes) {
    if (Buffer.compare(bytes.subarray(at, at + pageBytes), zero) !== 0) end = at + pageBytes;
  }
  return { at: from, bytes: bytes.slice(from, end) };
}

/** All pages that were ever used: zeros count where memory was marked as unused before. */
function used(bytes: Uint8Array, markedFrom: number): Picture {
  const [zero, unused] = [new Uint8Array(pageBytes), new Uint8Array(pageBytes).fill(UNUSED)];
  const pieces: Piece[] = [];
  let from: number | undefined;
  for (let at = 0; at <= bytes.length; at += pageBytes) {
    const isUsed = at < bytes.length && Buffer.compare(bytes.subarray(at, at + pageBytes), at < stackEnd ? zero : at < markedFrom ? EMPTY : unused) !== 0;
    if (isUsed) from ??= at;
    else if (from !== undefined) {
      pieces.push({ at: from, bytes: bytes.slice(from, at) });
      from = undefined;
    }
  }
  return pieces;
}

/** Equal to no page. */
const EMPTY = new Uint8Array(0);
