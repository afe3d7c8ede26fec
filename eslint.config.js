import js from "@eslint/js";
import tseslint from "typescript-eslint";
import { importX } from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";

/**
 * The layers, lowest first. A layer imports only from those to its left, and from the port's types. This is the one rule
 * that keeps everything between reading and writing cells pure: no Excel, no files, no clock.
 */
const LAYERS = ["plan", "values", "registers", "followup", "checks", "swedish", "strings", "report", "sheets", "app"];
const outer = ["./src/workbook/xlsx", "./src/workbook/excel", "./src/cli", "./src/taskpane", "./src/commands"];
const zones = LAYERS.map((layer, position) => ({
  target: `./src/${layer}`,
  from: [...LAYERS.slice(position + 1).map((higher) => `./src/${higher}`), ...outer],
  message: "Arrows go one way: cells → registers → follow-up → report, sheets → app (see eslint.config.js).",
}));
const adaptersKnowOnlyThePort = {
  target: "./src/workbook",
  from: [...LAYERS.slice(1).map((layer) => `./src/${layer}`), "./src/cli"],
  message: "An adapter imports the port and nothing above it.",
};

export default tseslint.config(
  { ignores: ["dist", "out", "coverage", "node_modules"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.js", "test/bench/*.mjs"] } } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: [...zones, adaptersKnowOnlyThePort] }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
    },
  },
  {
    // Pure layers: what they need comes in as arguments.
    files: ["src/{plan,values,registers,followup,checks,swedish,strings,report,sheets}/**"],
    rules: {
      "no-restricted-globals": ["error", "process", "window", "document", "fetch", "Office", "Excel"],
      "no-restricted-imports": ["error", { patterns: ["node:*", "hucre*", "fflate", "react*", "@fluentui/*"] }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "No clock here: pass the day in.",
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: "No clock here: pass the day in.",
        },
      ],
    },
  },
  { files: ["**/*.js", "**/*.mjs"], ...tseslint.configs.disableTypeChecked },
  { files: ["test/**"], rules: { "no-console": "off" } },
);
