/** `grader check --types`: TypeScript's own compiler on a student's file, with the types of the assignment. Nothing is run. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import type typescript from "typescript";
import { languageOf, locateAnswers } from "../files/find-answers.ts";
import { packageRoot } from "../files/package-root.ts";
import { frameOf } from "../frame.ts";
import type { Language } from "../model.ts";
import type { Console, ExitCode } from "./console.ts";

type Compiler = typeof typescript;

const say = {
  en: {
    noCompiler: 'grader: --types needs TypeScript 5 or 6 beside the grader or the file: "npm install --no-save typescript@6"',
    notCode: (path: string) => `grader: --types checks TypeScript files; ${path} is none`,
    fine: (path: string) => `${path}: the types fit the assignment`,
    count: (count: number) => `${count} type ${count === 1 ? "error" : "errors"}`,
  },
  zh: {
    noCompiler: "grader: --types 需要在评分程序或答案文件旁安装 TypeScript 5 或 6：npm install --no-save typescript@6",
    notCode: (path: string) => `grader: --types 只检查 TypeScript 文件；${path} 不是`,
    fine: (path: string) => `${path}：类型与作业相符`,
    count: (count: number) => `${count} 处类型错误`,
  },
} as const;

export async function checkTypes(path: string, config: string, language: Language, io: Console): Promise<ExitCode> {
  const text = say[language];
  const located = locateAnswers(path);
  if (located.is === "none" || located.language !== "code" || languageOf(located.path) === undefined) {
    io.err(`${text.notCode(path)}\n`);
    return 2;
  }
  const compiler = compilerFor(located.path);
  if (compiler === undefined) {
    io.err(`${text.noCompiler}\n`);
    return 2;
  }
  const { answerTypes } = await import("./answer-types.ts");
  const problems = problemsIn(compiler, resolve(located.path), await answerTypes(config));
  if (problems.length === 0) {
    io.out(`${text.fine(located.path)}\n`);
    return 0;
  }
  io.out(`${problems.join("\n\n")}\n\n${text.count(problems.length)}\n`);
  return 1;
}

/** The grader does not bring TypeScript along: it is ten times as large as all the rest. Version 7 has no such interface. */
export function compilerFor(path: string, places: readonly string[] = [packageRoot, dirname(resolve(path)), process.cwd()]): Compiler | undefined {
  for (const place of places) {
    try {
      const found: unknown = createRequire(join(place, "index.js"))("typescript");
      // What has these is the compiler.
      if (typeof found === "object" && found !== null && "createProgram" in found && "createCompilerHost" in found) return found as Compiler;
    } catch {
      // The next place may have it.
    }
  }
  return undefined;
}

const MODULE = "/grader-assignment-types.d.ts";

function problemsIn(ts: Compiler, path: string, types: string): readonly string[] {
  const options: typescript.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    allowJs: true,
    checkJs: true,
    resolveJsonModule: true,
    strict: true,
    noImplicitAny: false,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const real = { ...host };
  host.fileExists = (name) => name === MODULE || real.fileExists(name);
  host.readFile = (name) => (name === MODULE ? types : real.readFile(name));
  host.getSourceFile = (name, version) => {
    const source = name === MODULE ? types : real.readFile(name);
    if (source === undefined) return undefined;
    return ts.createSourceFile(name, resolve(name) === path ? held(ts, name, source) : source, version, true);
  };
  const program = ts.createProgram([MODULE, path], options, host);
  return ts.getPreEmitDiagnostics(program).map((problem) => shown(ts, problem));
}

/** The default export is held against the assignment where it stands, so that errors point into the student's own lines. */
function held(ts: Compiler, name: string, source: string): string {
  const exported = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true).statements.find((statement): statement is typescript.ExportAssignment => ts.isExportAssignment(statement) && statement.isExportEquals !== true);
  if (exported === undefined || !/\.m?ts$/u.test(name)) return source;
  const { end } = exported.expression;
  return `${source.slice(0, end)} satisfies import("grader").Answers${source.slice(end)}`;
}

function shown(ts: Compiler, { file, start, messageText, code }: typescript.Diagnostic): string {
  const message = `${ts.flattenDiagnosticMessageText(messageText, "\n")} (TS${code})`;
  if (file === undefined || start === undefined) return message;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const own = existsSync(file.fileName) && statSync(file.fileName).isFile() ? readFileSync(file.fileName, "utf8") : "";
  const name = relative(process.cwd(), file.fileName);
  return `${name.startsWith("..") ? basename(name) : name}:${line + 1}:${character + 1}: ${message}\n${frameOf(own, line + 1, character + 1)}`;
}
