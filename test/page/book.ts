/** Workbooks for the page's tests, made as files, so that the real file adapter opens them. */
import { writeXlsx } from "hucre/xlsx";
import type { Source } from "../../src/page/desk";

const HIDDEN = new Map([
  [3, { hidden: true }],
  [4, { hidden: true }],
]);

/** Two sheets that can be seen and one that cannot; in the first, hidden rows, a formula, a link, a date and a share. */
export function plan(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: "Aktiviteter",
        rows: [
          ["Id", "Aktivitet", "Status", "Datum", "Andel"],
          ["A1", "Öppna en mottagning", "Pågående", 45777, 0.158],
          ["A2", "<img src=x onerror=alert(1)>", "Klar", "", ""],
          ["A3", "Dold", "", "", ""],
          ["A4", "Dold också", "", "", ""],
          ["A5", "Efter de dolda", "", "", ""],
        ],
        rowDefs: HIDDEN,
        cells: new Map([
          ["1,3", { value: 45777, style: { numFmt: "yyyy-mm-dd" } }],
          ["1,4", { value: 0.158, style: { numFmt: "0.0%" } }],
          ["5,2", { formula: `HYPERLINK("#Uppdrag!B2","Öppna")`, formulaResult: "Öppna" }],
        ]),
        freezePane: { rows: 1 },
      },
      {
        name: "Uppdrag",
        rows: [
          ["Id", "Uppdrag"],
          ["U1", "Bredda publiken"],
        ],
      },
      { name: "Gömt", rows: [["x"]], hidden: true },
    ],
  });
}

export function source(name: string, bytes: Promise<Uint8Array>): Source {
  return { name, bytes: () => bytes };
}
