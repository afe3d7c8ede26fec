/** The browser page as static files: what anybody may put on a web server, or start with `npm start`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPage, removeBuilds, type Build } from "./addin";

let build: Build;
const read = (name: string): string => readFileSync(join(build.folder, name), "utf8");

beforeAll(async () => {
  build = await buildPage();
}, 120_000);
afterAll(removeBuilds);

test("the page, both samples, licence and notices are there, and each script's name changes with what is in it", () => {
  for (const name of ["index.html", "samples/2024.xlsx", "samples/2025.xlsx", "LICENSE.txt", "THIRD-PARTY-NOTICES.txt"])
    expect(build.files).toContain(name);
  const scripts = build.files.filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((name) => !/^static\/[\w-]+\.[\da-f]{16,}\.js$/.test(name))).toEqual([]);
  expect(readFileSync(join(build.folder, "samples/2025.xlsx"))).toEqual(
    readFileSync(join(__dirname, "../../assets/samples/2025.xlsx")),
  );
});

test("the policy allows the page's own files and nothing else, and stands before every script", () => {
  const html = read("index.html");
  const policy = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  expect(html.search(/http-equiv/)).toBeLessThan(html.search(/<script\b/));
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
});

test("no Office in it, and no address but relative ones", () => {
  const html = read("index.html");
  for (const [, address = ""] of html.matchAll(/(?:src|href)="([^"]*)"/g)) {
    expect(address).not.toMatch(/^(\w+:|\/)/);
    expect(build.files).toContain(address);
  }
  const texts = build.files.filter((name) => /\.(js|html)$/.test(name));
  expect(texts.filter((name) => /appsforoffice|localhost|ExcelApi/.test(read(name)))).toEqual([]);
});

test("the first view's weight is told, and the workbook's own part comes later", () => {
  expect(build.log).toMatch(/Page, first view: \d+\.\d kB of at most 180\.0 kB/);
  const first = [...read("index.html").matchAll(/src="(static\/[^"]*)"/g)].map(([, name = ""]) => read(name)).join("");
  expect(first).toContain("Prova med exemplet");
  expect(first).not.toContain("sheetData");
});
