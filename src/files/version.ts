/** The version of the grader, part of every cache key. Set by the bundler; in tests the sources speak for themselves. */
declare const GRADER_VERSION: string | undefined;

export const version: string = typeof GRADER_VERSION === "string" ? GRADER_VERSION : "source";
