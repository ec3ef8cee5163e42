/** Reports of self-checks: what was checked before, and nothing of it changed since, is not judged again. */
import { contentHash } from "../batch/content.ts";
import { decodeLine, encode } from "../batch/wire.ts";
import { stampOf } from "../files/assignment-stamp.ts";
import { fromCache, toCache, trimCache } from "../files/cache.ts";
import { hashOf } from "../files/hash.ts";
import { kindByName } from "../intake/archive-kind.ts";
import type { Report } from "../model.ts";
import { isStopped } from "../report/status.ts";
import type { CheckOptions } from "./options.ts";
import { configPath } from "./options.ts";

export interface Known {
  /** Of the assignment, as a loaded one has it. */
  readonly assignment: string;
  readonly report: Report | undefined;
  /** For the next time, if the hand-in is still the same. */
  keep(report: Report): void;
}

/** Undefined where not all is known that a verdict depends on, and where more than a verdict is asked for. */
export function knownReport(path: string, options: CheckOptions): Known | undefined {
  if (options.submitted !== undefined || options.verify !== undefined || options.types === true || kindByName(path) !== undefined) return undefined;
  // Whoever asks for a box wants to see one work.
  if (options.sandbox === "hardened") return undefined;
  const stamp = stampOf(configPath(options), options.seed);
  if (stamp === undefined) return undefined;
  const nameNow = (): string => `report-${hashOf([stamp.assignment, stamp.data, contentHash(path)])}.json`;
  const name = nameNow();
  return {
    assignment: stamp.assignment,
    report: reportIn(fromCache(name)),
    keep(report) {
      if (!isLasting(report) || nameNow() !== name) return;
      toCache(name, sealed(encode(report)));
      trimCache("report-", MOST_KEPT);
    },
  };
}

/** A few megabytes. */
const MOST_KEPT = 400;

const sealed = (text: string): string => `${hashOf([text])}\n${text}`;

/** Undefined for what is not whole. */
function reportIn(cached: string | undefined): Report | undefined {
  const text = cached?.slice(cached.indexOf("\n") + 1);
  // Only `keep` writes what its own hash stands before.
  return text === undefined || sealed(text) !== cached ? undefined : (decodeLine(text) as Report);
}

/** What ran out of time may do better another time, and what failed by our own fault should. Findings of the whole file are one object in all questions, which a file does not keep. */
function isLasting({ findings, results }: Report): boolean {
  return findings.length === 0 && !results.some((result) => result.findings.some(({ finding }) => isStopped(finding) || finding.code === "grader-fault"));
}
