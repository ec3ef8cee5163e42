/**
 * The arithmetic of the trainer as a WebAssembly module: forward pass, loss, slopes and sums of gradients for a chunk of samples.
 *
 * `z = W1^T x, h = sigmoid(z), o = W2^T h, p = softmax(o), loss = -ln p_k`; `dl/do = p - y`, `dl/dz = h (1 - h) (W2 (p - y))`,
 * `dl/dW1 = sum x (dl/dz)^T`, `dl/dW2 = sum h (dl/do)^T` (reference/mlp.ts has the sources). Zeros of the inputs are left out: half of the
 * pixels of such images are. Every sum is taken in the order of its index, without fused or relaxed operations: the bits are the same everywhere.
 */
import { addFirst, addSecond, slopes } from "./kernel-backward.ts";
import { forward } from "./kernel-forward.ts";
import type { Layout } from "./layout.ts";
import { moduleOf } from "./wasm.ts";

export function kernelBytes(layout: Layout): Uint8Array<ArrayBuffer> {
  return moduleOf([forward(layout), slopes(layout), addFirst(layout), addSecond(layout)], layout.pages);
}
