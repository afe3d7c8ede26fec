/** `npm run demo`: the main job on the 2025 sample, compared with 2024: prints the tallies and writes the outputs under out/. */
import { run } from "./run";
import { terminal } from "./terminal";

process.exitCode = await run(
  ["summarise", "assets/samples/2025.xlsx", "--previous", "assets/samples/2024.xlsx", "--out", "out"],
  terminal(),
);
