/** Rows that are no records, and records that look as if they were none (domain.md, "Sheets as people keep them"). */
import { grid } from "../grids";
import { activities, finding, hr, read, readAlone, rules, states, titles } from "./read";

const HEADER = ["Id", "Uppdrag", "Aktivitet", "Ansvarig", "Status", "Kommentar"];
const row = (id: string | number, title: string, status = "Klar") => [id, "U1", title, "Chef", status, ""];

describe("“blank rows, section rows and total rows in the middle”", () => {
  it("rows of white space, of formulas that give nothing or 0, and of drop-downs that nobody has used are blank", () => {
    const result = read(
      hr([
        HEADER,
        row("1", "Ett"),
        [" ", "\u00a0", " ", "", " ", ""],
        [0, 0, 0, 0, 0, 0],
        ["", "", 0, false, "", ""],
        ["", "", "", "", "Välj status", ""],
        ["", "", "", "", "", "-"],
        row("2", "Två"),
      ]),
    );
    expect(titles(result.registers.activities)).toEqual(["Ett", "Två"]);
    expect(rules(result)).not.toContain("rows-left-out");
  });

  it("rows that are numbered in advance are no activities, and are said", () => {
    const result = read(hr([HEADER, row(1, "Ett"), [2], [3, "", 0], [4, "", "", "", "Välj status"]]));
    expect(titles(result.registers.activities)).toEqual(["Ett"]);
    expect(finding(result, "rows-left-out")).toMatchObject({ severity: "info", params: { rows: 3, texts: [] } });
  });

  it("a row with a status but no text counts, and that the text is missing is said", () => {
    const result = read(hr([HEADER, row(1, "Ett"), [2, "", "", "", "Planerad", ""]]));
    expect(states(result.registers.activities)).toEqual(["done", "planned"]);
    expect(finding(result, "record-without-text")).toMatchObject({
      severity: "warning",
      place: { sheet: "HR", cell: "C3" },
      params: { record: "activity", rows: 1 },
    });
  });

  it.each([
    [["", "", "Summa:", "", "", ""]],
    [["Totalsumma", "", 1]],
    [["", "", "Antal st", "", 1, ""]],
    [["", "", "Totalt antal aktiviteter", "", 1]],
    [["Antal aktiviteter", 1]],
    [["Varav klara", "", 1]],
    [["Andel genomförda", "", "100 %"]],
    [["", "", "", "", 2, ""]],
    [["", "", "", "Summa", 1]],
  ])("%j is no activity", (total) => {
    expect(titles(activities(hr([HEADER, row(1, "Ett"), total, row(2, "Två")])))).toEqual(["Ett", "Två"]);
  });

  it("sums and shares below x-columns are no activities", () => {
    const found = activities(
      hr([
        ["Nr", "Aktivitet", "Klar", "Pågår", "Försenad"],
        [1, "Ett", "x", "", ""],
        [2, "Två", "", "x", ""],
        ["", "", 1, 1, 0],
        ["", "Andel", "50 %", "50 %", "0 %"],
      ]),
    );
    expect(titles(found)).toEqual(["Ett", "Två"]);
  });

  it("key figures called “Antal …”, “Andel …” or “Total …” are key figures", () => {
    const { registers } = readAlone(
      grid("Nyckeltal", [
        ["Nyckeltal", "Målvärde", "Utfall"],
        ["Antal besök", 1000, 900],
        ["Andel trygga", 0.8, 0.76],
        ["Total kostnad", 5, 6],
        ["Summa", 1006, 907],
      ]),
    );
    expect(titles(registers.keyFigures)).toEqual(["Antal besök", "Andel trygga", "Total kostnad"]);
  });

  it("what has an id of its own is no total", () => {
    const rows = [
      ["Id", "Aktivitet", "Ansvarig", "Start", "Status"],
      ["1", "Total översyn av lokaler", "", 45689, ""],
    ];
    expect(titles(activities(hr([...rows, ["2", "Två", "Chef", 45689, "Klar"]])))).toHaveLength(2);
  });
});

describe("notes", () => {
  it("legends and notes below the table are no activities, and are said", () => {
    const result = read(
      hr([
        ["Aktivitet", "Ansvarig", "Status"],
        ["Ett", "Chef", "Klar"],
        ["Två", "Chef", "Pågår"],
        [],
        ["G = genomförd"],
        ["Förklaring:", "Planerad = ej startad", "Pågår = enligt plan"],
        ["Grön", "enligt plan"],
        ["* Avser hela året"],
        ["Källa: planeringssystemet"],
      ]),
    );
    expect(titles(result.registers.activities)).toEqual(["Ett", "Två"]);
    expect(finding(result, "rows-left-out")?.params).toMatchObject({ rows: 5 });
  });

  it("a row below the table that may be an activity is left out with a warning", () => {
    const result = read(hr([["Aktivitet", "Ansvarig", "Status"], ["Ett", "Chef", "Klar"], [], ["Två", "", ""]]));
    expect(finding(result, "rows-left-out")).toMatchObject({ severity: "warning", params: { texts: ["Två"] } });
  });

  it("activities that nobody has reported on count where they have ids, below a blank row too", () => {
    const found = activities(hr([HEADER, row(1, "Ett"), [], [2, "U1", "Två"], [3, "U1", "Tre"]]));
    expect(titles(found)).toEqual(["Ett", "Två", "Tre"]);
  });

  it("where nobody has reported anything, every row counts", () => {
    const found = activities(hr([["Aktivitet", "Ansvarig", "Status"], ["Ett"], ["Två"], [], ["Tre"]]));
    expect(titles(found)).toEqual(["Ett", "Två", "Tre"]);
  });
});

describe("section rows", () => {
  it.each([
    ["id and text in separate cells", ["U1", "Bredda publiken i länets kulturhus", "", ""]],
    ["with the one responsible for it", ["U1", "Bredda publiken i länets kulturhus", "Kulturchef", ""]],
    ["with a label", ["", "Uppdrag: Bredda publiken i länets kulturhus", "", ""]],
    ["with a label and the id", ["", "Uppdrag U1", "", ""]],
  ])("an assignment above its activities, %s", (_, section) => {
    const found = activities(
      hr([["Nr", "Aktivitet", "Ansvarig", "Status"], section, ["1", "Skolbio", "Producent", "Klar"]]),
    );
    expect(found.map(({ title, links }) => [title, links.map((link) => link.key)])).toEqual([["Skolbio", ["U1"]]]);
  });

  it("nested: a goal area ends the assignment of the one before", () => {
    const found = activities(
      hr([
        ["Nr", "Aktivitet", "Ansvarig", "Status"],
        ["", "Stödverksamhet", "", ""],
        ["U2", "Samordna regionens inköp av förbrukningsvaror", "", ""],
        ["1", "Avtal", "Chef", "Klar"],
        ["", "Kultur", "", ""],
        ["2", "Utan uppdrag", "Chef", "Klar"],
      ]),
    );
    expect(found.map(({ goalArea, links }) => [goalArea, links.map((link) => link.key)])).toEqual([
      ["Stödverksamhet", ["U2"]],
      ["Kultur", []],
    ]);
  });
});
