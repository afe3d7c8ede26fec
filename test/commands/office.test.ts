import fc from "fast-check";
import { displayLanguage, hasOffice, isNewEnough, surroundings } from "../../src/commands/office";
import { isDark } from "../../src/commands/theme";

interface Facts {
  readonly displayLanguage?: string;
  readonly officeTheme?: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string };
  readonly requirements?: { readonly isSetSupported: (set: string, version: string) => boolean };
}

function office(context: Facts | undefined): void {
  Object.assign(globalThis, { Office: { HostType: { Excel: "Excel", Word: "Word" }, context } });
}

const supports = (highest: number): NonNullable<Facts["requirements"]> => ({
  isSetSupported: (set, version) => set === "ExcelApi" && Number(version.split(".")[1]) <= highest,
});
/** The library's enums are names at run time, whatever their types say. */
const host = (name: string | null): Promise<{ host: Office.HostType | null }> =>
  Promise.resolve({ host: name }) as unknown as Promise<{ host: Office.HostType | null }>;

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

describe("surroundings", () => {
  it("without office.js", async () => {
    expect(hasOffice()).toBe(false);
    expect(await surroundings(Promise.resolve(null))).toEqual({ place: "noOffice", language: "sv", dark: null });
  });

  it("where office.js fails", async () => {
    expect((await surroundings(Promise.reject(new Error("no host")))).place).toBe("noOffice");
  });

  it("in an ordinary browser window", async () => {
    office(undefined);
    expect(await surroundings(host(null))).toEqual({ place: "notInExcel", language: "sv", dark: null });
    office({});
    expect(isNewEnough()).toBe(false);
  });

  it("in Word", async () => {
    office({ displayLanguage: "en-US" });
    expect(await surroundings(host("Word"))).toEqual({ place: "notInExcel", language: "en", dark: null });
  });

  it.each([
    [13, "tooOld"],
    [14, "excel"],
    [20, "excel"],
  ])("in an Excel with ExcelApi 1.%i", async (highest, place) => {
    office({ displayLanguage: "sv-SE", requirements: supports(highest), officeTheme: { isDarkTheme: true } });
    expect(await surroundings(host("Excel"))).toEqual({ place, language: "sv", dark: true });
  });
});

describe("the language", () => {
  it.each([
    ["sv-SE", "sv"],
    ["en-US", "en"],
    ["EN", "en"],
    ["en-GB", "en"],
    ["fi-FI", "sv"],
    ["ens", "sv"],
    ["", "sv"],
  ])("of Office in %s", (shown, language) => {
    office({ displayLanguage: shown });
    expect(displayLanguage()).toBe(language);
  });
});

describe("dark or light", () => {
  it.each([
    [undefined, null],
    [{}, null],
    [{ bodyBackgroundColor: "vit" }, null],
    [{ bodyBackgroundColor: "#FFFFFF" }, false],
    [{ bodyBackgroundColor: "#262626" }, true],
    [{ bodyBackgroundColor: "212121" }, true],
    [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
    [{ isDarkTheme: true }, true],
  ])("%j", (theme, dark) => {
    expect(isDark(theme)).toBe(dark);
  });

  it("a grey and its complement are never alike, but at the middle", () => {
    const hex = (value: number): string => value.toString(16).padStart(2, "0").repeat(3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 127 }), (grey) => {
        expect(isDark({ bodyBackgroundColor: `#${hex(grey)}` })).toBe(true);
        expect(isDark({ bodyBackgroundColor: `#${hex(255 - grey)}` })).toBe(false);
      }),
    );
  });
});
