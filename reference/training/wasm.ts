/**
 * A small WebAssembly module written as expressions: what has a type here cannot be put together wrongly, and a loop reads like a loop.
 * Only what the kernel of the trainer needs; `arithmetic.ts` has the numbers. Source of all codes: WebAssembly Core Specification 2.0, sections 5.4 and 5.5 (with fixed-width SIMD).
 */

export type Type = "i32" | "f32" | "f64" | "v128";

type Bytes = readonly number[];

/** Something with a value. */
export interface Expression<T extends Type = Type> {
  readonly type: T;
  readonly code: Bytes;
}

/** Something that is done. */
export interface Statement {
  readonly does: Bytes;
}

export interface Local<T extends Type = Type> extends Expression<T> {
  is(value: Expression<T>): Statement;
}

export type I32 = Expression<"i32">;
/** A number of the precision that the kernel is made for. */
export type Real = Expression<"f32" | "f64">;
export type V128 = Expression<"v128">;

const TYPE: Readonly<Record<Type, number>> = { i32: 0x7f, f32: 0x7d, f64: 0x7c, v128: 0x7b };

/** LEB128, unsigned. */
function unsigned(value: number): Bytes {
  const low = value & 0x7f;
  const rest = value >>> 7;
  return rest === 0 ? [low] : [low | 0x80, ...unsigned(rest)];
}

/** LEB128, signed. */
function signed(value: number): Bytes {
  const low = value & 0x7f;
  const rest = value >> 7;
  return (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0) ? [low] : [low | 0x80, ...signed(rest)];
}

export const float = (value: number, size: 4 | 8): Bytes => {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 8) view.setFloat64(0, value, true);
  else view.setFloat32(0, value, true);
  return [...new Uint8Array(view.buffer)];
};
export const simd = (code: number): Bytes => [0xfd, ...unsigned(code)];

/** An operator that takes its operands from the stack. */
export const operator =
  <T extends Type, const Of extends readonly Type[]>(type: T, code: Bytes) =>
  (...of: { readonly [At in keyof Of]: Expression<Of[At]> }): Expression<T> => ({ type, code: [...of.flatMap((operand) => operand.code), ...code] });

/** Reads at an address, `offset` bytes further on. */
export const reader =
  <T extends Type>(type: T, code: Bytes, alignment: number) =>
  (at: I32, offset = 0): Expression<T> => ({ type, code: [...at.code, ...code, alignment, ...unsigned(offset)] });

export const writer =
  <T extends Type>(code: Bytes, alignment: number) =>
  (at: I32, value: Expression<T>, offset = 0): Statement => ({ does: [...at.code, ...value.code, ...code, alignment, ...unsigned(offset)] });

export const i32 = {
  of: (value: number): I32 => ({ type: "i32", code: [0x41, ...signed(value)] }),
  add: operator<"i32", ["i32", "i32"]>("i32", [0x6a]),
  times: operator<"i32", ["i32", "i32"]>("i32", [0x6c]),
  less: operator<"i32", ["i32", "i32"]>("i32", [0x49]),
  shiftLeft: operator<"i32", ["i32", "i32"]>("i32", [0x74]),
  read: reader("i32", [0x28], 2),
  write: writer<"i32">([0x36], 2),
};

/** Bits of `yes` where `mask` has ones, of `no` elsewhere: `select(yes, no, mask)`. */
export const select = operator<"v128", ["v128", "v128", "v128"]>("v128", simd(0x52));

/** Does `body` with `counter` at `from`, `from + step`, ... below `to`; `to` is asked for anew each time. */
export function each(counter: Local<"i32">, from: I32, to: I32, step: number, body: readonly Statement[]): Statement {
  const stays = i32.less(counter, to).code;
  const again = [0x03, 0x40, ...all(body), ...counter.is(i32.add(counter, i32.of(step))).does, ...stays, 0x0d, 0, 0x0b];
  return { does: [...counter.is(from).does, ...stays, 0x04, 0x40, ...again, 0x0b] };
}

export const when = (condition: I32, body: readonly Statement[]): Statement => ({ does: [...condition.code, 0x04, 0x40, ...all(body), 0x0b] });

const all = (body: readonly Statement[]): Bytes => body.flatMap(({ does }) => does);

export interface Scope {
  local<T extends Type>(type: T): Local<T>;
}

export interface Routine {
  readonly name: string;
  readonly parameters: readonly Type[];
  readonly code: Bytes;
}

/** A function without a result; `body` gets a place for locals and the parameters. */
export function routine<const P extends readonly Type[]>(name: string, parameters: P, body: (scope: Scope, ...given: { readonly [At in keyof P]: Local<P[At]> }) => readonly Statement[]): Routine {
  const types: Type[] = [...parameters];
  const at = <T extends Type>(type: T, position: number): Local<T> => ({
    type,
    code: [0x20, ...unsigned(position)],
    is: (value) => ({ does: [...value.code, 0x21, ...unsigned(position)] }),
  });
  const scope: Scope = { local: (type) => at(type, types.push(type) - 1) };
  // The mapped tuple has the parameters' own types, position by position.
  const given = parameters.map(at) as { readonly [At in keyof P]: Local<P[At]> };
  const statements = all(body(scope, ...given));
  const locals = types.slice(parameters.length).flatMap((type) => [1, TYPE[type]]);
  return { name, parameters, code: [...unsigned(types.length - parameters.length), ...locals, ...statements, 0x0b] };
}

const sized = (bytes: Bytes): Bytes => [...unsigned(bytes.length), ...bytes];
const section = (id: number, items: readonly Bytes[]): Bytes => [id, ...sized([...unsigned(items.length), ...items.flat()])];
const text = (name: string): Bytes => sized([...new TextEncoder().encode(name)]);

/** "\0asm", then version 1. */
const MAGIC: Bytes = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** The bytes of a module that exports its functions by name and imports the memory `env.memory`. */
export function moduleOf(functions: readonly Routine[], pages: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...MAGIC,
    ...section(1, functions.map(({ parameters }) => [0x60, ...sized(parameters.map((type) => TYPE[type])), 0])),
    ...section(2, [[...text("env"), ...text("memory"), 0x02, 0x00, ...unsigned(pages)]]),
    ...section(3, functions.map((_, position) => unsigned(position))),
    ...section(7, functions.map(({ name }, position) => [...text(name), 0x00, ...unsigned(position)])),
    ...section(10, functions.map(({ code }) => sized(code))),
  ]);
}
