/**
 * `npm run excel:contract`: builds the page into dist/contract, a folder for any static https server at localhost:3000
 * (README tells how to serve and side-load it).
 */
import { cp, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import webpack from "webpack";

const PAGE = import.meta.dirname;
const OUT = resolve(PAGE, "../../../dist/contract");
const FILES = ["contract.html", "contract.css", "manifest.xml"] as const;

async function bundle(): Promise<void> {
  const compiler = webpack({
    mode: "production",
    entry: join(PAGE, "page/main.ts"),
    output: { path: OUT, filename: "contract.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  });
  await new Promise<void>((done, failed) => {
    compiler.run((error, stats) => {
      if (error !== null) failed(error);
      else if (stats?.hasErrors() === true) failed(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}

await mkdir(OUT, { recursive: true });
await bundle();
for (const name of FILES) await cp(join(PAGE, "page", name), join(OUT, name));
console.log(`The contract page is in ${OUT}`);
