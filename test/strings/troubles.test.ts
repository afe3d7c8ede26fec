/** What is said in Excel: for every trouble and state of our sheets, in both languages, whole sentences that tell no lie. */
import { paneStrings } from "../../src/strings/pane";
import { troubleText, type ToldCode } from "../../src/strings/troubles";
import type { SummaryState } from "../../src/workbook/errors";

const CODES: readonly ToldCode[] = [
  "cellEdit",
  "protectedSheet",
  "protectedWorkbook",
  "hung",
  "connection",
  "tooMuch",
  "tooOld",
  "gone",
  "cancelled",
  "refused",
  "unexpected",
  "ourError",
];
const STATES: readonly SummaryState[] = ["unchanged", "unfinished", "finished", "unknown"];
const LANGUAGES = ["sv", "en"] as const;
const CASES = LANGUAGES.flatMap((language) =>
  CODES.flatMap((code) => STATES.map((summary) => [language, code, summary] as const)),
);

it.each(CASES)("%s %s %s: three sentences, each whole", (language, code, summary) => {
  for (const sheet of [null, "Kontroll"]) {
    const text = troubleText({ code, summary, sheet }, language);
    for (const sentence of Object.values(text)) expect(sentence).toMatch(/^\p{Lu}[^{}]*\.$/u);
    expect(text.happened).not.toMatch(/null|undefined/u);
  }
});

it("in Swedish, a cell that is being edited", () => {
  expect(troubleText({ code: "cellEdit", summary: "unchanged", sheet: null }, "sv")).toEqual({
    happened: "Du skriver i en cell just nu.",
    summary: "Inget i arbetsboken har ändrats.",
    remedy: "Tryck Retur eller Esc och försök igen.",
  });
});

it("names the sheet where there is one", () => {
  const text = (language: "sv" | "en"): string =>
    troubleText({ code: "protectedSheet", summary: "unchanged", sheet: "Underlag (2)" }, language).happened;
  expect([text("sv"), text("en")]).toEqual([
    "Bladet ”Underlag (2)” är skyddat.",
    "The sheet “Underlag (2)” is protected.",
  ]);
});

describe.each(LANGUAGES)("%s", (language) => {
  it("says that nothing changed only where nothing did", () => {
    const unchanged = troubleText({ code: "hung", summary: "unchanged", sheet: null }, language).summary;
    for (const summary of STATES.slice(1))
      expect(troubleText({ code: "hung", summary, sheet: null }, language).summary).not.toBe(unchanged);
  });

  it("asks for nothing where the sheets are whole", () => {
    const remedies = CODES.map((code) => troubleText({ code, summary: "finished", sheet: null }, language).remedy);
    expect(new Set(remedies).size).toBe(1);
  });

  it("each code has its own words", () => {
    const happened = CODES.map((code) => troubleText({ code, summary: "unchanged", sheet: null }, language).happened);
    expect(new Set(happened).size).toBe(CODES.length);
  });
});

it("the half-written state says in both languages whose sheets are untouched", () => {
  const text = (language: "sv" | "en"): string =>
    troubleText({ code: "connection", summary: "unfinished", sheet: null }, language).summary;
  expect(text("sv")).toContain("Avdelningarnas blad är orörda");
  expect(text("en")).toContain("departments' sheets are untouched");
});

describe("the pane", () => {
  const sv = paneStrings("sv");
  const en = paneStrings("en");

  it.each([
    [12, "0,1 s", "0.1 s"],
    [949, "0,9 s", "0.9 s"],
    [950, "1 s", "1 s"],
    [3400, "3 s", "3 s"],
    [59_400, "59 s", "59 s"],
    [59_600, "1 min", "1 min"],
    [65_000, "1 min 5 s", "1 min 5 s"],
  ])("tells how long %d ms are, with no-break spaces before the units", (milliseconds, swedish, english) => {
    const noBreak = (text: string): string => text.replace(/ (?=s$|s |min)/gu, "\u00a0");
    expect(sv.doneIn("draft", milliseconds)).toBe(`Rapportutkastet blev klart på ${noBreak(swedish)}.`);
    expect(en.doneIn("check", milliseconds)).toBe(`The check was done in ${noBreak(english)}.`);
  });

  it("names sheets that are no registers, of many the first ones", () => {
    const sheets = Array.from({ length: 10 }, (_, index) => `B${String(index + 1)}`);
    expect(sv.nothingLooked(["Uppdrag", "Nyckeltal", "Aktiviteter"], sheets)).toBe(
      "Inget blad kändes igen som Uppdrag, Nyckeltal eller Aktiviteter. Bladen som lästes är ”B1”, ”B2”, ”B3”, ”B4”, ”B5”, ”B6”, ”B7”, ”B8” och 2 till.",
    );
    expect(en.nothingInRows(["Uppdrag"])).toBe("The sheet “Uppdrag” has headings but no rows.");
  });
});
