/** The add-in built with office.js from the package, for a network that cannot reach Microsoft's CDN. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildAddin, removeBuilds, type Build } from "./addin";
import { policiesOf } from "./hosting";

const LIBRARY = join(__dirname, "../../node_modules/@microsoft/office-js");
const { version } = JSON.parse(readFileSync(join(LIBRARY, "package.json"), "utf8")) as { version: string };
const FOLDER = `static/office-${version}/`;

jest.setTimeout(120_000);

let build: Build;
const read = (name: string): string => readFileSync(join(build.folder, name), "utf8");

beforeAll(async () => {
  build = await buildAddin("office=package");
}, 120_000);
afterAll(removeBuilds);

test("the pane loads office.js from beside itself, and neither page nor policy names the CDN", () => {
  expect(read("taskpane.html")).toContain(`src="${FOLDER}office.js"`);
  expect(read("taskpane.html")).toContain("script-src 'self';");
  expect(read("taskpane.html")).not.toContain("appsforoffice");
  for (const [file, policy] of policiesOf(read)) {
    expect([file, policy]).toEqual([file, expect.stringContaining("script-src 'self';")]);
    expect(policy).not.toContain("appsforoffice");
  }
});

test("Microsoft's files are unchanged, with their licence, and only those that Excel loads", () => {
  const copied = build.files.filter((name) => name.startsWith(FOLDER)).map((name) => name.slice(FOLDER.length));
  expect(copied).toEqual([
    "LICENSE.md",
    "en-us/office_strings.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "excel-win32-16.01.js",
    "o15apptofilemappingtable.js",
    "office.js",
    "sv-se/office_strings.js",
  ]);
  for (const name of copied) {
    const source = name === "LICENSE.md" ? join(LIBRARY, name) : join(LIBRARY, "dist", name);
    expect([name, readFileSync(join(build.folder, FOLDER, name)).equals(readFileSync(source))]).toEqual([name, true]);
  }
});

test.each([
  ["http://exempel.se/plan", "https"],
  ["exempel.se/plan", "https"],
  ["https://exempel.se/plan?x=1", "only host and folder"],
  ["https://anna@exempel.se/", "only host and folder"],
])("the address %s is refused", async (address, why) => {
  await expect(buildAddin(`address=${address}`)).rejects.toThrow(why);
});

test("another source of office.js than the two is refused", async () => {
  await expect(buildAddin("office=unpkg")).rejects.toThrow("cdn or package");
});
