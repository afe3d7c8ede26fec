/** The process's own terminal. */
import type { Surroundings } from "./surroundings";

export function terminal(): Surroundings {
  // A reader that closes early (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    isTerminal: process.stderr.isTTY,
    now: new Date(),
  };
}
