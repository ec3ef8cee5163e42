/** The forward pass of a chunk: hidden units, outputs, probabilities, losses. */
import { exponential } from "./exponential.ts";
import type { Layout } from "./layout.ts";
import { hiddenBytes, outputBytes, panelBytes } from "./layout.ts";
import { address, append, entryBytes, plus, sums, VECTOR } from "./parts.ts";
import type { I32, Routine, Scope, Statement } from "./wasm.ts";
import { each, i32, routine } from "./wasm.ts";

/** `forward(count)`: outputs become probabilities minus labels; also the sums of exponentials, `o_k - max o` and whether k is the first largest. */
export function forward(layout: Layout): Routine {
  return routine("forward", ["i32"], (scope, count) => [...hiddenUnits(layout, scope, count), ...outputs(layout, scope, count), ...softmax(layout, scope, count)]);
}

/** For each sample: what is not zero in it, as a list of numbers and how far their rows of W1 lie from the beginning of a panel; then the sums. */
function hiddenUnits(layout: Layout, scope: Scope, count: I32): readonly Statement[] {
  const { at, first, hidden, biases, real } = layout;
  const { vector } = real;
  const [n, d, panel, entry, end, pixel, to, unit] = [scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32")];
  const value = scope.local(real.type);
  const z = sums(scope, real, first.vectors);
  const power = scope.local("v128");
  const exp = exponential(scope, real);
  const one = vector.of(1);
  const beyond = Array.from({ length: hiddenBytes(layout) / real.size - hidden }, (_, extra) => real.write(unit, real.of(biases && extra === 0 ? 1 : 0), (hidden + extra) * real.size));
  return [
    to.is(address(at.hidden)),
    each(n, address(at.samples), plus(address(at.samples), count, 4), 4, [
      pixel.is(i32.read(n)),
      end.is(address(at.entries)),
      each(d, i32.of(0), i32.of(panelBytes(first)), first.vectors * VECTOR, [
        value.is(real.read(pixel)),
        pixel.is(i32.add(pixel, i32.of(real.size))),
        ...append(real, end, value, d),
      ]),
      each(panel, address(at.weights1), address(at.weights1 + first.bytes), panelBytes(first), [
        ...z.clear(),
        each(entry, address(at.entries), end, entryBytes(real), z.add(vector.readSplat(entry), i32.add(panel, i32.read(entry, real.size)))),
        ...z.all.map((sum, position) => vector.write(to, sum, position * VECTOR)),
        to.is(i32.add(to, i32.of(first.vectors * VECTOR))),
      ]),
    ]),
    each(unit, address(at.hidden), plus(address(at.hidden), count, hiddenBytes(layout)), VECTOR, [
      ...exp(power, vector.minus(vector.of(0), vector.read(unit))),
      vector.write(unit, vector.over(one, vector.add(one, power))),
    ]),
    each(unit, address(at.hidden), plus(address(at.hidden), count, hiddenBytes(layout)), hiddenBytes(layout), beyond),
  ];
}

function outputs(layout: Layout, scope: Scope, count: I32): readonly Statement[] {
  const { at, second, real } = layout;
  const { vector } = real;
  const [n, panel, place, row, unit, to] = [scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32")];
  const o = sums(scope, real, second.vectors);
  return [
    place.is(address(at.output)),
    each(panel, address(at.weights2), address(at.weights2 + second.bytes), panelBytes(second), [
      to.is(place),
      each(n, i32.of(0), count, 1, [
        ...o.clear(),
        unit.is(plus(address(at.hidden), n, hiddenBytes(layout))),
        each(row, panel, i32.add(panel, i32.of(panelBytes(second))), second.vectors * VECTOR, [...o.add(vector.readSplat(unit), row), unit.is(i32.add(unit, i32.of(real.size)))]),
        ...o.all.map((sum, position) => vector.write(to, sum, position * VECTOR)),
        to.is(i32.add(to, i32.of(outputBytes(layout)))),
      ]),
      place.is(i32.add(place, i32.of(second.vectors * VECTOR))),
    ]),
  ];
}

function softmax(layout: Layout, scope: Scope, count: I32): readonly Statement[] {
  const { at, classes, real } = layout;
  const { vector } = real;
  const [n, k, row, label, found] = [scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32"), scope.local("i32")];
  const [most, total] = [scope.local(real.type), scope.local(real.type)];
  const power = scope.local("v128");
  const exp = exponential(scope, real);
  const end = i32.add(row, i32.of(classes * real.size));
  const whole = i32.add(row, i32.of(outputBytes(layout)));
  const ofLabel = (): I32 => plus(row, label, real.size);
  const beyond = Array.from({ length: outputBytes(layout) / real.size - classes }, (_, extra) => real.write(row, real.of(0), (classes + extra) * real.size));
  const cell = (base: number, size: number): I32 => plus(address(base), n, size);
  return [
    row.is(address(at.output)),
    each(n, i32.of(0), count, 1, [
      label.is(i32.read(cell(at.labels, 4))),
      most.is(real.read(row)),
      each(k, row, end, real.size, [most.is(real.max(most, real.read(k)))]),
      // The first of the largest is the predicted class.
      found.is(i32.of(0)),
      each(k, row, ofLabel(), real.size, [found.is(i32.add(found, real.isEqual(real.read(k), most)))]),
      i32.write(cell(at.hits, 4), i32.less(found, real.isEqual(real.read(ofLabel()), most))),
      real.write(cell(at.losses, real.size), real.minus(real.read(ofLabel()), most)),
      each(k, row, whole, VECTOR, [...exp(power, vector.minus(vector.read(k), vector.splat(most))), vector.write(k, power)]),
      ...beyond,
      total.is(real.of(0)),
      each(k, row, end, real.size, [total.is(real.add(total, real.read(k)))]),
      real.write(cell(at.sums, real.size), total),
      each(k, row, whole, VECTOR, [vector.write(k, vector.over(vector.read(k), vector.splat(total)))]),
      real.write(ofLabel(), real.minus(real.read(ofLabel()), real.of(1))),
      row.is(whole),
    ]),
  ];
}
