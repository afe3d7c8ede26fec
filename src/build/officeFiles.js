import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The files of @microsoft/office-js that Excel loads, found by reading `OSF._OfficeAppFactory` in office.debug.js: office.js asks
 * for `<host>-<platform>-<version>.js` and `<language>/office_strings.js` beside itself (en-us when a language is not there).
 * Tried in Chromium as Excel on Windows and on the web, in Swedish, English and Norwegian. Version 16.01 is what Excel for
 * Windows with ExcelApi 1.14 names; iPad and Android have no shared runtime. Left out on purpose: telemetry/ and
 * ariatelemetry/, which send to Microsoft and which the library does without.
 */
export const OFFICE_FILES = [
  "office.js",
  // Asked for where there is no Excel: without it the pane in an ordinary browser window would wait for ever.
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "sv-se/office_strings.js",
  "en-us/office_strings.js",
];

/**
 * @param {string} root the project's folder
 * @returns {{ folder: string, licence: string, version: string }} where the package's files and licence are, and its version
 */
export function officePackage(root) {
  const home = path.join(root, "node_modules/@microsoft/office-js");
  const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
  return { folder: path.join(home, "dist"), licence: path.join(home, "LICENSE.md"), version };
}
