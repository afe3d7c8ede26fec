/** The process's own terminal. */
import type { Surroundings } from "./surroundings";

export function terminal(): Surroundings {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    isTerminal: process.stderr.isTTY,
    now: new Date(),
  };
}
