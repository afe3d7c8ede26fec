/** Words that could not be read, and own words that contradict each other. */
import { builtInCode, fieldsOf, ownWords, ownWordText, unknownWords, wordClashes } from "../../../src/app/settings";
import { readRegisters } from "../../../src/registers/readRegisters";
import type { SheetGrid } from "../../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../../grids";
import { formOf, save, withWords } from "./workbook";

const statuses = (...words: string[]): SheetGrid =>
  grid("HR", [
    ["Id", "Aktivitet", "Status"],
    ...words.map((word, at) => [`A${String(at)}`, `Sak ${String(at)}`, word]),
  ]);
const found = (...sheets: SheetGrid[]) => unknownWords(readRegisters([PLAN_SHEET, ...sheets]));

describe("unknown words", () => {
  it("are told once each, those of most rows first, with where they stand and what they may mean", () => {
    const words = found(statuses("Rullar", "Klappat och klart", "rullar ", "Genomförd", "Pågånde", "", "#REF!"));
    expect(words).toEqual([
      {
        word: "Rullar",
        group: "activityStatus",
        rows: 2,
        nearest: null,
        codes: ["done", "ongoing", "planned", "late", "discontinued"],
        place: { sheet: "HR", cell: "C2" },
      },
      expect.objectContaining({ word: "Klappat och klart", rows: 1, place: { sheet: "HR", cell: "C3" } }),
    ]);
  });

  it("have the nearest state, by the built-in words and the workbook's own", () => {
    const near = found(statuses("delvis genomförd"))[0];
    expect(near).toMatchObject({ word: "delvis genomförd", nearest: "ongoing" });
    const own = found(statuses("Överlämnas"), grid("Inställningar", [["Genomförd", "Överlämnat"]]))[0];
    expect(own).toMatchObject({ word: "Överlämnas", nearest: "done" });
  });

  it("of fulfilments, ratings and issuers have those states, each group by itself", () => {
    const words = found(
      statuses("Tja"),
      {
        ...ASSIGNMENT_SHEET,
        values: [
          ["Id", "Uppdrag", "Uppdragsgivare", "Status"],
          ["U1", "Bredda", "Kungen", "Tja"],
        ],
      },
      {
        ...KEY_FIGURE_SHEET,
        values: [
          ["Id", "Nyckeltal", "Målvärde", "Bedömning"],
          ["N1", "Soliditet", 5, "Tja"],
        ],
      },
      grid("Åtgärdsplan", [
        ["Åtgärd", "Beräknad effekt", "Status"],
        ["Sälja bilar", 5, "Tja"],
      ]),
    );
    expect(words.map(({ word, group, rows, codes }) => [word, group, rows, codes.length])).toEqual([
      ["Tja", "activityStatus", 2, 5],
      ["Tja", "fulfilment", 1, 3],
      ["Tja", "rating", 1, 4],
      ["Kungen", "issuer", 1, 2],
    ]);
  });

  it("are read when they have been given a meaning, with commas and quotation marks too", () => {
    const words = ["Pågår, sen", 'Klart "nästan"', "Nja; kanske", "Rad\nett"];
    const grids = [PLAN_SHEET, statuses(...words)];
    const given = unknownWords(readRegisters(grids)).map(({ word }) => word);
    expect(given).toEqual(words);
    const saved = save(grids, withWords(formOf(grids), { late: given }));
    expect(unknownWords(readRegisters(saved))).toEqual([]);
    expect(readRegisters(saved).registers.activities.map(({ status }) => status.kind)).toEqual(words.map(() => "read"));
  });
});

describe("own words", () => {
  it("of two states of one group clash, whatever their case; in two groups they do not", () => {
    const form = withWords(formOf([PLAN_SHEET]), { done: ["I mål", "Hemma"], late: ["i  mål"], fulfilled: ["I mål"] });
    expect(wordClashes(form)).toEqual([{ word: "I mål", group: "activityStatus", codes: ["done", "late"] }]);
    expect(wordClashes(withWords(form, { late: [] }))).toEqual([]);
  });

  it("stand apart by comma, semicolon or line, and whole in quotation marks", () => {
    expect(ownWords('I mål, Hemma;Fixat\n"Pågår, sen" ; ”a;b”;; "')).toEqual([
      "I mål",
      "Hemma",
      "Fixat",
      "Pågår, sen",
      "a;b",
      '"',
    ]);
    expect(["I mål", "a, b", 'a, "b"', "x\ny"].map(ownWordText)).toEqual(["I mål", '"a, b"', '”a, "b"”', "x y"]);
    expect(ownWordText(" ")).toBeNull();
    expect(ownWordText('a, "b" ”c”')).toBeNull();
  });

  it("may be other states' built-in words, which the form can say", () => {
    expect(builtInCode("activityStatus", "Klar")).toBe("done");
    expect(builtInCode("rating", "Klar")).toBeNull();
  });
});

it("fields are in their register's order, under their ordinary headings", () => {
  expect(fieldsOf("budget")).toEqual([
    { field: "department", name: "Avdelning" },
    { field: "frame", name: "Ram" },
    { field: "outcome", name: "Utfall" },
    { field: "forecast", name: "Prognos" },
  ]);
});
