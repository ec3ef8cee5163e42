import type { Place, ReadingFinding } from "../model.ts";
import type { Loaded, ModuleSource } from "./engine.ts";
import { frameOf, lines } from "../frame.ts";
import { graderModule, resolveImport } from "./modules.ts";
import type { Transpiled, Transpiler } from "./transpile.ts";

/** What is wrong with the files themselves, with a frame of the line. */
export interface Fault {
  readonly finding: ReadingFinding;
  readonly place: Place;
}

/** The files of one hand-in: transpiled once, found by each other's imports, and asked for the place of an error. */
export class Program implements ModuleSource {
  /** The first thing wrong with the files, once something asked for them. */
  fault: Fault | undefined;
  private readonly ready = new Map<string, Transpiled>();

  constructor(
    private readonly sources: ReadonlyMap<string, string>,
    private readonly transpile: Transpiler,
  ) {}

  resolve(importer: string, specifier: string): string | undefined {
    const found = resolveImport(this.sources, importer, specifier);
    if (found === undefined) this.blame(importer, this.importPlace(importer, specifier), `cannot import "${specifier}"`);
    return found;
  }

  load(name: string): Loaded {
    if (name === graderModule) return { is: "code", code: "export {};" };
    const done = this.transpiled(name);
    if (done === undefined) return { is: "refused", why: "no such file" };
    if (done.is === "code") return done;
    this.blame(name, { file: name, line: done.line, column: done.column }, done.why);
    return { is: "refused", why: done.why };
  }

  /** Records what is wrong with a file, unless something was found before. */
  blame(file: string, place: Place, why: string): void {
    const source = this.sources.get(file) ?? "";
    this.fault ??= { finding: { code: "broken-code", why, frame: frameOf(source, place.line, place.column) }, place };
  }

  /** The first line of the student's own in a stack, in the student's own columns. */
  placeIn(stack: string): Place | undefined {
    for (const line of stack.split("\n")) {
      const found = /^\s*at (?:.*? \()?(.+?):(\d+)(?::(\d+))?\)?$/u.exec(line);
      const place = found && this.original(found[1] ?? "", Number(found[2]), Number(found[3] ?? 1));
      if (place) return place;
    }
    return undefined;
  }

  /** The same place in what the student wrote; nothing if there is no such line. */
  original(file: string, line: number, column: number): Place | undefined {
    const source = this.sources.get(file);
    const done = this.transpiled(file);
    if (source === undefined || done?.is !== "code") return undefined;
    const text = lines(source)[line - 1];
    if (text === undefined) return undefined;
    return { file, line, column: Math.max(1, Math.min(done.columnOf(line, column), text.length + 1)) };
  }

  private transpiled(name: string): Transpiled | undefined {
    const known = this.ready.get(name);
    const source = this.sources.get(name);
    if (known !== undefined || source === undefined) return known;
    const done = this.transpile(name, source);
    this.ready.set(name, done);
    return done;
  }

  /** Where a file names what it imports. */
  importPlace(importer: string, specifier: string): Place {
    const source = this.sources.get(importer) ?? "";
    const quoted = [`"${specifier}"`, `'${specifier}'`];
    for (const [index, line] of lines(source).entries()) {
      const at = Math.max(...quoted.map((text) => line.indexOf(text)));
      if (at >= 0) return { file: importer, line: index + 1, column: at + 1 };
    }
    return { file: importer, line: 1, column: 1 };
  }
}
