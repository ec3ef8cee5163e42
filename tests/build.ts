/** The tests of workers, the command line and the package run what users run: the bundle. */
import { execFileSync } from "node:child_process";

export default function build(): void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
}
