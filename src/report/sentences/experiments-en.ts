/** What is said in English of reported accuracies, curves, models and the files they come in. */
import type { ExperimentFinding, FileFault, FileFaultName, ModelVariant } from "../../model.ts";
import type { Catalogue } from "../catalogue.ts";
import { layersText, megabytes, percent, quoted, shortNumber, shownSets } from "./values.ts";

export const experimentsEn: Catalogue<ExperimentFinding["code"]> = {
  "accuracy-out-of-range": ({ at: where, got }) => `${where}: no accuracy can be ${quoted(got)}; a person has to look.`,
  "accuracy-below-band": ({ at: where, got, full }) => `${where}: ${quoted(got)} is below ${full}, where full credit begins.`,
  "read-as-percent": ({ at: where, got, readAs }) => `${where}: ${quoted(got)} was read as ${readAs}.`,
  "percent-of-fraction": ({ at: where, got, readAs }) => `${where}: ${quoted(got)} is less than one percent as written; if ${readAs} is meant, leave the percent sign out. A person has to look.`,
  "unusual-order": ({ higher, lower }) => `Remark: ${higher} is higher than ${lower}, which is unusual.`,
  "not-of-test-size": ({ at: where, got, size, nearest }) => `${where}: ${quoted(got)} cannot come from counting ${size} samples (the nearest is ${nearest} = ${ratio(nearest)}); a person has to look.`,
  "curve-not-falling": ({ first, last }) => `The loss does not fall: it begins with ${shortNumber(first)} and ends with ${shortNumber(last)}.`,
  "curve-constant": ({ value }) => `The loss is ${shortNumber(value)} from the first value to the last: nothing was learnt, or one number was logged again and again.`,
  "curve-too-regular": ({ pattern }) => `The loss falls by the same ${pattern === "same-steps" ? "amount" : "ratio"} every time, which no training does; a person has to look.`,
  "curve-length": ({ got, want }) => `The curve has ${got} values, but ${want} epochs are reported.`,
  "curve-start": ({ got, want }) => `The loss begins with ${shortNumber(got)}; a model that knows nothing has about ${shortNumber(want)}.`,
  "curve-negative": ({ position, got }) => `Value ${position} of the curve is ${shortNumber(got)}; a cross-entropy is never negative.`,
  "curve-not-finite": ({ position, got }) => `Value ${position} of the curve is ${quoted(got)}: the training went astray there (perhaps the logarithm of 0, or too large a learning rate); a person has to look.`,
  "file-absent": ({ name, looked }) => `The file ${quoted(name)} is not in the hand-in${looked === undefined ? "" : `; it would have to lie in the folder ${quoted(looked)}`}.`,
  "file-too-large": ({ name, bytes, limit }) => `The file ${quoted(name)} has ${megabytes(bytes)}; at most ${megabytes(limit)} are read.`,
  "file-unreadable": (finding) => `The file ${quoted(finding.name)} cannot be used: ${FAULTS[finding.why](finding)}.`,
  "measured-accuracy": ({ correct, of, layers, activation }) => `Measured on the test set${layers === undefined ? "" : ` (${layersText(layers)}, ${activation})`}: ${correct} of ${of} right (${percent(correct, of)}).`,
  "model-variant": ({ variant, correct, of }) => `${VARIANTS[variant]} it gets ${correct} of ${of} right (${percent(correct, of)}): it seems to have been trained that way; a person has to look.`,
  "model-layers": ({ hidden, want }) => `The network has ${hidden} hidden ${hidden === 1 ? "layer" : "layers"}, ${want} ${want === 1 ? "is" : "are"} asked for; a person has to look.`,
  "hidden-differs": ({ claimed, got }) => `Remark: the hidden layer has ${got} units, but ${claimed} are reported.`,
  "odd-labels": ({ count, of, example }) => `${count} of ${of} predictions are no labels, such as ${quoted(example)}; they count as wrong.`,
  "without-a-mistake": ({ of }) => `All ${of} labels handed in are right, which no small network achieves: they may be the true ones. A person has to look.`,
  "claim-reproduced": ({ by, measured }) => `Trained again with these settings (${by}), the reported accuracies are reached: ${shownSets(measured)}.`,
  "claim-not-reproduced": ({ side, at: where, claimed, measured, from, to, by }) => `${side === "below" ? "Remark: " : ""}${where}: trained again with these settings (${by}), ${measured} were right, which speaks for ${percent(from, 1)} to ${percent(to, 1)}; ${quoted(claimed)} is reported.${side === "below" ? "" : " Other data or another initialisation may be the reason; a person has to look."}`,
  "training-diverged": ({ by }) => `Trained again with these settings (${by}), the loss became infinite.`,
  "training-not-finished": ({ seconds, epochs, of }) => `Trained again for ${seconds} s, ${epochs} of ${of} epochs were done; the claims could not be compared.`,
  "training-impossible": ({ why }) => `The training could not be run again: ${why === "no-settings" ? "the hyperparameters are not given as numbers" : why}.`,
  "claim-differs": ({ claimed, measured, size, far }) =>
    `Reported ${claimed}, measured ${measured} = ${ratio(measured)}: ${far ? `more than another test set of ${size} samples explains; a person has to look` : `another test set of ${size} samples may differ so much`}.`,
};

function ratio(fraction: string): string {
  const [got = NaN, of = NaN] = fraction.split("/").map(Number);
  return shortNumber(got / of);
}

const VARIANTS: Readonly<Record<ModelVariant, string>> = {
  "times-16": "With the images multiplied by 16",
  "times-255": "With the images multiplied by 255",
  "by-16": "With the images divided by 16",
  "by-255": "With the images divided by 255",
  standardised: "With each pixel standardised by the training set",
  sigmoid: "With sigmoid as its activation",
  tanh: "With tanh as its activation",
  relu: "With ReLU as its activation",
  "labels-from-one": "With its labels counted from 1",
};

const here = ({ at }: FileFault): string => (at === undefined || at === "" ? "" : `${at}: `);

const FAULTS: Readonly<Record<FileFaultName, (fault: FileFault) => string>> = {
  pickle: () => "it is a pickle (.pt, .pkl, .joblib), which would run code when opened; save the weights with numpy.savez or as safetensors instead (docs/models.md)",
  hdf5: () => "it is HDF5 (Keras, MATLAB); save the arrays of get_weights() with numpy.savez instead (docs/models.md)",
  "unknown-format": ({ got }) => `${got === undefined || got === "" ? "its format" : `the format .${got}`} is not known; save the weights as .npz, .safetensors or .json (docs/models.md)`,
  "no-json": ({ got }) => `it is no valid JSON${because(got)}`,
  "no-npy": (fault) => `${here(fault)}this is no array as numpy.save writes it`,
  "no-zip": ({ got }) => `it is no archive as numpy.savez writes it${because(got)}`,
  "no-safetensors": (fault) => `${here(fault)}the header is not as safetensors writes it`,
  "no-table": ({ got }) => `it is no table of text${because(got)}`,
  truncated: (fault) => `${here(fault)}the file ends before the numbers do; upload it again`,
  "expands-too-far": () => "it would grow beyond what is read",
  encrypted: () => "it is encrypted",
  overlapping: (fault) => `${here(fault)}the places of the tensors leave holes, overlap or do not match their shapes`,
  dtype: (fault) => `${here(fault)}numbers of type ${fault.got ?? "?"} are not read; save them as float32`,
  "object-array": (fault) => `${here(fault)}this is an array of Python objects, which would run code when opened; save each matrix as an array of its own: np.savez("model.npz", W1=W1, b1=b1, W2=W2, b2=b2)`,
  "not-finite": (fault) => `${here(fault)}there is NaN or infinity among the numbers`,
  "too-many-numbers": (fault) => `${here(fault)}there are more numbers than are read`,
  "nothing-in-it": () => "there is nothing in it",
  "no-numbers": () => "there are no numbers in it",
  "no-number-in-row": ({ at, got, want }) => `row ${at}: ${quoted(got ?? "")} in column ${want} is no number`,
  "wrong-row-count": ({ got, want }) => `it has ${got} rows of predictions, the test set has ${want} samples`,
  "no-network": ({ got, want }) => `the arrays make no network from images to classes (${want}); found: ${got}`,
  "bias-length": ({ at, got, want }) => `${at} has ${got} entries, which fits no layer (${want})`,
  "no-label-column": ({ got }) => `it has ${got} columns and none is called label; hand in one column of labels, or a column a class`,
};

function because(got: string | undefined): string {
  return got === undefined ? "" : ` (${got.replaceAll(/\s+/gu, " ").slice(0, 120)})`;
}
