import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import process from "node:process";
import CopyWebpackPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { BrowserPage } from "./src/build/browserPage.js";
import { FirstViewBudget } from "./src/build/budget.js";
import { filledHosting } from "./src/build/hosting.js";
import { filledManifest, LOCAL_ADDRESS, publicAddress } from "./src/build/manifest.js";
import { LicenceNotices } from "./src/build/notices.js";
import { OFFICE_FILES, officePackage } from "./src/build/officeFiles.js";
import { PanePage } from "./src/build/page.js";
import { headerPolicy, OFFICE_SCRIPT, pagePolicy } from "./src/build/policy.js";

const root = import.meta.dirname;
const resolve = { extensions: [".tsx", ".ts", ".mjs", ".js"] };
const rules = [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } }];

/** The command line as one file for Node: the bin `planuppfoljning`. */
const cli = {
  name: "cli",
  target: "node20",
  mode: "production",
  entry: "./src/cli/main.ts",
  output: { path: path.join(root, "dist"), filename: "planuppfoljning.cjs", chunkFormat: false },
  resolve,
  module: { rules },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};

/** What `--env address=https://… --env office=cdn|package` says. */
function wishes(env) {
  const office = env.office ?? "cdn";
  if (office !== "cdn" && office !== "package") throw new Error(`--env office is cdn or package, not "${office}".`);
  return { address: publicAddress(env.address ?? LOCAL_ADDRESS), office };
}

/** A server reads its settings where they lie, so they lie in the add-in's own folder, under the names that servers know. */
const hostingName = ({ absoluteFilename }) => path.basename(absoluteFilename).replace(/^apache(?=\.htaccess$)/, "");

/** Files that go into the add-in's folder as they are, or filled in. */
function copies(address, office, officeFolder) {
  const { folder, licence } = officePackage(root);
  const text = (fill) => (content) => fill(content.toString("utf8"));
  const patterns = [
    { from: "manifest.xml", transform: text((manifest) => filledManifest(manifest, address)) },
    { from: "assets/icons/*.png", to: "icons/[name][ext]" },
    { from: "assets/pages", to: "pages" },
    // "Öppna exemplet" opens it as a new workbook.
    { from: "assets/samples/2025.xlsx", to: "samples/2025.xlsx" },
    {
      from: "assets/hosting",
      to: hostingName,
      toType: "file",
      transform: text((file) => filledHosting(file, address, office)),
    },
    { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
  ];
  if (office === "cdn") return patterns;
  // The library's licence lets the add-in carry it, unchanged and with its terms beside it.
  const library = OFFICE_FILES.map((file) => ({
    from: path.join(folder, file),
    to: `${officeFolder}/${file}`,
    info: { minimized: true },
  }));
  return [...patterns, ...library, { from: licence, to: `${officeFolder}/LICENSE.md` }];
}

/** Writes the bundle smaller; leaves Microsoft's files, which may not be changed, alone. */
const minimizer = [new EsbuildPlugin({ target: "es2022", legalComments: "none", exclude: /office-/ })];

/** What the add-in and the browser page are built alike: a folder of files for a browser under our policy. */
function browserBuild(name, production) {
  return {
    name,
    target: ["web", "es2022"],
    mode: production ? "production" : "development",
    // The development default runs code through eval, which the policy forbids.
    devtool: production ? false : "source-map",
    output: {
      path: path.join(root, "dist", name),
      filename: "static/[name].[contenthash].js",
      publicPath: "auto",
      clean: true,
    },
    resolve,
    module: { rules },
    optimization: { minimizer },
    performance: false,
    infrastructureLogging: { level: "warn" },
  };
}

/** The add-in as a folder for any static https server. */
function addin(env, production) {
  const { address, office } = wishes(env);
  const officeFolder = `static/office-${officePackage(root).version}`;
  const officeScript = office === "cdn" ? OFFICE_SCRIPT : `${officeFolder}/office.js`;
  return {
    ...browserBuild("addin", production),
    entry: { early: "./src/commands/early.ts", taskpane: "./src/taskpane/main.tsx" },
    plugins: [
      new HtmlWebpackPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        publicPath: "",
        chunks: ["taskpane"],
      }),
      new PanePage(office, officeScript),
      new CopyWebpackPlugin({ patterns: copies(address, office, officeFolder) }),
      ...(production ? [new LicenceNotices("THIRD-PARTY-NOTICES.txt"), new FirstViewBudget("Add-in")] : []),
    ],
    devServer: devServer(office),
  };
}

/** https://localhost:3000 with the certificate that `npx office-addin-dev-certs install` puts in the home folder. */
function devServer(office) {
  const file = (name) => path.join(homedir(), ".office-addin-dev-certs", name);
  const options = existsSync(file("localhost.key"))
    ? {
        key: readFileSync(file("localhost.key")),
        cert: readFileSync(file("localhost.crt")),
        ca: readFileSync(file("ca.crt")),
      }
    : {};
  const headers = { "Content-Security-Policy": headerPolicy(office), "X-Content-Type-Options": "nosniff" };
  // Excel on the web asks for the icons from another site, which this server refuses unless its own host is named.
  const open = { allowedHosts: ["localhost"] };
  const quiet = { hot: false, liveReload: false, client: false, static: false };
  return { host: "localhost", port: 3000, server: { type: "https", options }, headers, ...open, ...quiet };
}

/** The browser page: the pane beside a workbook, for any web server or none but `npm start`. */
function page(production) {
  return {
    ...browserBuild("page", production),
    entry: { page: "./src/page/main.tsx" },
    plugins: [
      new HtmlWebpackPlugin({ template: "src/page/page.html", filename: "index.html", publicPath: "" }),
      new BrowserPage(),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
          { from: "assets/icons/plan-32.png", to: "icons/plan-32.png" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
        ],
      }),
      ...(production ? [new LicenceNotices("THIRD-PARTY-NOTICES.txt"), new FirstViewBudget("Page")] : []),
    ],
    devServer: pageServer(),
  };
}

const PAGE_PORT = 8080;

/** http://localhost:8080: no certificate, and nobody but this machine. */
function pageServer() {
  const headers = { "Content-Security-Policy": pagePolicy(), "X-Content-Type-Options": "nosniff" };
  const quiet = { hot: false, liveReload: false, client: false, static: false, open: false };
  return {
    host: "localhost",
    port: PAGE_PORT,
    allowedHosts: ["localhost"],
    headers,
    ...quiet,
    onListening: ({ server, compiler }) => {
      const { port } = server.address();
      compiler.hooks.done.tap("PageAddress", () => {
        process.stdout.write(`\nPlanuppföljning: http://localhost:${port}\n\n`);
      });
    },
  };
}

/** The page that checks inside a real Excel what the adapter relies on (README); no part of the product. */
const contractPage = path.join(root, "test/excel-host/contract/page");
const contract = {
  name: "contract",
  target: ["web", "es2022"],
  devtool: false,
  entry: path.join(contractPage, "main.ts"),
  output: { path: path.join(root, "dist/contract"), filename: "contract.js", publicPath: "", clean: true },
  resolve,
  module: { rules },
  plugins: [
    new HtmlWebpackPlugin({ template: path.join(contractPage, "contract.html"), filename: "contract.html" }),
    new CopyWebpackPlugin({
      patterns: [
        { from: path.join(contractPage, "contract.css") },
        { from: path.join(contractPage, "manifest.xml") },
        { from: "assets/icons/plan-*.png", to: "icons/[name][ext]" },
      ],
    }),
  ],
  devServer: { ...devServer("cdn"), headers: {} },
};

export default (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  return env.contract ? contract : [cli, addin(env, production), page(production)];
};
