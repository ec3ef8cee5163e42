/** What takes minutes: run by `npm run test:full`, not by `npm test`. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/full/**/*.test.ts", "tests/queue/queue.test.ts"],
    env: { GRADER_FULL: "1" },
    globalSetup: ["tests/build.ts"],
    testTimeout: 1_800_000,
    fileParallelism: false,
  },
});
