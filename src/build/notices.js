import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Writes the licences of the libraries whose code is in the bundle, so that they travel with it as they demand. */
export class LicenceNotices {
  /** @param {string} filename the asset to write */
  constructor(filename) {
    this.filename = filename;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("LicenceNotices", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "LicenceNotices", stage }, () => {
        const text = packageFolders(compilation).map(notice).join("\n\n");
        compilation.emitAsset(this.filename, new sources.RawSource(`${text}\n`));
      });
    });
  }
}

/** The folders of the packages with at least one module in a chunk, sorted. */
function packageFolders(compilation) {
  const folders = new Set();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const { resource } of module.modules ?? [module]) {
      const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? "")?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort();
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const licence =
    file !== undefined && existsSync(path.join(folder, file))
      ? readFileSync(path.join(folder, file), "utf8").trim()
      : "";
  return `${name} ${version} (${license})\n${"-".repeat(40)}\n${licence}`;
}
