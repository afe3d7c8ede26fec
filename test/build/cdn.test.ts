/** The add-in built for a folder on a host of its own, with office.js from Microsoft's CDN: what an organisation puts on its server. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { all, attribute, named, parseXml } from "../manifest/xml";
import { buildAddin, removeBuilds, type Build } from "./addin";
import { cacheRules, policiesOf } from "./hosting";

const ADDRESS = "https://exempel.se/plan";
const CDN = "https://appsforoffice.microsoft.com";
const HTML = [
  "taskpane.html",
  "pages/get-started.html",
  "pages/kom-igang.html",
  "pages/support.en.html",
  "pages/support.html",
];

let build: Build;
const read = (name: string): string => readFileSync(join(build.folder, name), "utf8");
const metaPolicy = (html: string): string | undefined =>
  /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];

beforeAll(async () => {
  build = await buildAddin(`address=${ADDRESS}/`);
}, 120_000);
afterAll(removeBuilds);

test("every file that the manifest names is there, under the address asked for", () => {
  const manifest = parseXml(read("manifest.xml"));
  const addresses = all(manifest)
    .flatMap((one) => [one.attributes.get("DefaultValue"), one.attributes.get("Value")])
    .filter((value) => value !== undefined && /^\w+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(30);
  for (const address of addresses) {
    expect(address).toMatch(new RegExp(`^${ADDRESS}/`));
    expect(build.files).toContain(address?.slice(ADDRESS.length + 1));
  }
  expect(named(manifest, "Id")).toHaveLength(1);
});

test("nothing in the folder speaks of the development server or of the machine it was built on", () => {
  const texts = build.files.filter((name) => !name.endsWith(".png"));
  expect(texts.filter((name) => /localhost|node_modules|file:\/\//.test(read(name)))).toEqual([]);
});

test("the pane and every page forbid in a <meta> all but the add-in's own files, before anything else is loaded", () => {
  for (const name of HTML) {
    const html = read(name);
    const policy = metaPolicy(html);
    expect([name, policy]).toEqual([name, expect.stringContaining("default-src 'none'")]);
    expect(policy).not.toMatch(/unsafe-|\*|data:(?!$|;)|http:/);
    expect(html.search(/http-equiv/)).toBeLessThan((html.search(/<(script|link|style)\b/) + html.length) % html.length);
  }
});

test("scripts come from the add-in and Microsoft's CDN, the one for early clicks and office.js first and not deferred", () => {
  const html = read("taskpane.html");
  expect(metaPolicy(html)).toContain(`script-src 'self' ${CDN};`);
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)].map(([, tag = "", body]) => ({
    tag,
    body,
  }));
  expect(scripts.map(({ body }) => body)).toEqual(scripts.map(() => ""));
  expect(scripts[0]?.tag).toMatch(/src="static\/early\.[\da-f]+\.js"/);
  expect(scripts[1]?.tag).toContain(`src="${CDN}/lib/1/hosted/office.js"`);
  for (const { tag } of scripts.slice(0, 2)) expect(tag).not.toMatch(/\b(defer|async)\b/);
  expect(scripts.slice(2).map(({ tag }) => /src="([^"]*)"/.exec(tag)?.[1])).toEqual(
    build.files.filter((name) => /^static\/taskpane\.[\da-f]+\.js$/.test(name)),
  );
});

test("no page has script, style or a handler in its markup, which the policy would stop", () => {
  for (const name of HTML)
    expect(read(name)).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/i);
});

test("each link and picture of a page leads to a file", () => {
  for (const name of HTML.slice(1)) {
    const targets = [...read(name).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target = ""]) => target);
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(build.files).toContain(new URL(target, `https://x/${name}`).pathname.slice(1));
  }
});

test("each server's file sends the pane's own policy, with Office's hosts as the only ones that may frame it", () => {
  const policies = policiesOf(read);
  expect([...policies.keys()]).toHaveLength(5);
  for (const [file, policy] of policies) {
    const [rest, ancestors] = (policy ?? "").split("; frame-ancestors ");
    expect([file, rest]).toEqual([file, metaPolicy(read("taskpane.html"))]);
    expect(ancestors?.split(" ")).toEqual(
      expect.arrayContaining(["https://*.officeapps.live.com", "https://*.sharepoint.com"]),
    );
    expect(ancestors?.split(" ").filter((host) => !/^https:\/\/(\*\.)?[a-z\d-]+\.[a-z\d.-]+$/.test(host))).toEqual([]);
  }
});

test.each(["_headers", ".htaccess", "web.config", "nginx.conf", "staticwebapp.config.json"])("%s is whole", (file) => {
  const text = read(file);
  expect(text).not.toContain("{{");
  for (const header of ["X-Content-Type-Options", "Referrer-Policy"]) expect(text).toContain(header);
  expect(text).toMatch(/nosniff/);
  expect(text).not.toMatch(/X-Frame-Options(?!" \/>|:)[^.,]*(DENY|SAMEORIGIN)/);
});

test("web.config and staticwebapp.config.json can be read as what they are", () => {
  expect(attribute(parseXml(read("web.config")).children[1] ?? parseXml("<x />"), "path")).toBe("static");
  expect(JSON.parse(read("staticwebapp.config.json"))).toHaveProperty("globalHeaders");
});

test("in _headers each file has one rule for how long it is kept: for ever only where the name changes with what is in it", () => {
  const rules = cacheRules(read("_headers"));
  for (const name of build.files.filter((file) =>
    /^(static|icons|pages)\/|^(taskpane\.html|manifest\.xml)$/.test(file),
  )) {
    const kept = rules.filter(({ matches }) => matches(`/plan/${name}`)).map(({ value }) => value);
    const expected = name.startsWith("static/")
      ? "public, max-age=31536000, immutable"
      : name.startsWith("icons/")
        ? "public, max-age=86400"
        : "no-cache";
    expect([name, kept]).toEqual([name, [expected]]);
  }
  const hashed = build.files.filter((name) => name.startsWith("static/"));
  expect(hashed.filter((name) => !/\.[\da-f]{16,}\.js$/.test(name))).toEqual([]);
});

test("licences travel with the libraries, and the first view's weight is told", () => {
  const notices = read("THIRD-PARTY-NOTICES.txt");
  for (const library of ["react", "react-dom", "@fluentui/react-button", "@griffel/core"]) {
    expect(notices).toMatch(new RegExp(`^${library} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, "m"));
  }
  expect(build.files).toContain("LICENSE.txt");
  expect(build.files).toContain("samples/2025.xlsx");
  expect(build.log).toMatch(/Add-in, first view: \d+\.\d kB of at most 180\.0 kB/);
});
