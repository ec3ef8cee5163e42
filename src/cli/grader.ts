/** The program itself. */
import { realConsole } from "./console.ts";
import { main } from "./main.ts";

// A closed pipe (`grader … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main(process.argv.slice(2), realConsole);
