import js from "@eslint/js";
import tseslint from "typescript-eslint";
import { importX } from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

/**
 * The layers, lowest first. A layer imports only from those to its left, and from the port's types. This is the one rule
 * that keeps everything between reading and writing cells pure: no Excel, no files, no clock.
 */
const LAYERS = ["plan", "values", "registers", "followup", "checks", "swedish", "strings", "report", "sheets", "app"];
const outer = [
  "./src/workbook/xlsx",
  "./src/workbook/excel",
  "./src/cli",
  "./src/taskpane",
  "./src/commands",
  "./src/page",
];
const zones = LAYERS.map((layer, position) => ({
  target: `./src/${layer}`,
  from: [...LAYERS.slice(position + 1).map((higher) => `./src/${higher}`), ...outer],
  message: "Arrows go one way: cells → registers → follow-up → report, sheets → app (see eslint.config.js).",
}));
const adaptersKnowOnlyThePort = {
  target: "./src/workbook",
  from: [...LAYERS.slice(1).map((layer) => `./src/${layer}`), "./src/cli", "./src/page"],
  message: "An adapter imports the port and nothing above it.",
};

const adaptersKnowNotEachOther = [
  { target: "./src/workbook/excel", from: "./src/workbook/xlsx" },
  { target: "./src/workbook/xlsx", from: "./src/workbook/excel" },
  { target: "./src/workbook/grid", from: ["./src/workbook/xlsx", "./src/workbook/excel"] },
].map((zone) => ({ ...zone, message: "What both adapters need stands in src/workbook or src/workbook/grid." }));

const commandsKnowNoPane = {
  target: "./src/commands",
  from: ["./src/taskpane", "./src/cli", "./src/workbook/xlsx", "./src/page"],
  message: "The ribbon works with the pane never opened, and in Excel there are no files.",
};
const paneKnowsNoExcel = {
  target: "./src/taskpane",
  from: ["./src/workbook/excel", "./src/workbook/xlsx", "./src/cli", "./src/page"],
  message: "The pane speaks to the session; src/commands opens the way to Excel.",
};
const commandLineKnowsNoOffice = {
  target: "./src/cli",
  from: ["./src/taskpane", "./src/commands", "./src/workbook/excel", "./src/page"],
  message: "The command line knows files only.",
};
const pageKnowsNoExcel = {
  target: "./src/page",
  from: ["./src/commands", "./src/workbook/excel", "./src/cli"],
  message: "The browser page is the pane over the file adapter: no Excel, no office.js.",
};
const rims = [
  adaptersKnowOnlyThePort,
  ...adaptersKnowNotEachOther,
  commandsKnowNoPane,
  paneKnowsNoExcel,
  commandLineKnowsNoOffice,
  pageKnowsNoExcel,
];

/** What exists only in a browser or in Office. Their types are known everywhere, since there is one tsconfig. */
const BROWSER_GLOBALS = [
  "window",
  "self",
  "document",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "fetch",
  "Office",
  "Excel",
  "OfficeExtension",
];

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
      "import-x/no-restricted-paths": ["error", { zones: [...zones, ...rims] }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
    },
  },
  {
    // Pure layers: what they need comes in as arguments.
    files: ["src/{plan,values,registers,followup,checks,swedish,strings,report,sheets}/**"],
    rules: {
      "no-restricted-globals": ["error", "process", ...BROWSER_GLOBALS],
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
  // The use cases and the command line run without a browser; app's own clock and timers come in as arguments too.
  {
    files: ["src/{app,cli}/**", "src/workbook/*.ts", "src/workbook/xlsx/**"],
    rules: { "no-restricted-globals": ["error", ...BROWSER_GLOBALS] },
  },
  {
    files: ["src/{taskpane,commands,page}/**"],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ["src/{taskpane,commands,page}/**"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      // It warns that React Compiler leaves TanStack Virtual alone; no compiler is used here.
      "react-hooks/incompatible-library": "off",
      // office.js makes alert, confirm and prompt throw, and takes history.pushState and replaceState away.
      "no-alert": "error",
      "no-restricted-properties": [
        "error",
        { object: "history", property: "pushState", message: "office.js takes it away." },
        { object: "history", property: "replaceState", message: "office.js takes it away." },
      ],
    },
  },
  {
    // Of the plugin's rules, those that follow context.sync are left out: syncs go through connection.ts, with a time limit.
    files: ["src/{taskpane,commands}/**", "src/workbook/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["**/*.js", "**/*.mjs"], ...tseslint.configs.disableTypeChecked },
  { files: ["test/**"], rules: { "no-console": "off" } },
);
