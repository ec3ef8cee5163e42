/** Which files a data set is read from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatasetSpec } from "./dataset-spec.ts";
import { findData, placesOf } from "./find-data.ts";

/** The files that a data set is read from; `missing` are those that are not there, with all places that were looked at. */
export interface DataFiles {
  readonly main: readonly string[];
  readonly test: readonly string[];
  readonly missing: readonly string[];
}

/** Looks for the files of a data set; `folder` is the config's. */
export function filesOf({ file, test_file: testFile, folder: name }: DatasetSpec, folder: string): DataFiles {
  if (name === undefined) {
    const wanted = [file, testFile].filter((path) => path !== undefined);
    const [main, test] = wanted.map((path) => findData(path, folder));
    const missing = wanted.filter((path) => findData(path, folder) === undefined).flatMap((path) => placesOf(path, folder));
    return { main: main === undefined ? [] : [main], test: test === undefined ? [] : [test], missing };
  }
  const place = findData(name, folder);
  if (place === undefined) return { main: [], test: [], missing: placesOf(name, folder) };
  const [train, test] = [idxFilesIn(place, "train"), idxFilesIn(place, "test")];
  const named = { "train-images-idx3-ubyte": train.images, "train-labels-idx1-ubyte": train.labels, "t10k-images-idx3-ubyte": test.images, "t10k-labels-idx1-ubyte": test.labels };
  return {
    main: present([train.images, train.labels]),
    test: present([test.images, test.labels]),
    missing: Object.entries(named).flatMap(([wanted, path]) => (path === undefined ? [`${join(place, wanted)}[.gz]`] : [])),
  };
}

const present = (paths: readonly (string | undefined)[]): readonly string[] => paths.filter((path) => path !== undefined);

const NAMES = { train: "train", test: "t10k" } as const;

/** The four files of MNIST's format in a folder, gzipped or not, with a hyphen or a dot before `idx`; undefined for what is not there. */
export function idxFilesIn(folder: string, part: "train" | "test"): { readonly images: string | undefined; readonly labels: string | undefined } {
  const find = (what: string, dimensions: number): string | undefined =>
    ["-", "."].flatMap((mark) => ["", ".gz"].map((ending) => join(folder, `${NAMES[part]}-${what}${mark}idx${dimensions}-ubyte${ending}`))).find((path) => existsSync(path));
  return { images: find("images", 3), labels: find("labels", 1) };
}
