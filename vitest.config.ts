import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/full/**"],
    globalSetup: ["tests/build.ts"],
    // Many tests wait for processes of their own: one file more than there are cores keeps these busy.
    maxWorkers: 3,
    // Files share their modules: loading these a hundred times took longer than the tests. No test may change what others import.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "reference/**/*.ts"],
      exclude: ["src/model.ts", "src/**/*.d.ts", "src/cli/grader.ts", "src/batch/worker.ts", "src/batch/box.ts"],
      reporter: ["text-summary", "json-summary"],
      reportOnFailure: true,
    },
  },
});
