/** What takes minutes: run by `npm run test:full`, not by `npm test`. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/full/**/*.test.ts"],
    testTimeout: 1_800_000,
    fileParallelism: false,
  },
});
