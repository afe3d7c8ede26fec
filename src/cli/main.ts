/** The command line's entry. */
import { run } from "./run";
import { terminal } from "./terminal";

process.exitCode = await run(process.argv.slice(2), terminal());
