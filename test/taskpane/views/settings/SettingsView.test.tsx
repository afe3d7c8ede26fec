/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { valueOf } from "../../../../src/plan/reading";
import { grid, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET } from "../../../grids";
import { chosenIn, opened, renderView, rowsOf, section } from "./renderView";

const HR = grid("HR-avdelningen", [
  ["Id", "Aktivitet", "Kopplad till", "Läge", "Anm"],
  ["A1", "Se över rekryteringen", "U1", "Orange läge", "Genomförd"],
  ["A2", "Utbilda chefer", "U2", "Genomförd", ""],
  ["A3", "Ta fram en lathund", "U2", "orange läge", ""],
]);
const NOTES = grid("Anteckningar", [
  ["Möten", "Tid", "Plats"],
  ["Avstämning", "tisdag", "Lokal 3"],
]);
const SETTINGS = grid("Inställningar", [
  ["Inställning", "Värde"],
  ["Siffror", "ord"],
  ["Kort om tid", 30],
  ["Genomförd", "i hamn, avklarat som avtalat"],
]);
const BOOK = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, HR, NOTES];

const save = (): HTMLElement => screen.getByRole("button", { name: "Spara" });

describe("Words that could not be read", () => {
  test("are told with how many rows, and mean nothing until a person says so", async () => {
    const { user, workbook, shown, standing } = renderView(BOOK);
    const words = section("Ord som inte gick att läsa");
    expect(words.getByText("Aktiviteternas status, 2 rader")).toBeTruthy();
    expect(chosenIn("”Orange läge” betyder")).toBe("Välj …");
    await user.click(words.getByRole("button", { name: "Gå till HR-avdelningen D2" }));
    expect(shown).toEqual(["HR-avdelningen!D2"]);

    await user.selectOptions(screen.getByRole("combobox", { name: "”Orange läge” betyder" }), "Försenad");
    expect(workbook.grids.some(({ name }) => name === "Inställningar")).toBe(false);
    await user.click(save());

    expect(screen.queryByRole("region", { name: "Ord som inte gick att läsa" })).toBeNull();
    expect(standing().read.registers.activities.map(({ status }) => valueOf(status))).toEqual(["late", "done", "late"]);
    expect(rowsOf(workbook, "Inställningar").join("\n")).toContain("Orange läge");
    expect(screen.getByText("Inställningarna är sparade.")).toBeTruthy();
  });

  test("take another meaning, or none, when a person changes their mind", async () => {
    const { user } = renderView(BOOK);
    const list = screen.getByRole("combobox", { name: "”Orange läge” betyder" });
    await user.selectOptions(list, "Försenad");
    await user.selectOptions(list, "Planerad");
    await opened(user, /^Aktiviteternas status/);
    expect(screen.queryByRole("list", { name: "Försenad" })).toBeNull();
    expect(within(screen.getByRole("list", { name: "Planerad" })).getByText("Orange läge")).toBeTruthy();
    await user.selectOptions(list, "Välj …");
    expect(screen.queryByRole("button", { name: "Spara" })).toBeNull();
  });
});

describe("Own words", () => {
  test("are added with Enter, several at once, and taken away again", async () => {
    const { user, workbook, said } = renderView([...BOOK, SETTINGS]);
    await opened(user, /^Aktiviteternas status/);
    await user.type(screen.getByRole("textbox", { name: "Nytt ord för Försenad" }), "Vilar; Sackar efter{Enter}");
    expect(said.at(-1)).toBe("”Vilar” och ”Sackar efter” är tillagda som ord för Försenad.");
    const list = within(screen.getByRole("list", { name: "Försenad" }));
    expect(list.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["Vilar", "Sackar efter"]);
    await user.click(screen.getByRole("button", { name: "Ta bort ordet ”i hamn”" }));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Nytt ord för Genomförd" }));
    await user.click(save());
    const kept = rowsOf(workbook, "Inställningar").join("\n");
    expect(kept).toContain("Vilar");
    expect(kept).not.toContain("i hamn");
    expect(kept).toContain("avklarat som avtalat");
  });

  test("that are there, mean something else or are read anyway are told at once and not added", async () => {
    const { user } = renderView([...BOOK, SETTINGS]);
    await opened(user, /^Aktiviteternas status/);
    const done = screen.getByRole("textbox", { name: "Nytt ord för Genomförd" });
    await user.type(done, "I  HAMN{Enter}");
    expect(screen.getByText("”I HAMN” finns redan för Genomförd.")).toBeTruthy();
    expect(done).toHaveProperty("value", "I HAMN");
    await user.clear(done);
    await user.type(screen.getByRole("textbox", { name: "Nytt ord för Planerad" }), "i hamn{Enter}");
    expect(screen.getByText("”i hamn” betyder redan Genomförd. Ta bort det där först.")).toBeTruthy();
    await user.type(done, "avslutad{Enter}");
    expect(screen.getByText("”avslutad” läses redan som Genomförd utan att läggas till.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Spara" })).toBeNull();
  });

  test("that have another meaning by themselves are added with a remark", async () => {
    const { user } = renderView(BOOK);
    await opened(user, /^Aktiviteternas status/);
    await user.type(screen.getByRole("textbox", { name: "Nytt ord för Försenad" }), "Pågår{Enter}");
    expect(screen.getByText(/^”Pågår” betyder annars Pågående enligt plan\./)).toBeTruthy();
    expect(within(screen.getByRole("list", { name: "Försenad" })).getByText("Pågår")).toBeTruthy();
  });

  test("that were typed and not added are not forgotten when the box is left", async () => {
    const { user } = renderView(BOOK);
    await opened(user, /^Uppdragsgivare/);
    await user.type(screen.getByRole("textbox", { name: "Nytt ord för Eget" }), "Initiativ från golvet");
    await user.tab();
    await user.tab();
    expect(within(screen.getByRole("list", { name: "Eget" })).getByText("Initiativ från golvet")).toBeTruthy();
  });
});

describe("Counting", () => {
  test("number style and days are changed, saved, and read back", async () => {
    const { user, standing, workbook } = renderView([...BOOK, SETTINGS]);
    const days = screen.getByRole("textbox", { name: "Kort om tid" });
    expect(days).toHaveProperty("value", "30");
    await user.click(screen.getByRole("radio", { name: /^Siffror genomgående/ }));
    await user.clear(days);
    await user.click(save());
    expect(standing().read.registers.settings).toMatchObject({ numberStyle: "digits", shortOfTimeDays: null });
    expect(workbook.calls.filter((call) => call.startsWith("add"))).toEqual([]);
    expect(screen.getByRole("radio", { name: /^Siffror genomgående/ })).toHaveProperty("checked", true);
  });

  test("what is no number of days is told, and keeps everything from being saved", async () => {
    const { user, workbook, said } = renderView([...BOOK, SETTINGS]);
    await user.type(screen.getByRole("textbox", { name: "Kort om tid" }), "x");
    expect(screen.getByText("Skriv ett helt antal dagar, minst 1, eller lämna tomt.")).toBeTruthy();
    await user.click(save());
    expect(said).toEqual(["Rätta det som är markerat innan du sparar."]);
    expect(workbook.calls.filter((call) => call.startsWith("edit"))).toEqual([]);
  });
});

describe("Sheets and columns", () => {
  test("each is listed with what it was understood as, and why it was not", async () => {
    const { user, shown } = renderView([
      ...BOOK,
      grid("Gömt", [["x"]], { visibility: "veryHidden" }),
      grid("Sammanställning", [["Antal"]], { owned: "summary" }),
    ]);
    const sheets = section("Blad");
    expect(sheets.getByRole("button", { name: /^HR-avdelningen Aktiviteter · 3\srader$/ })).toBeTruthy();
    expect(sheets.getByRole("button", { name: /^Uppdrag Uppdrag · 3\srader$/ })).toBeTruthy();
    await opened(user, /^Anteckningar Ej igenkänt$/);
    expect(sheets.getByText(/hör inte till något register/)).toBeTruthy();
    await user.click(sheets.getByRole("button", { name: "Gå till bladet ”Anteckningar”" }));
    expect(shown).toEqual(["Anteckningar!A1"]);
    await opened(user, /^Gömt/);
    expect(sheets.getByText(/dolt på djupet/)).toBeTruthy();
    expect(sheets.queryByRole("combobox", { name: "Bladet ”Gömt” är" })).toBeNull();
    expect(sheets.queryByRole("button", { name: /^Sammanställning/ })).toBeNull();
    expect(sheets.getByText("Bladet Sammanställning skrivs av Planuppföljning.")).toBeTruthy();
  });

  test("a sheet is left aside, shown so, and set back", async () => {
    const { user, standing } = renderView(BOOK);
    await opened(user, /^HR-avdelningen/);
    expect(chosenIn("Bladet ”HR-avdelningen” är")).toBe("Aktiviteter");
    await user.selectOptions(screen.getByRole("combobox", { name: "Bladet ”HR-avdelningen” är" }), "Räknas inte");
    expect(screen.getByRole("button", { name: /^HR-avdelningen.*Inte sparat/ })).toBeTruthy();
    await user.click(save());
    expect(standing().read.registers.activities).toHaveLength(0);
    expect(screen.getByRole("button", { name: "HR-avdelningen Räknas inte Valt för hand" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Återställ till igenkänt" }));
    await user.click(save());
    expect(standing().read.registers.activities).toHaveLength(3);
    expect(screen.getByRole("button", { name: /^HR-avdelningen Aktiviteter · 3\srader$/ })).toBeTruthy();
  });

  test("a sheet that was not recognised gets its register and its columns in one go", async () => {
    const { user, standing } = renderView(BOOK);
    await opened(user, /^Anteckningar/);
    await user.selectOptions(screen.getByRole("combobox", { name: "Bladet ”Anteckningar” är" }), "Uppföljningsplan");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Kolumn A, ”Möten”/ }), "Punkt");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Kolumn B, ”Tid”/ }), "Tidpunkt");
    expect(screen.getByText("3 ändringar är inte sparade")).toBeTruthy();
    await user.click(save());
    expect(standing().read.registers.reportingPoints).toMatchObject([{ title: "Avstämning", when: "tisdag" }]);
    expect(screen.getByRole("button", { name: /^Anteckningar Uppföljningsplan · 1\srad/ })).toBeTruthy();
  });

  test("a column is taken for another field, and taken out", async () => {
    const { user, standing } = renderView(BOOK);
    await opened(user, /^HR-avdelningen/);
    expect(chosenIn("Kolumn D, ”Läge”, innehåller")).toBe("Status");
    await user.selectOptions(screen.getByRole("combobox", { name: "Kolumn E, ”Anm”, innehåller" }), "Status");
    await user.selectOptions(screen.getByRole("combobox", { name: "Kolumn D, ”Läge”, innehåller" }), "Används inte");
    await user.click(save());
    const [first, second] = standing().read.registers.activities;
    expect(first?.status).toMatchObject({ kind: "read", value: "done" });
    expect(second?.status).toMatchObject({ kind: "empty" });
    expect(chosenIn("Kolumn E, ”Anm”, innehåller")).toBe("Status");
    expect(chosenIn("Kolumn D, ”Läge”, innehåller")).toBe("Används inte");
    await user.click(screen.getByRole("button", { name: "Återställ till igenkänt" }));
    await user.click(save());
    expect(chosenIn("Kolumn D, ”Läge”, innehåller")).toBe("Status");
  });

  test("three hundred sheets are searched, and listed fifty at a time", async () => {
    const many = Array.from({ length: 300 }, (_, index) => grid(`Blad ${String(index + 1)}`, [["Text"], ["x"]]));
    const { user, said } = renderView([PLAN_SHEET, ...many]);
    const sheets = section("Blad");
    expect(sheets.getAllByRole("button", { expanded: false })).toHaveLength(50);
    await user.click(sheets.getByRole("button", { name: "Visa 50 blad till" }));
    expect(sheets.getAllByRole("button", { expanded: false })).toHaveLength(100);
    await user.type(sheets.getByRole("searchbox", { name: "Sök blad" }), "BLAD 29");
    expect(sheets.getAllByRole("button", { expanded: false })).toHaveLength(11);
    expect(said.at(-1)).toBe("Visar 11 av 301 blad");
  });

  test("names that would be keys or markup are names", async () => {
    const odd = { ...HR, name: "__proto__" };
    const bold = { ...HR, name: "<b>HR</b>" };
    const { user, standing } = renderView([PLAN_SHEET, odd, bold]);
    await opened(user, /^__proto__/);
    await user.selectOptions(screen.getByRole("combobox", { name: "Bladet ”__proto__” är" }), "Räknas inte");
    await user.click(save());
    expect(standing().read.registers.activities).toHaveLength(3);
    expect(screen.getByText("<b>HR</b>")).toBeTruthy();
  });
});

describe("Changes that are not saved", () => {
  test("stay when somebody changes the workbook, while the rest follows", async () => {
    const { user, workbook, follow } = renderView([...BOOK, SETTINGS]);
    await user.click(screen.getByRole("radio", { name: /^Siffror genomgående/ }));
    workbook.grids = workbook.grids.map((sheet) =>
      sheet.name === "Inställningar"
        ? { ...sheet, values: sheet.values.map((row) => (row[0] === "Kort om tid" ? [row[0], 45] : row)) }
        : sheet,
    );
    await follow();
    expect(screen.getByRole("textbox", { name: "Kort om tid" })).toHaveProperty("value", "45");
    expect(screen.getByRole("radio", { name: /^Siffror genomgående/ })).toHaveProperty("checked", true);
    expect(screen.getByText("1 ändring är inte sparad")).toBeTruthy();
  });

  test("are none any more when the workbook has them already", async () => {
    const { user, workbook, follow } = renderView([...BOOK, SETTINGS]);
    await user.click(screen.getByRole("radio", { name: /^Siffror genomgående/ }));
    workbook.grids = workbook.grids.map((sheet) =>
      sheet.name === "Inställningar"
        ? { ...sheet, values: sheet.values.map((row) => (row[0] === "Siffror" ? ["Siffror", "siffror"] : row)) }
        : sheet,
    );
    await follow();
    expect(screen.queryByRole("button", { name: "Spara" })).toBeNull();
  });

  test("are taken back with one button, and focus stays at the bar", async () => {
    const { user, said } = renderView([...BOOK, SETTINGS]);
    await user.type(screen.getByRole("textbox", { name: "Kort om tid" }), "5");
    await user.click(screen.getByRole("button", { name: "Ångra ändringarna" }));
    expect(screen.getByRole("textbox", { name: "Kort om tid" })).toHaveProperty("value", "30");
    expect(said.at(-1)).toBe("Ändringarna är ångrade.");
    const bar = screen.getByRole("group", { name: "Ändringar i inställningarna" });
    expect(document.activeElement).toBe(bar);
    await user.tab();
    expect(screen.queryByRole("group", { name: "Ändringar i inställningarna" })).toBeNull();
  });

  test("are still there when saving failed", async () => {
    const { user, saving } = renderView([...BOOK, SETTINGS]);
    saving.how = "fails";
    await user.click(screen.getByRole("radio", { name: /^Siffror genomgående/ }));
    await user.click(save());
    expect(screen.getByText("Det gick inte att spara. Ändringarna finns kvar här.")).toBeTruthy();
    saving.how = "works";
    await user.click(save());
    expect(await screen.findByText("Inställningarna är sparade.")).toBeTruthy();
  });

  test("that are made while others are being saved are still to be saved", async () => {
    const { user, saving, standing } = renderView([...BOOK, SETTINGS]);
    saving.how = "waits";
    await user.click(screen.getByRole("radio", { name: /^Siffror genomgående/ }));
    await user.click(save());
    expect(screen.getByText("Sparar …")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "Kort om tid" }), "1");
    saving.how = "works";
    expect(await screen.findByText("1 ändring är inte sparad")).toBeTruthy();
    expect(standing().read.registers.settings).toMatchObject({ numberStyle: "digits", shortOfTimeDays: 30 });
    expect(screen.getByRole("textbox", { name: "Kort om tid" })).toHaveProperty("value", "301");
  });
});

describe("The view as a whole", () => {
  test("says where the settings are kept, and goes there", async () => {
    const { user, shown } = renderView([...BOOK, SETTINGS]);
    await user.click(screen.getByRole("button", { name: "Inställningar" }));
    expect(shown).toEqual(["Inställningar!A1"]);
  });

  test("says what saving will add where there is no sheet yet", () => {
    renderView(BOOK);
    expect(screen.getByText(/läggs bladet Inställningar till i arbetsboken/)).toBeTruthy();
  });

  test("an empty workbook has settings too", async () => {
    const { user, workbook } = renderView([]);
    expect(screen.getByText("Arbetsboken har inga blad att läsa.")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: /^Siffror genomgående/ }));
    await user.click(save());
    expect(workbook.grids.map(({ name }) => name)).toEqual(["Inställningar"]);
  });

  test("is in English too, with the sheets' own words", async () => {
    const { user } = renderView(BOOK, "en");
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "Settings",
      "Words that could not be read",
      "Text and time",
      "Own words",
      "Sheets",
    ]);
    await user.selectOptions(screen.getByRole("combobox", { name: "“Orange läge” means" }), "Försenad");
    expect(screen.getByText("1 change is not saved")).toBeTruthy();
  });
});

/** The sections from the top. */
function sections(): (string | undefined)[] {
  return screen.getAllByRole("region").map((one) => within(one).getAllByRole("heading")[0]?.textContent);
}

test("Where no sheet was recognised, the sheets come first, and stay there when one has been chosen", async () => {
  const { user } = renderView([NOTES]);
  expect(sections()[0]).toBe("Blad");
  await opened(user, /^Anteckningar/);
  await user.selectOptions(screen.getByRole("combobox", { name: "Bladet ”Anteckningar” är" }), "Aktiviteter");
  await user.click(save());
  expect(sections()[0]).toBe("Blad");
});

test("Otherwise they come last", () => {
  renderView(BOOK);
  expect(sections()).toEqual(["Ord som inte gick att läsa", "Text och tid", "Egna ord", "Blad"]);
});
