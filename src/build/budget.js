import path from "node:path";
import { gzipSync } from "node:zlib";

/** What a first view may weigh: gzipped JavaScript without office.js, in bytes. */
const FIRST_VIEW_BYTES = 180_000;

/** What is loaded when it is opened, and never with the first view: modules by their path, and what to call them. */
const LATER = [
  { path: /[\\/]src[\\/]taskpane[\\/]views[\\/][^\\/]+[\\/]/, name: "a view of the pane" },
  { path: /[\\/]src[\\/]page[\\/]grid[\\/]chart[\\/]/, name: "the drawing of charts" },
  { path: /[\\/]src[\\/](registers|checks|followup|report|sheets)[\\/]/, name: "reading, checking and counting" },
  { path: /[\\/]src[\\/]workbook[\\/](xlsx|excel)[\\/]/, name: "reading and writing workbooks" },
  { path: /[\\/]node_modules[\\/](hucre|fflate|@tanstack)[\\/]/, name: "reading and drawing workbooks" },
];

/**
 * Prints what the first view weighs, and fails the build when it weighs more than `FIRST_VIEW_BYTES` or holds what should come
 * later. The files are written all the same, so that one can look at what is in them.
 */
export class FirstViewBudget {
  /** @param {string} what whose first view it is: "Add-in", "Page" */
  constructor(what) {
    this.what = what;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.afterEmit.tap("FirstViewBudget", (compilation) => {
      const bytes = gzippedBytes(compilation, compiler);
      const line = `${this.what}, first view: ${kilobytes(bytes)} of at most ${kilobytes(FIRST_VIEW_BYTES)} gzipped JavaScript.`;
      compilation.getLogger("FirstViewBudget").warn(line);
      if (bytes > FIRST_VIEW_BYTES)
        compilation.errors.push(new WebpackError(`${line} Load what is not shown at first when it is needed.`));
      for (const { name, modules } of tooEarly(compilation)) {
        const some = modules.slice(0, 3).join(", ");
        compilation.errors.push(
          new WebpackError(
            `${this.what}: the first view holds ${name} (${some}). Load it with import() when it is opened.`,
          ),
        );
      }
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

/** Of what should come later, what is in the first view, with the modules' paths. */
function tooEarly(compilation) {
  const { context } = compilation.compiler;
  const files = firstModules(compilation).filter((file) => file !== undefined);
  const found = new Map();
  for (const { path: pattern, name } of LATER) {
    const modules = files.filter((file) => pattern.test(file)).map((file) => path.relative(context, file));
    if (modules.length > 0) found.set(name, [...(found.get(name) ?? []), ...modules]);
  }
  return [...found].map(([name, modules]) => ({ name, modules }));
}

/** Files of the modules in the entry points' chunks, those joined into one included. */
function firstModules({ entrypoints, chunkGraph }) {
  const chunks = new Set([...entrypoints.values()].flatMap((entry) => entry.chunks));
  return [...chunks]
    .flatMap((chunk) => [...chunkGraph.getChunkModules(chunk)])
    .flatMap((module) => module.modules ?? [module])
    .map(({ resource }) => resource);
}
