/**
 * The safetensors format: the header's length in 8 bytes, a JSON header with dtype, shape and place of each tensor, then the numbers, which must
 * cover the rest without holes or overlaps. Source: the README of huggingface/safetensors, section "Format".
 */
import type { FileFault } from "../../model.ts";
import { fault, isFault } from "./fault.ts";
import type { NumberArray } from "./number-array.ts";
import { countOf } from "./number-array.ts";
import type { NumberKind } from "./number-kinds.ts";
import { LAYOUTS, numbersAt } from "./number-kinds.ts";

const LONGEST_HEADER = 16 * 1024 * 1024;
const KINDS: Readonly<Record<string, NumberKind>> = { F64: "f8", F32: "f4", F16: "f2", BF16: "bf2", I64: "i8", I32: "i4", I16: "i2", I8: "i1", U64: "u8", U32: "u4", U16: "u2", U8: "u1", BOOL: "b1" };

interface Tensor {
  readonly name: string;
  readonly kind: NumberKind;
  readonly shape: readonly number[];
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** A length that fits and a brace behind it. */
export function isSafetensors(bytes: Uint8Array): boolean {
  const length = headerLength(bytes);
  return length !== undefined && bytes[8] === 0x7b && 8 + length <= Math.max(bytes.length, LONGEST_HEADER);
}

function headerLength(bytes: Uint8Array): number | undefined {
  if (bytes.length < 8) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0, true);
  return length >= 2n && length <= BigInt(LONGEST_HEADER) ? Number(length) : undefined;
}

export function readSafetensors(bytes: Uint8Array): readonly NumberArray[] | FileFault {
  const length = headerLength(bytes);
  if (length === undefined) return fault("no-safetensors");
  const start = 8 + length;
  if (start > bytes.length) return fault("truncated");
  const tensors = tensorsIn(bytes.subarray(8, start));
  if (isFault(tensors)) return tensors;
  let end = 0;
  for (const { name, from, to } of tensors) {
    if (from !== end) return fault("overlapping", { at: name });
    end = to;
  }
  if (start + end > bytes.length) return fault("truncated");
  if (start + end < bytes.length) return fault("overlapping");
  return tensors.map(({ name, kind, shape, count, from }) => ({ name, shape, data: numbersAt(bytes, start + from, count, kind, true) }));
}

/** In the order of their places. */
function tensorsIn(header: Uint8Array): readonly Tensor[] | FileFault {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(header));
  } catch {
    return fault("no-safetensors");
  }
  if (!isRecord(parsed)) return fault("no-safetensors");
  const tensors: Tensor[] = [];
  for (const [name, described] of Object.entries(parsed)) {
    if (name === "__metadata__") continue;
    const tensor = tensorOf(name, described);
    if (isFault(tensor)) return tensor;
    tensors.push(tensor);
  }
  return tensors.length === 0 ? fault("nothing-in-it") : tensors.toSorted((left, right) => left.from - right.from || left.to - right.to);
}

function tensorOf(at: string, described: unknown): Tensor | FileFault {
  if (!isRecord(described)) return fault("no-safetensors", { at });
  const { dtype, shape, data_offsets: offsets } = described;
  if (typeof dtype !== "string" || !isWholeNumbers(shape) || !isWholeNumbers(offsets) || offsets.length !== 2) return fault("no-safetensors", { at });
  const kind = Object.hasOwn(KINDS, dtype) ? KINDS[dtype] : undefined;
  if (kind === undefined) return fault("dtype", { at, got: dtype });
  const count = countOf(shape);
  if (count === undefined) return fault("too-many-numbers", { at });
  const [from = 0, to = 0] = offsets;
  if (to - from !== count * LAYOUTS[kind].bytes) return fault("overlapping", { at });
  return { name: at, kind, shape, count, from, to };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

const isWholeNumbers = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0);
