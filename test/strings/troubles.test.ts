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

describe("the pane's counts", () => {
  const sv = paneStrings("sv");
  const en = paneStrings("en");

  it.each([
    [{ error: 0, warning: 0, info: 0 }, "Inga anmärkningar", "No findings"],
    [{ error: 1, warning: 1, info: 1 }, "1 fel, 1 varning och 1 upplysning", "1 error, 1 warning and 1 note"],
    [{ error: 0, warning: 2, info: 12 }, "2 varningar och 12 upplysningar", "2 warnings and 12 notes"],
  ])("%j", (counts, swedish, english) => {
    expect([sv.findings(counts), en.findings(counts)]).toEqual([swedish, english]);
  });

  it("of records", () => {
    const counts = { assignments: 1, keyFigures: 17, activities: 1294 };
    expect(sv.counts(counts)).toBe("1 uppdrag, 17 nyckeltal och 1\u00a0294 rader med aktiviteter");
    expect(en.counts(counts)).toBe("1 assignment, 17 key figures and 1,294 activity rows");
  });

  it("of sheets that are no registers: the first ones by name", () => {
    const sheets = Array.from({ length: 10 }, (_, index) => `B${String(index + 1)}`);
    expect(sv.nothingLooked(["Uppdrag", "Nyckeltal", "Aktiviteter"], sheets)).toBe(
      "Inget blad kändes igen som Uppdrag, Nyckeltal eller Aktiviteter. Bladen som lästes är ”B1”, ”B2”, ”B3”, ”B4”, ”B5”, ”B6”, ”B7”, ”B8” och 2 till.",
    );
    expect(sv.nothingLooked(["Uppdrag"], [])).toBe("Arbetsboken är tom.");
    expect(en.nothingInRows(["Uppdrag"])).toBe("The sheet “Uppdrag” has headings but no rows.");
  });
});
