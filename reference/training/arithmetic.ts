/** Numbers of 32 and 64 bits for the kernel, with the same names: what is written for one precision is written for both. */
import type { I32, Real, Statement, V128 } from "./wasm.ts";
import { float, operator, reader, simd, writer } from "./wasm.ts";

/** Arithmetic of one precision, on single numbers and on vectors of 16 bytes. */
export interface Arithmetic {
  readonly type: "f32" | "f64";
  /** Bytes of a number, and how many stand in a vector. */
  readonly size: 4 | 8;
  readonly lanes: 4 | 2;
  /** Bits of the mantissa behind the point. */
  readonly mantissa: 23 | 52;
  of(value: number): Real;
  readonly add: (a: Real, b: Real) => Real;
  readonly minus: (a: Real, b: Real) => Real;
  readonly max: (a: Real, b: Real) => Real;
  readonly isEqual: (a: Real, b: Real) => I32;
  readonly isUnequal: (a: Real, b: Real) => I32;
  readonly read: (at: I32, offset?: number) => Real;
  readonly write: (at: I32, value: Real, offset?: number) => Statement;
  readonly vector: Vectors;
}

export interface Vectors {
  readonly splat: (value: Real) => V128;
  of(value: number): V128;
  readonly add: (a: V128, b: V128) => V128;
  readonly minus: (a: V128, b: V128) => V128;
  readonly times: (a: V128, b: V128) => V128;
  readonly over: (a: V128, b: V128) => V128;
  readonly min: (a: V128, b: V128) => V128;
  readonly max: (a: V128, b: V128) => V128;
  readonly isEqual: (a: V128, b: V128) => V128;
  readonly read: (at: I32, offset?: number) => V128;
  /** One number of memory in every lane. */
  readonly readSplat: (at: I32, offset?: number) => V128;
  readonly write: (at: I32, value: V128, offset?: number) => Statement;
  /** The lanes taken as integers. */
  readonly addBits: (a: V128, b: V128) => V128;
  readonly shiftLeft: (a: V128, by: I32) => V128;
}

/** The codes of a precision: those of its vector operations follow one another from `add` on. */
interface Codes {
  readonly constant: number;
  readonly equal: number;
  readonly add: number;
  readonly max: number;
  readonly read: number;
  readonly write: number;
  readonly splat: number;
  readonly readSplat: number;
  readonly vectorEqual: number;
  readonly vectorAdd: number;
  readonly addBits: number;
  readonly shiftLeft: number;
}

const compared = (code: number): ((a: Real, b: Real) => I32) => operator<"i32", ["f32" | "f64", "f32" | "f64"]>("i32", [code]);
const pairs = (code: number): ((a: V128, b: V128) => V128) => operator<"v128", ["v128", "v128"]>("v128", simd(code));

function arithmetic(type: "f32" | "f64", codes: Codes): Arithmetic {
  const size = type === "f32" ? 4 : 8;
  const alignment = size === 4 ? 2 : 3;
  const pair = (code: number): ((a: Real, b: Real) => Real) => operator<"f32" | "f64", ["f32" | "f64", "f32" | "f64"]>(type, [code]);
  const of = (value: number): Real => ({ type, code: [codes.constant, ...float(value, size)] });
  const splat = operator<"v128", ["f32" | "f64"]>("v128", simd(codes.splat));
  return {
    type,
    size,
    lanes: size === 4 ? 4 : 2,
    mantissa: size === 4 ? 23 : 52,
    of,
    add: pair(codes.add),
    minus: pair(codes.add + 1),
    max: pair(codes.max),
    isEqual: compared(codes.equal),
    isUnequal: compared(codes.equal + 1),
    read: reader(type, [codes.read], alignment),
    write: writer([codes.write], alignment),
    vector: {
      splat,
      of: (value) => splat(of(value)),
      add: pairs(codes.vectorAdd),
      minus: pairs(codes.vectorAdd + 1),
      times: pairs(codes.vectorAdd + 2),
      over: pairs(codes.vectorAdd + 3),
      min: pairs(codes.vectorAdd + 4),
      max: pairs(codes.vectorAdd + 5),
      isEqual: pairs(codes.vectorEqual),
      read: reader("v128", simd(0x00), 4),
      readSplat: reader("v128", simd(codes.readSplat), alignment),
      write: writer(simd(0x0b), 4),
      addBits: pairs(codes.addBits),
      shiftLeft: operator<"v128", ["v128", "i32"]>("v128", simd(codes.shiftLeft)),
    },
  };
}

export const double: Arithmetic = arithmetic("f64", {
  constant: 0x44,
  equal: 0x61,
  add: 0xa0,
  max: 0xa5,
  read: 0x2b,
  write: 0x39,
  splat: 0x14,
  readSplat: 0x0a,
  vectorEqual: 0x47,
  vectorAdd: 0xf0,
  addBits: 0xce,
  shiftLeft: 0xcb,
});

export const single: Arithmetic = arithmetic("f32", {
  constant: 0x43,
  equal: 0x5b,
  add: 0x92,
  max: 0x97,
  read: 0x2a,
  write: 0x38,
  splat: 0x13,
  readSplat: 0x09,
  vectorEqual: 0x41,
  vectorAdd: 0xe4,
  addBits: 0xae,
  shiftLeft: 0xab,
});
