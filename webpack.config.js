import path from "node:path";
import webpack from "webpack";

/** The command line as one file for Node: the bin `planuppfoljning`. */
export default {
  name: "cli",
  target: "node20",
  mode: "production",
  entry: "./src/cli/main.ts",
  output: { path: path.resolve(import.meta.dirname, "dist"), filename: "planuppfoljning.cjs", chunkFormat: false },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};
