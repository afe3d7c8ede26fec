/** Loaded with --import: tells the process's peak resident memory (kB) when it ends. */
import process from "node:process";
process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
