/** What to do where --sandbox hardened cannot work. */
import type { BoxProblem } from "../batch/box-unavailable.ts";
import type { Language } from "../model.ts";

export function withoutBox(problem: BoxProblem, language: Language): string {
  const isChinese = language === "zh";
  switch (problem.is) {
    case "not-linux":
      return isChinese ? "--sandbox hardened 只能在 Linux 上使用" : "--sandbox hardened works on Linux only";
    case "no-program":
      return isChinese
        ? `--sandbox hardened 需要程序 ${problem.program}；请安装 ${problem.debianPackage} 软件包（Debian、Ubuntu：apt-get install ${problem.debianPackage}）`
        : `--sandbox hardened needs the program ${problem.program}; install the package ${problem.debianPackage} (Debian, Ubuntu: apt-get install ${problem.debianPackage})`;
    case "no-filter":
      return isChinese ? `--sandbox hardened 只支持 x64 和 arm64 处理器，不支持 ${problem.architecture}` : `--sandbox hardened knows the processors x64 and arm64, not ${problem.architecture}`;
    case "not-permitted":
      return isChinese
        ? `--sandbox hardened：bubblewrap 软件包的 bwrap 在此系统上无法建立隔离环境（${problem.why}）；可能不允许用户命名空间`
        : `--sandbox hardened: bwrap (package bubblewrap) cannot build its box on this system (${problem.why}); user namespaces may be forbidden here`;
  }
}
