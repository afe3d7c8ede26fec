import path from "node:path";
import { gzipSync } from "node:zlib";

/** What the pane's first view may weigh: gzipped JavaScript without office.js, in bytes. */
const FIRST_VIEW_BYTES = 180_000;

/**
 * Prints what the first view weighs, and fails the build when it weighs more than `FIRST_VIEW_BYTES`. The files are written all
 * the same, so that one can look at what is in them.
 */
export class FirstViewBudget {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.afterEmit.tap("FirstViewBudget", (compilation) => {
      const bytes = gzippedBytes(compilation, compiler);
      const line = `First view: ${kilobytes(bytes)} of at most ${kilobytes(FIRST_VIEW_BYTES)} gzipped JavaScript.`;
      compilation.getLogger("FirstViewBudget").warn(line);
      if (bytes <= FIRST_VIEW_BYTES) return;
      compilation.errors.push(new WebpackError(`${line} Load what is not shown at first when it is needed.`));
    });
  }
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** The scripts of the entry points, without what is loaded later. Read back, since webpack lets go of what it has written. */
function gzippedBytes(compilation, { outputFileSystem, outputPath }) {
  const names = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
  return [...names]
    .filter((name) => name.endsWith(".js"))
    .map((name) => gzipSync(outputFileSystem.readFileSync(path.join(outputPath, name))).length)
    .reduce((sum, length) => sum + length, 0);
}
