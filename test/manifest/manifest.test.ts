/** manifest.xml as it is kept in the project. The schema itself is checked by hand (README, "To release"). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ACTIONS } from "../../src/commands/ribbon";
import { DRAWINGS } from "../icons/drawings";
import { all, attribute, localName, named, only, parseXml, type XmlElement } from "./xml";
import { ORDER } from "./order";

const ROOT = join(__dirname, "../..");
const LOCAL = "https://localhost:3000";
const SIZES = [...DRAWINGS.keys()];

const manifest = parseXml(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
const packageJson = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
const resources = only(manifest, "Resources");

/** Elements whose DefaultValue is read by people or leads to a page. */
const isWords = (one: XmlElement): boolean =>
  ["DisplayName", "Description", "String"].includes(localName(one)) && one.attributes.has("DefaultValue");

test.each([...ORDER])("the children of %s stand in the order that Office demands", (parent, order) => {
  const parents = named(manifest, parent);
  expect(parents.length).toBeGreaterThan(0);
  for (const one of parents) {
    const places = one.children.map((child) => order.indexOf(localName(child)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("the id is a GUID and the version is the package's", () => {
  expect(only(manifest, "Id").text).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(only(manifest, "Version").text).toBe(`${packageJson.version}.0`);
});

test("Excel must have ExcelApi 1.14 and SharedRuntime 1.1, and nothing else is asked", () => {
  const sets = named(manifest, "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
  expect(sets).toEqual([
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
  ]);
  expect(named(manifest, "Host").map((host) => host.attributes.get("Name") ?? host.attributes.get("xsi:type"))).toEqual(
    ["Workbook", "Workbook"],
  );
  expect(only(manifest, "Permissions").text).toBe("ReadWriteDocument");
  expect(named(manifest, "AppDomain")).toEqual([]);
});

test("runtime, ribbon functions and pane are one page, which lives on and has no pane of its own besides", () => {
  expect([...only(manifest, "Runtime").attributes]).toEqual([
    ["resid", "Taskpane.Url"],
    ["lifetime", "long"],
  ]);
  expect(attribute(only(manifest, "FunctionFile"), "resid")).toBe("Taskpane.Url");
  const shown = named(manifest, "Action").flatMap((action) => named(action, "SourceLocation"));
  expect(shown.map((one) => attribute(one, "resid"))).toEqual(["Taskpane.Url"]);
  expect(named(manifest, "TaskpaneId")).toEqual([]);
  const page = named(resources, "Url").find((url) => attribute(url, "id") === "Taskpane.Url");
  const first = only(only(manifest, "DefaultSettings"), "SourceLocation");
  expect(page?.attributes.get("DefaultValue")).toBe(attribute(first, "DefaultValue"));
});

test("the ribbon's functions are those that src/commands associates", () => {
  const functions = named(manifest, "FunctionName").map((one) => one.text);
  expect([...functions].sort()).toEqual([...ACTIONS.keys()].sort());
});

test("every id is defined once and used, and every id used is defined", () => {
  const defined = resources.children.flatMap((kind) => kind.children).map((one) => attribute(one, "id"));
  const used = all(manifest).flatMap((one) => one.attributes.get("resid") ?? []);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  // bt:ReferenceId in OfficeAppBasicTypesV1_0.xsd
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
  const controls = [...named(manifest, "Control"), ...named(manifest, "Group")].map((one) => attribute(one, "id"));
  expect(new Set(controls).size).toBe(controls.length);
});

test("all that people read is in Swedish, with other words in English", () => {
  expect(only(manifest, "DefaultLocale").text).toBe("sv-SE");
  const words = all(manifest).filter(isWords);
  expect(words.length).toBeGreaterThan(10);
  for (const one of words)
    expect([attribute(one, "DefaultValue"), locales(one)]).toEqual([expect.anything(), ["en-US"]]);
  const pages = [
    only(manifest, "SupportUrl"),
    ...named(resources, "Url").filter((url) => attribute(url, "id") !== "Taskpane.Url"),
  ];
  for (const one of [...words, ...pages]) {
    expect(locales(one)).toEqual(["en-US"]);
    expect(attribute(only(one, "Override"), "Value")).not.toBe(attribute(one, "DefaultValue"));
  }
});

const locales = (one: XmlElement): string[] => named(one, "Override").map((override) => attribute(override, "Locale"));

test("words are no longer than Office takes, and labels no longer than the ribbon shows", () => {
  const valuesOf = (one: XmlElement): string[] => [
    attribute(one, "DefaultValue"),
    ...named(one, "Override").map((override) => attribute(override, "Value")),
  ];
  const values = (parent: XmlElement, name: string): string[] => named(parent, name).flatMap(valuesOf);
  const tooLong = (texts: string[], limit: number): string[] => texts.filter((text) => text.length > limit);
  const short = values(only(resources, "ShortStrings"), "String");
  const labels = named(only(resources, "ShortStrings"), "String").filter((one) =>
    attribute(one, "id").endsWith(".Label"),
  );
  expect(labels).toHaveLength(5);
  expect(tooLong(short, 125)).toEqual([]);
  expect(tooLong(labels.flatMap(valuesOf), 24)).toEqual([]);
  expect(tooLong(values(only(resources, "LongStrings"), "String"), 250)).toEqual([]);
  expect(tooLong(manifest.children.filter(isWords).flatMap(valuesOf), 250)).toEqual([]);
});

test("every address is https and on the development server, where the build finds it", () => {
  const addresses = all(manifest)
    .flatMap((one) => [one.attributes.get("DefaultValue"), one.attributes.get("Value")])
    .filter((value) => value !== undefined && /^\w+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((address) => address?.startsWith(`${LOCAL}/`) !== true)).toEqual([]);
});

test("group and buttons have an icon in every size, each of its own", () => {
  const icons = named(manifest, "Icon");
  expect(icons).toHaveLength(5);
  const images = new Map(
    named(resources, "Image").map((one) => [attribute(one, "id"), attribute(one, "DefaultValue")]),
  );
  for (const icon of icons) {
    expect(icon.children.map((image) => Number(attribute(image, "size")))).toEqual(SIZES);
    for (const image of icon.children) {
      expect(images.get(attribute(image, "resid"))).toMatch(new RegExp(`-${attribute(image, "size")}\\.png$`));
    }
  }
  const buttons = named(manifest, "Control").map((control) =>
    attribute(only(control, "Icon").children[0] ?? control, "resid"),
  );
  expect(new Set(buttons).size).toBe(4);
});

test("every icon is a PNG of exactly the size that its name says, with a transparent ground, and light", () => {
  const shown = [only(manifest, "IconUrl"), only(manifest, "HighResolutionIconUrl"), ...named(resources, "Image")];
  const names = shown.map((one) => attribute(one, "DefaultValue").slice(`${LOCAL}/icons/`.length));
  expect(names.slice(0, 2)).toEqual(["plan-32.png", "plan-64.png"]);
  for (const name of new Set(names)) {
    const png = readFileSync(join(ROOT, "assets/icons", name));
    const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
    expect([name, png.subarray(1, 4).toString("latin1")]).toEqual([name, "PNG"]);
    // IHDR: width, height, bit depth, colour type 6 = red, green, blue, alpha (PNG specification, 11.2.2)
    expect([name, png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([name, size, size, 6]);
    expect(png.length).toBeLessThan(100_000);
  }
});

test("the page for beginners names every button as the ribbon does", () => {
  const page = (name: string): string => readFileSync(join(ROOT, "assets/pages", name), "utf8");
  const buttons = ["Check.Label", "Summary.Label", "Draft.Label"];
  for (const label of named(resources, "String").filter((one) => buttons.includes(attribute(one, "id")))) {
    expect(page("kom-igang.html")).toContain(`<b>${attribute(label, "DefaultValue")}</b>`);
    expect(page("get-started.html")).toContain(`<b>${attribute(only(label, "Override"), "Value")}</b>`);
  }
});
