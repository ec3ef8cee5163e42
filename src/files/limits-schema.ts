/** `limits` of the config: what a hand-in's code may use up. What is not named stays as it is. */
import type { z } from "zod";
import type { Zod } from "../checks/kind.ts";
import type { HangLimits, Limits } from "../limits.ts";
import { defaultLimits } from "../sandbox/limits.ts";

/** A call of so many ticks may take a second on a slow machine, and shows no sign of life meanwhile. */
const TICKS_A_SECOND = 400;
const SILENCE_SECONDS = 10;
const HUNG_SECONDS = 120;

export const limitsSchema = (z: Zod) =>
  z
    .strictObject({
      call_ticks: z.int().min(10).max(200_000).optional(),
      load_ticks: z.int().min(10).max(200_000).optional(),
      submission_ticks: z.int().min(10).max(1_000_000).optional(),
      memory_megabytes: z.int().min(17).max(2_048).optional(),
      stack_kilobytes: z.int().min(16).max(192).optional(),
      output_characters: z.int().min(0).max(1_000_000).optional(),
      result_characters: z.int().min(100).max(100_000_000).optional(),
      result_depth: z.int().min(2).max(200).optional(),
      /** Without a sign of life, after which the thread is ended: native loops reach no tick. */
      silence_seconds: z.number().min(1).max(600).optional(),
      /** Of silence that one hand-in may cost in all. */
      hung_seconds: z.number().min(0).max(3_600).optional(),
    })
    .superRefine((limits, context) => {
      const silence = limits.silence_seconds ?? SILENCE_SECONDS;
      for (const key of ["call_ticks", "load_ticks"] as const) {
        const ticks = limits[key];
        if (ticks !== undefined && ticks > silence * TICKS_A_SECOND) context.addIssue({ code: "custom", path: [key], message: `So many ticks may take ${Math.ceil(ticks / TICKS_A_SECOND)} s on a slow machine: silence_seconds has to be at least as long.` });
      }
    });

export type LimitsSpec = z.infer<ReturnType<typeof limitsSchema>>;

export function limitsOf(spec: LimitsSpec | undefined, seed: number): Limits & HangLimits {
  const { silence_seconds: silence = SILENCE_SECONDS, hung_seconds: hung = HUNG_SECONDS } = spec ?? {};
  return {
    callTicks: spec?.call_ticks ?? defaultLimits.callTicks,
    loadTicks: spec?.load_ticks ?? defaultLimits.loadTicks,
    submissionTicks: spec?.submission_ticks ?? defaultLimits.submissionTicks,
    memoryMegabytes: spec?.memory_megabytes ?? defaultLimits.memoryMegabytes,
    stackBytes: spec?.stack_kilobytes === undefined ? defaultLimits.stackBytes : spec.stack_kilobytes * 1024,
    outputCharacters: spec?.output_characters ?? defaultLimits.outputCharacters,
    resultCharacters: spec?.result_characters ?? defaultLimits.resultCharacters,
    resultDepth: spec?.result_depth ?? defaultLimits.resultDepth,
    seed,
    silence: silence * 1_000,
    hangs: Math.floor(hung / silence),
  };
}
