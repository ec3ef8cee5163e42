import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { describe, expect, it } from "vitest";

/** Which folder may import which; a folder may always import itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  reference: [],
  "src/model": ["src/finding", "src/judgement", "src/limits", "src/student-code"],
  "src/student-code": ["src/model", "src/finding"],
  "src/limits": [],
  "src/finding": ["src/model", "src/experiment-finding"],
  "src/experiment-finding": [],
  "src/judgement": ["src/model"],
  "src/frame": [],
  "src/maths": ["src/model"],
  "src/checks": ["src/model", "src/student-code", "src/maths"],
  "src/marked": ["src/model"],
  "src/marks": ["src/model", "src/marked", "src/maths"],
  "src/grade": ["src/model", "src/student-code", "src/maths"],
  "src/report": ["src/model", "src/student-code", "src/marked", "src/frame", "src/maths", "src/marks"],
  "src/sandbox": ["src/model", "src/limits", "src/frame"],
  "src/files": ["src/model", "src/marked", "src/limits", "src/frame", "src/checks", "src/sandbox", "src/maths", "src/marks"],
  "src/intake": ["src/model", "src/marked", "src/files", "src/checks"],
  "src/batch": ["src/model", "src/marked", "src/intake", "src/files", "src/grade", "src/report", "src/maths", "src/marks"],
  "src/export": ["src/model", "src/marked", "src/report", "src/maths", "src/files", "src/batch"],
  "src/queue": ["src/model", "src/files", "src/batch"],
  "src/cli": ["src/export", "src/model", "src/marked", "src/marks", "src/frame", "src/maths", "src/checks", "src/grade", "src/report", "src/sandbox", "src/files", "src/intake", "src/batch", "src/queue"],
};

const files = ["src", "reference"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => posix.join(root, name.replaceAll("\\", "/"))),
);

function layerOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  return top === "reference" ? "reference" : `src/${second.replace(/\.ts$/u, "")}`;
}

function importsOf(file: string, source: string): readonly string[] {
  const found = [...source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"(\.[^"]+)"/gu)];
  return found.map(([, name = ""]) => posix.normalize(posix.join(dirname(file), name)));
}

/** The imports that run up the layers. */
function upward(file: string, source: string): readonly string[] {
  const from = layerOf(file);
  return importsOf(file, source).filter((target) => layerOf(target) !== from && !(ALLOWED[from] ?? []).includes(layerOf(target)));
}

function cycleFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const path: string[] = [];
  const done = new Set<string>();
  const visit = (file: string): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle !== undefined) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  return visit(start);
}

describe("the layers", () => {
  it("are all named here", () => {
    expect([...new Set(files.map(layerOf))].toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
  });

  it.each(files)("%s imports nothing above it", (file) => {
    expect(upward(file, readFileSync(file, "utf8"))).toEqual([]);
  });

  it("have no circular import of values", () => {
    const graph = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, "utf8").replaceAll(/^import type [^;]*;/gmu, "").replaceAll(/^export type [^;]*;/gmu, ""))]));
    for (const file of files) expect(cycleFrom(file, graph)).toBeUndefined();
  });

  it("reference imports no package", () => {
    for (const file of files.filter((name) => name.startsWith("reference/"))) {
      expect(readFileSync(file, "utf8")).not.toMatch(/from "(?!\.)/u);
    }
  });

  it("are really looked at: a planted upward import is found", () => {
    expect(upward("src/maths/planted.ts", 'import { grade } from "../grade.ts";')).toEqual(["src/grade.ts"]);
    expect(upward("reference/planted.ts", 'import type { Data } from "../src/model.ts";')).toEqual(["src/model.ts"]);
    expect(cycleFrom("a", new Map([["a", ["b"]], ["b", ["a"]]]))).toEqual(["a", "b", "a"]);
  });
});
