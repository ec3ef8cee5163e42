/** Options that several commands share. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SandboxMode } from "../batch/lane.ts";
import { CONFIG_NAME } from "../files/config-name.ts";
import { packageRoot } from "../files/package-root.ts";
import type { Language } from "../model.ts";

export interface Shared {
  readonly config?: string;
  readonly lang?: Language;
  readonly seed?: number;
  readonly color?: boolean;
}

export interface CheckOptions extends Shared {
  readonly format: ReportFormat;
  readonly showExpected?: boolean;
  readonly sandbox?: SandboxMode;
  readonly types?: boolean;
  readonly submitted?: string;
  readonly verify?: "train";
}

/** How `grader grade` says how far it is. */
export const PROGRESS = ["auto", "plain", "json", "none"] as const;
export type ProgressMode = (typeof PROGRESS)[number];

export const FORMATS = ["text", "json", "markdown"] as const;
export type Format = (typeof FORMATS)[number];

/** A report may also be a page with pictures. */
export const REPORT_FORMATS = [...FORMATS, "html"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const DIFF_FORMATS = ["text", "json", "csv", "markdown"] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** Those that completion has a script for. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** The assignment in the current folder, else the one that the package ships. */
export function configPath({ config }: Shared): string {
  if (config !== undefined) return config;
  return existsSync(CONFIG_NAME) ? CONFIG_NAME : join(packageRoot, CONFIG_NAME);
}
