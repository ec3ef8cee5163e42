/** The backward pass of a chunk: slopes by the hidden inputs, and sums of gradients. */
import type { Arithmetic } from "./arithmetic.ts";
import type { Layout } from "./layout.ts";
import { hiddenBytes, inputBytes, outputBytes, panelBytes } from "./layout.ts";
import { address, append, entryBytes, plus, sums, VECTOR } from "./parts.ts";
import type { I32, Local, Real, Routine, Statement } from "./wasm.ts";
import { each, i32, routine, when } from "./wasm.ts";

/** `slopes(count)`: dl/dz of each sample, from the outputs' slopes and W2 turned so that its rows are contiguous. */
export function slopes(layout: Layout): Routine {
  const { at, first, second, classes, real } = layout;
  const { vector } = real;
  const wide = hiddenBytes(layout);
  return routine("slopes", ["i32"], (scope, count) => {
    const [n, k, row, panel, to, place, from] = [scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32")];
    const back = sums(scope, real, first.vectors);
    const h = scope.local("v128");
    const perPanel = second.vectors * real.lanes;
    const copy = Array.from({ length: classes }, (_, column): Statement => {
      const source = Math.floor(column / perPanel) * panelBytes(second) + (column % perPanel) * real.size;
      return real.write(to, real.read(row, source), column * wide);
    });
    return [
      to.is(address(at.turned)),
      each(row, address(at.weights2), address(at.weights2 + panelBytes(second)), second.vectors * VECTOR, [...copy, to.is(i32.add(to, i32.of(real.size)))]),
      each(n, i32.of(0), count, 1, [
        place.is(plus(address(at.hidden), n, wide)),
        to.is(plus(address(at.slope), n, wide)),
        each(panel, i32.of(0), i32.of(wide), first.vectors * VECTOR, [
          ...back.clear(),
          row.is(i32.add(panel, address(at.turned))),
          from.is(plus(address(at.output), n, outputBytes(layout))),
          each(k, from, i32.add(from, i32.of(classes * real.size)), real.size, [...back.add(vector.readSplat(k), row), row.is(i32.add(row, i32.of(wide)))]),
          ...back.all.flatMap((sum, position) => [
            h.is(vector.read(i32.add(place, panel), position * VECTOR)),
            vector.write(i32.add(to, panel), vector.times(sum, vector.times(h, vector.minus(vector.of(1), h))), position * VECTOR),
          ]),
        ]),
      ]),
    ];
  });
}

/** A panel's row of `target` grows by `factor` times the sums. */
function grow({ vector }: Arithmetic, all: readonly Local<"v128">[], target: I32, factor: Real): readonly Statement[] {
  return all.map((sum, position) => vector.write(target, vector.add(vector.read(target, position * VECTOR), vector.times(sum, vector.splat(factor))), position * VECTOR));
}

/** `addFirst(count, target, factor)`: `target += factor * sum_n x_n (dl/dz_n)^T`, in the panels of W1. */
export function addFirst(layout: Layout): Routine {
  const { at, first, real } = layout;
  const { vector } = real;
  return routine("addFirst", ["i32", "i32", layout.real.type], (scope, count, target, factor) => {
    const [d, n, entry, panel, to, last, offset] = [scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32")];
    const value = scope.local(real.type);
    const gradient = sums(scope, real, first.vectors);
    return [
      each(d, i32.of(0), i32.of(inputBytes(layout)), real.size, [
        last.is(address(at.column)),
        offset.is(address(at.slope)),
        each(n, address(at.samples), plus(address(at.samples), count, 4), 4, [
          value.is(real.read(i32.add(i32.read(n), d))),
          ...append(real, last, value, offset),
          offset.is(i32.add(offset, i32.of(hiddenBytes(layout)))),
        ]),
        to.is(target),
        when(i32.less(address(at.column), last), [
          each(panel, i32.of(0), i32.of(hiddenBytes(layout)), first.vectors * VECTOR, [
            ...gradient.clear(),
            each(entry, address(at.column), last, entryBytes(real), gradient.add(vector.readSplat(entry), i32.add(panel, i32.read(entry, real.size)))),
            ...grow(real, gradient.all, to, factor),
            to.is(i32.add(to, i32.of(panelBytes(first)))),
          ]),
        ]),
        target.is(i32.add(target, i32.of(first.vectors * VECTOR))),
      ]),
    ];
  });
}

/** `addSecond(count, target, factor)`: `target += factor * sum_n h_n (dl/do_n)^T`, in the panels of W2. */
export function addSecond(layout: Layout): Routine {
  const { at, second, real } = layout;
  const { vector } = real;
  return routine("addSecond", ["i32", "i32", layout.real.type], (scope, count, target, factor) => {
    const [unit, n, panel, from, h] = [scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32")];
    const gradient = sums(scope, real, second.vectors);
    return [
      each(panel, address(at.output), address(at.output + outputBytes(layout)), second.vectors * VECTOR, [
        each(unit, address(at.hidden), address(at.hidden + second.rows * real.size), real.size, [
          ...gradient.clear(),
          from.is(panel),
          h.is(unit),
          each(n, i32.of(0), count, 1, [...gradient.add(vector.readSplat(h), from), from.is(i32.add(from, i32.of(outputBytes(layout)))), h.is(i32.add(h, i32.of(hiddenBytes(layout))))]),
          ...grow(real, gradient.all, target, factor),
          target.is(i32.add(target, i32.of(second.vectors * VECTOR))),
        ]),
      ]),
    ];
  });
}
