/** The command line's entry: connects `run` to the terminal. */
import { run } from "./run";

const io = {
  out: (text: string): void => void process.stdout.write(`${text}\n`),
  err: (text: string): void => void process.stderr.write(`${text}\n`),
  isTerminal: process.stderr.isTTY,
  now: new Date(),
};

process.exitCode = await run(process.argv.slice(2), io);
