import { describe, expect, it } from "vitest";
import { references } from "../../reference/index.ts";
import { lenet, sparseConnections } from "../../reference/lenet.ts";

const { lenetLayers, lenetLearnable, lenetParameters, lenetTotal } = references;

const ascending = (maps: readonly number[]): readonly number[] => maps.toSorted((a, b) => a - b);
const around = (first: number, count: number): readonly number[] => ascending(Array.from({ length: count }, (_, step) => (first + step) % 6));

describe("LeNet", () => {
  it("has its seven layers in order, of which five learn", () => {
    expect(lenetLayers({})).toEqual(["C1", "S2", "C3", "S4", "F5", "F6", "F7"]);
    expect(lenetLearnable({})).toEqual(["C1", "C3", "F5", "F6", "F7"]);
  });

  it("has the sizes of the paper's figure 2", () => {
    expect(lenet().map(({ name, output }) => `${name} ${output[0]}@${output[1]}x${output[2]}`)).toEqual([
      "C1 6@28x28", "S2 6@14x14", "C3 16@10x10", "S4 16@5x5", "F5 120@1x1", "F6 84@1x1", "F7 10@1x1",
    ]);
  });

  it("passes each output on as the next input", () => {
    const layers = lenet();
    layers.slice(1).forEach((layer, position) => expect(layer.input).toEqual(layers[position]?.output));
    expect(layers[0]?.input).toEqual([1, 32, 32]);
  });

  it.each<[Readonly<Record<string, unknown>>, Readonly<Record<string, number>>, number, string]>([
    [{}, { C1: 150, C3: 2400, F5: 48000, F6: 10080, F7: 840 }, 61470, "no biases"],
    [{ bias: false, c3: "full" }, { C1: 150, C3: 2400, F5: 48000, F6: 10080, F7: 840 }, 61470, "the defaults said aloud"],
    [{ bias: true }, { C1: 156, C3: 2416, F5: 48120, F6: 10164, F7: 850 }, 61706, "with biases"],
    [{ c3: "channels-left-out" }, { C1: 150, C3: 400, F5: 48000, F6: 10080, F7: 840 }, 59470, "a usual mistake: 16 * 5 * 5"],
    [{ c3: "channels-left-out", bias: true }, { C1: 156, C3: 416, F5: 48120, F6: 10164, F7: 850 }, 59706, "the same with biases"],
    [{ c3: "sparse" }, { C1: 150, C3: 1500, F5: 48000, F6: 10080, F7: 840 }, 60570, "LeCun's table I"],
    [{ c3: "sparse", bias: true }, { C1: 156, C3: 1516, F5: 48120, F6: 10164, F7: 850 }, 60806, "the paper's 1516"],
  ])("has with %j the parameters %j, %d in all: %s", (given, counts, total) => {
    expect(lenetParameters(given)).toEqual(counts);
    expect(lenetTotal(given)).toBe(total);
  });

  it("connects C3 as the paper's text says: three neighbours, four neighbours, two pairs, all", () => {
    const six = [0, 1, 2, 3, 4, 5];
    const pairs = [0, 1, 2].map((first) => ascending([first, first + 1, first + 3, (first + 4) % 6]));
    expect(sparseConnections()).toEqual([...six.map((map) => around(map, 3)), ...six.map((map) => around(map, 4)), ...pairs, six]);
    expect(sparseConnections().flat()).toHaveLength(60);
  });

  it.each([
    [{ c3: "dense" }, 'lenetTotal: c3 must be one of full, sparse, channels-left-out, it is "dense"'],
    [{ bias: "yes" }, 'lenetTotal: bias must be true or false, it is "yes"'],
    [{ biases: true }, 'lenetTotal: "biases" is no argument; it takes bias, c3'],
  ])("refuses %j", (given, message) => {
    expect(() => lenetTotal(given)).toThrow(message);
  });
});
