/** The build fails where the first view weighs too much or holds what should come later: tried with webpack itself. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { FirstViewBudget } from "../../src/build/budget.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "planuppfoljning-budget-"));
  mkdirSync(path.join(folder, "src/taskpane/views/findings"), { recursive: true });
  writeFileSync(
    path.join(folder, "src/taskpane/views/findings/FindingsView.js"),
    "export function view() { return document.title; }",
  );
  writeFileSync(path.join(folder, "late.js"), `import("./src/taskpane/views/findings/FindingsView.js");`);
  writeFileSync(
    path.join(folder, "early.js"),
    `import { view } from "./src/taskpane/views/findings/FindingsView.js"; globalThis.view = view();`,
  );
  const noise = Array.from({ length: 60_000 }, (_, index) => ((index * 2_654_435_761) % 4_294_967_296).toString(36));
  writeFileSync(path.join(folder, "heavy.js"), `globalThis.noise = ${JSON.stringify(noise.join(""))};`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function errorsOf(entry: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production",
        context: folder,
        entry: path.join(folder, entry),
        output: { path: path.join(folder, "dist", entry) },
        performance: false,
        plugins: [new FirstViewBudget("Trial")],
        infrastructureLogging: { level: "none" },
      },
      (error, stats) => {
        if (error !== null) reject(error);
        else resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
      },
    );
  });
}

test("a view that is imported at once is told by its path; one that is loaded later is not", async () => {
  expect(await errorsOf("late.js")).toEqual([]);
  expect(await errorsOf("early.js")).toEqual([
    expect.stringMatching(
      /^Trial: the first view holds a view of the pane \(src.taskpane.views.findings.FindingsView\.js\)/,
    ),
  ]);
}, 30_000);

test("too many bytes are an error that says how many", async () => {
  const [error, ...rest] = await errorsOf("heavy.js");
  expect(rest).toEqual([]);
  expect(error).toMatch(/^Trial, first view: \d+\.\d kB of at most 180\.0 kB/);
}, 30_000);
