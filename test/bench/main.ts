/**
 * `npm run bench`: the budgets of speed and memory, as ratios within one run. `--small` runs everything at a tenth of the
 * size, to see that it works.
 */
import { commandLine } from "./commandLine";
import { core } from "./core";
import { excel } from "./excel";
import type { Line } from "./measure";
import { pane } from "./pane";

const small = process.argv.includes("--small");
const scale = small ? 10 : 100;

function print(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  for (const { what, value } of lines) console.log(`  ${what}: ${value}`);
}

print("Cells in memory", await core(scale, 1000, small ? 2 : 7));
print("Command line", await commandLine(scale, 1000, small ? 1 : 3));
print(
  "Excel, behind the real office.js (budget: 3 syncs to read, 5 to write, 1 more for each further 4 MB)",
  await excel(small ? [3, 10] : [10, 100, 500]),
);
print("The pane in Chromium", await pane(small ? 100 : 1000, small ? 3 : 7));
