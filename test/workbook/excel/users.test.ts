/** What people do between the runs: to our sheets, and to their own that use them. */
import { checkWorkbook } from "../../../src/app/checkWorkbook";
import type { JobResult, Written } from "../../../src/app/job";
import { summariseWorkbook } from "../../../src/app/summariseWorkbook";
import { excelWorkbook } from "../../../src/workbook/excel/workbook";
import { markedRole, markerName, WRITING_MARK } from "../../../src/workbook/port";
import { createHost, startOffice, type Host } from "../../excel-host";
import { cellAt, findCell, newId, newSheet, type HostSheet, type HostWorkbook } from "../../excel-host/model";
import { differences, EDIT, sheetOf, smallWorkbook, textsOf, theirs } from "./faults";

/** A row of the draft that holds a paragraph. */
const EDITED_ROW = 6;
const OPTIONS = { taken: "2025-05-05", language: "sv" } as const;

class Controller {
  readonly host: Host = createHost();
  private readonly workbook = excelWorkbook(startOffice(this.host).Excel, { timeLimit: 20_000 });

  summarise = async (): Promise<Written> => written(await summariseWorkbook(this.workbook, OPTIONS));
  check = async (): Promise<Written> => written(await checkWorkbook(this.workbook, OPTIONS));

  sheet(name: string): HostSheet {
    return sheetOf(this.host.workbook, name);
  }
}

function written(result: JobResult): Written {
  if (result.kind !== "written") throw new Error("nothing was written");
  return result;
}

const controller = new Controller();
let start: HostWorkbook;

beforeAll(async () => {
  controller.host.workbook = smallWorkbook();
  await controller.summarise();
  cellAt(controller.sheet("Rapportutkast"), EDITED_ROW, 1).value = EDIT;
  start = controller.host.workbook;
});

beforeEach(() => {
  controller.host.workbook = structuredClone(start);
});

afterEach(() => {
  expect(controller.host.unknown).toEqual([]);
});

function numberOfRows({ analysis: { followUp } }: Written): number {
  return followUp.activities.rows.total.value;
}

/** As Excel copies a sheet: its tables get new names, and names of the workbook that point at it become the copy's own too. */
function copy(workbook: HostWorkbook, sheet: HostSheet): HostSheet {
  const copied = { ...structuredClone(sheet), id: newId(), name: `${sheet.name} (2)` };
  for (const table of copied.tables) Object.assign(table, { id: newId(), name: `${table.name}2` });
  const names = workbook.names.filter(({ name, formula }) => markedRole(name) !== null && formula.includes(sheet.name));
  workbook.names.push(...names.map((name) => ({ ...name, scope: copied.id, formula: `='${copied.name}'!$A$1` })));
  workbook.sheets.push(copied);
  return copied;
}

describe("copies of our sheets", () => {
  it("stay as they are, and nothing is counted twice", async () => {
    const { workbook } = controller.host;
    const before = await controller.summarise();
    const own = before.sheets.map(({ name }) => controller.sheet(name));
    const copies = new Set(own.map((sheet) => copy(workbook, sheet).id));
    const kept = theirs(workbook, copies);
    const after = await controller.summarise();
    expect(numberOfRows(after)).toBe(numberOfRows(before));
    expect(after.analysis.followUp.registers.plan).toEqual(before.analysis.followUp.registers.plan);
    expect(after.analysis.followUp.assignments.fulfilment.total.value).toBe(3);
    expect(after.sheets).toEqual(before.sheets);
    expect(differences(kept, theirs(workbook, copies))).toEqual([]);
    const told = after.analysis.findings.filter(({ rule }) => rule === "copy-of-own-sheet");
    // A copy of Sammanställning has no register's headings: it is an unknown sheet like any other.
    expect(told.map(({ place }) => place.sheet).sort()).toEqual(
      own
        .filter(({ name }) => name !== "Sammanställning")
        .map(({ name }) => `${name} (2)`)
        .sort(),
    );
  });

  it("are no registers either when all markers are gone, as Excel's document inspector takes them", async () => {
    const { workbook } = controller.host;
    const before = await controller.summarise();
    workbook.names = workbook.names.filter(({ name }) => markedRole(name) === null);
    const after = await controller.summarise();
    expect(numberOfRows(after)).toBe(numberOfRows(before));
    expect(after.sheets.map(({ name }) => name)).toContain("Rapportutkast (2)");
    expect(textsOf(controller.sheet("Rapportutkast"), 1)).toContain(EDIT);
  });
});

describe("a marker whose own cell was deleted", () => {
  it("still tells whose sheet it is: the draft is not made a second time, and the edit is kept", async () => {
    const { workbook } = controller.host;
    // The person has deleted the row of titles: the marker has lost its cell, but not its sheet.
    const draft = controller.sheet("Rapportutkast");
    const rows = [...draft.cells].filter(([row]) => row > 0).map(([row, cells]) => [row - 1, cells] as const);
    draft.cells = new Map(rows);
    const marker = workbook.names.find(({ name }) => name === markerName("report"));
    if (marker === undefined) throw new Error("no marker");
    marker.formula = "=Rapportutkast!#REF!";
    const count = workbook.sheets.length;
    await controller.summarise();
    expect(workbook.sheets).toHaveLength(count);
    expect(textsOf(draft, 1)).toContain(EDIT);
    expect(findCell(draft, 0, 0)?.value).toBe("Rapportutkast");
    expect(marker.formula).toBe("='Rapportutkast'!$A$1:$IV$65536");
  });
});

describe("our tables", () => {
  /** The user's own sheet and name that use them. */
  function withFormulas(workbook: HostWorkbook): () => string[] {
    const own = newSheet("Mitt");
    cellAt(own, 0, 0).formula = "=COUNTA(Underlag_2[Id])";
    workbook.sheets.push(own);
    workbook.names.push({ name: "min_lista", formula: "=Underlag_2[Status]", visible: true, scope: null });
    return () => [
      findCell(own, 0, 0)?.formula ?? "",
      workbook.names.find(({ name }) => name === "min_lista")?.formula ?? "",
    ];
  }
  const WANTED = ["=COUNTA(Underlag_2[Id])", "=Underlag_2[Status]"];

  function underlag(): HostSheet["tables"][number] {
    const [table] = controller.sheet("Underlag (2)").tables;
    if (table === undefined) throw new Error("no table");
    return table;
  }

  it.each([
    [
      "a column added at the end",
      (table: HostSheet["tables"][number], sheet: HostSheet): void => {
        table.range = { ...table.range, lastColumn: table.range.lastColumn + 1 };
        cellAt(sheet, table.range.firstRow, table.range.lastColumn).value = "Min anteckning";
      },
    ],
    [
      "the last column taken away",
      (table: HostSheet["tables"][number]): void => {
        table.range = { ...table.range, lastColumn: table.range.lastColumn - 1 };
      },
    ],
    [
      "another heading",
      (table: HostSheet["tables"][number], sheet: HostSheet): void => {
        cellAt(sheet, table.range.firstRow, 1).value = "Vad vi gör";
      },
    ],
  ])("with %s are the same tables, and the user's formulas still follow them", async (_what, change) => {
    const formulas = withFormulas(controller.host.workbook);
    const before = structuredClone(underlag());
    change(underlag(), controller.sheet("Underlag (2)"));
    await controller.summarise();
    expect(underlag()).toEqual(before);
    expect(formulas()).toEqual(WANTED);
  });

  it("that have got each other's names get their own back", async () => {
    const names = (): string[] =>
      controller.host.workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    const before = names();
    const [findings] = controller.sheet("Kontroll").tables;
    if (findings === undefined) throw new Error("no table");
    const table = underlag();
    [table.name, findings.name] = [findings.name, table.name];
    await controller.summarise();
    expect(names()).toEqual(before);
    expect(controller.host.workbook.names.some(({ name }) => name === WRITING_MARK)).toBe(false);
  });
});

describe("what is typed in the drafts", () => {
  it("that Excel takes for dates, shares and numbers is kept as it was seen", async () => {
    const draft = controller.sheet("Rapportutkast");
    const typed = [
      [45_804, "yyyy-mm-dd", "2025-05-27"],
      [0.42, "0%", "42\u00a0%"],
      [4.5, "General", "4,5"],
      [2025, "General", "2025"],
      [true, "General", "SANT"],
    ] as const;
    typed.forEach(([value, numberFormat], index) =>
      Object.assign(cellAt(draft, EDITED_ROW + 1 + index, 1), { value, numberFormat }),
    );
    for (let run = 0; run < 2; run++) {
      await controller.summarise();
      expect(typed.map((_, index) => findCell(draft, EDITED_ROW + 1 + index, 1)?.value)).toEqual(
        typed.map(([, , seen]) => seen),
      );
    }
  });
});

describe("Historik", () => {
  it("keeps a person's own column of dates and of shares as they are shown", async () => {
    const sheet = controller.sheet("Historik");
    const [table] = sheet.tables;
    if (table === undefined) throw new Error("no table");
    const { firstRow, lastColumn } = table.range;
    table.range = { ...table.range, lastColumn: lastColumn + 2 };
    cellAt(sheet, firstRow, lastColumn + 1).value = "Beslutad";
    Object.assign(cellAt(sheet, firstRow + 1, lastColumn + 1), { value: 45_804, numberFormat: "d mmm yyyy" });
    cellAt(sheet, firstRow, lastColumn + 2).value = "Andel";
    Object.assign(cellAt(sheet, firstRow + 1, lastColumn + 2), { value: 0.42, numberFormat: "0.0%" });
    await controller.summarise();
    const cells = [1, 2].map((column) => findCell(sheet, firstRow + 1, lastColumn + column));
    expect(cells.map((cell) => [cell?.value, cell?.numberFormat])).toEqual([
      [45_804, "yyyy-mm-dd"],
      [0.42, "0\u00a0%"],
    ]);
  });
});

it("Kontrollera after all of it changes Kontroll alone", async () => {
  const { workbook } = controller.host;
  const others = new Set(workbook.sheets.filter(({ name }) => name !== "Kontroll").map(({ id }) => id));
  const before = theirs(workbook, others);
  const { sheets } = await controller.check();
  expect(sheets).toEqual([{ role: "findings", name: "Kontroll" }]);
  expect(differences(before, theirs(workbook, others))).toEqual([]);
});
