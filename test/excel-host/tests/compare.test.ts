import { differences, snapshot } from "../compare";
import {
  cellAt,
  newSheet,
  newWorkbook,
  type HostChart,
  type HostConditionalFormat,
  type HostSeries,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
} from "../model";
import { rectangle } from "../objects/rectangles";

function series(): HostSeries {
  return {
    name: "Rader",
    values: rectangle(1, 1, 3, 1),
    categories: rectangle(1, 0, 3, 0),
    colour: "#112233",
    points: new Map([[0, "#445566"]]),
    showsValues: true,
  };
}

function chart(): HostChart {
  return {
    id: "1",
    name: "Diagram 1",
    type: "BarStacked",
    title: "Läget",
    altText: "Ett diagram",
    place: { left: 10, top: 20, width: 300, height: 200 },
    series: [series()],
    settings: new Map<string, unknown>([["legend/position", "Bottom"]]),
  };
}

function table(): HostTable {
  return {
    id: "1",
    name: "Underlag",
    range: rectangle(0, 0, 3, 2),
    style: "TableStyleLight1",
    showFilterButton: true,
    showBandedRows: true,
    showTotals: false,
  };
}

function conditionalFormat(): HostConditionalFormat {
  return {
    id: "1",
    range: rectangle(0, 0, 9, 0),
    type: "CellValue",
    settings: new Map<string, unknown>([["cellValue/rule", { formula1: '="OK"', operator: "EqualTo" }]]),
  };
}

/** One of everything. */
function workbook(): HostWorkbook {
  const sheet = newSheet("Avd A", {
    columnWidths: new Map([[0, 60]]),
    rowHeights: new Map([[0, 30]]),
    hiddenRows: new Set([5]),
    hiddenColumns: new Set([4]),
    merges: [rectangle(6, 0, 6, 2)],
    frozenRows: 1,
    frozenColumns: 1,
    tabColour: "#00FF00",
    tables: [table()],
    charts: [chart()],
    conditionalFormats: [conditionalFormat()],
    autoFilter: rectangle(0, 4, 3, 6),
    filter: '<filterColumn colId="0"/>',
    pageLayout: new Map<string, unknown>([["orientation", "Landscape"]]),
  });
  Object.assign(cellAt(sheet, 11, 2), {
    value: "Klar",
    formula: "=A1",
    numberFormat: "@",
    look: { bold: true, fill: "#FFC000", borders: { EdgeTop: { style: "thin", colour: "#000000" } } },
    hyperlink: { documentReference: "'Avd A'!A1" },
  });
  const made = newWorkbook([sheet, newSheet("Avd B")]);
  made.names = [
    { name: "mitt", formula: "='Avd A'!$A$1", visible: true, scope: null },
    { name: "lokalt", formula: "=1", visible: false, scope: sheet.id },
  ];
  return made;
}

type Change = (workbook: HostWorkbook, sheet: HostSheet) => void;

function cell(sheet: HostSheet): ReturnType<typeof cellAt> {
  return cellAt(sheet, 11, 2);
}

function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error("nothing there");
  return item;
}

const CHANGES: readonly (readonly [line: string, change: Change])[] = [
  ['Avd A!C12: value "Klar" → ""', (_, sheet) => (cell(sheet).value = "")],
  ['Avd A!C12: value "Klar" → 1', (_, sheet) => (cell(sheet).value = 1)],
  ['Avd A!C12: formula "=A1" → ""', (_, sheet) => (cell(sheet).formula = "")],
  ['Avd A!C12: number format "@" → "General"', (_, sheet) => (cell(sheet).numberFormat = "General")],
  ["Avd A!C12: bold true → none", (_, sheet) => (cell(sheet).look.bold = false)],
  ["Avd A!C12: italic none → true", (_, sheet) => (cell(sheet).look.italic = true)],
  ['Avd A!C12: underline none → "Single"', (_, sheet) => (cell(sheet).look.underline = "Single")],
  ['Avd A!C12: fontName none → "Arial"', (_, sheet) => (cell(sheet).look.fontName = "Arial")],
  ["Avd A!C12: fontSize none → 12", (_, sheet) => (cell(sheet).look.fontSize = 12)],
  ['Avd A!C12: fontColour none → "#FF0000"', (_, sheet) => (cell(sheet).look.fontColour = "#FF0000")],
  ['Avd A!C12: fill "#FFC000" → none', (_, sheet) => delete cell(sheet).look.fill],
  ["Avd A!C12: wrap none → true", (_, sheet) => (cell(sheet).look.wrap = true)],
  ['Avd A!C12: horizontal none → "Center"', (_, sheet) => (cell(sheet).look.horizontal = "Center")],
  ['Avd A!C12: vertical none → "Top"', (_, sheet) => (cell(sheet).look.vertical = "Top")],
  ["Avd A!C12: locked none → false", (_, sheet) => (cell(sheet).look.locked = false)],
  [
    'Avd A!C12: border EdgeTop {"colour":"#000000","style":"thin"} → none',
    (_, sheet) => delete cell(sheet).look.borders,
  ],
  ['Avd A!C12: hyperlink {"documentReference":"\'Avd A\'!A1"} → none', (_, sheet) => (cell(sheet).hyperlink = null)],
  ['Avd A!A1: value "" → "ny"', (_, sheet) => (cellAt(sheet, 0, 0).value = "ny")],
  ["Avd A: width of column A 60 → 61", (_, sheet) => sheet.columnWidths.set(0, 61)],
  ["Avd A: height of row 1 30 → none", (_, sheet) => sheet.rowHeights.delete(0)],
  ["Avd A: hidden row 6 true → none", (_, sheet) => sheet.hiddenRows.delete(5)],
  ["Avd A: hidden column F none → true", (_, sheet) => sheet.hiddenColumns.add(5)],
  ["Avd A: merged A7:C7 true → none", (_, sheet) => sheet.merges.pop()],
  ["Avd A: frozen rows 1 → 2", (_, sheet) => (sheet.frozenRows = 2)],
  ["Avd A: frozen columns 1 → none", (_, sheet) => (sheet.frozenColumns = 0)],
  ["Avd A: gridlines none → false", (_, sheet) => (sheet.showGridlines = false)],
  ['Avd A: tab colour "#00FF00" → none', (_, sheet) => (sheet.tabColour = "")],
  ["Avd A: protection none → true", (_, sheet) => (sheet.isProtected = true)],
  ['Avd A: visibility "Visible" → "Hidden"', (_, sheet) => (sheet.visibility = "Hidden")],
  ['Avd A: kind "worksheet" → "chart"', (_, sheet) => (sheet.kind = "chart")],
  ['Avd A: filter "E1:G4" → none', (_, sheet) => (sheet.autoFilter = null)],
  ['Avd A: filter\'s criteria "<filterColumn colId=\\"0\\"/>" → none', (_, sheet) => delete sheet.filter],
  [
    'Avd A: page layout orientation "Landscape" → "Portrait"',
    (_, sheet) => sheet.pageLayout.set("orientation", "Portrait"),
  ],
  ['Avd A: table Underlag: range "A1:C4" → "A1:C5"', (_, sheet) => (first(sheet.tables).range = rectangle(0, 0, 4, 2))],
  ['Avd A: table Underlag: style "TableStyleLight1" → ""', (_, sheet) => (first(sheet.tables).style = "")],
  [
    "Avd A: table Underlag: showFilterButton true → false",
    (_, sheet) => (first(sheet.tables).showFilterButton = false),
  ],
  ["Avd A: table Underlag: showBandedRows true → false", (_, sheet) => (first(sheet.tables).showBandedRows = false)],
  ["Avd A: table Underlag: showTotals false → true", (_, sheet) => (first(sheet.tables).showTotals = true)],
  ['Avd A: table Underlag: filter none → "<x/>"', (_, sheet) => (first(sheet.tables).filter = "<x/>")],
  ['Avd A: chart 1: title "Läget" → "Annat"', (_, sheet) => (first(sheet.charts).title = "Annat")],
  ['Avd A: chart 1: name "Diagram 1" → "Annat"', (_, sheet) => (first(sheet.charts).name = "Annat")],
  ['Avd A: chart 1: type "BarStacked" → "Pie"', (_, sheet) => (first(sheet.charts).type = "Pie")],
  ['Avd A: chart 1: altText "Ett diagram" → ""', (_, sheet) => (first(sheet.charts).altText = "")],
  [
    'Avd A: chart 1: place {"height":200,"left":10,"top":20,"width":300} → {"height":200,"left":11,"top":20,"width":300}',
    (_, sheet) => (first(sheet.charts).place.left = 11),
  ],
  [
    'Avd A: chart 1: legend/position "Bottom" → "Top"',
    (_, sheet) => first(sheet.charts).settings.set("legend/position", "Top"),
  ],
  ['Avd A: chart 1: series 1: colour "#112233" → ""', (_, sheet) => (first(first(sheet.charts).series).colour = "")],
  ['Avd A: chart 1: series 1: name "Rader" → ""', (_, sheet) => (first(first(sheet.charts).series).name = "")],
  [
    'Avd A: chart 1: series 1: points {"0":"#445566"} → {}',
    (_, sheet) => {
      first(first(sheet.charts).series).points.clear();
    },
  ],
  [
    "Avd A: chart 1: series 1: showsValues true → false",
    (_, sheet) => (first(first(sheet.charts).series).showsValues = false),
  ],
  [
    'Avd A: conditional format 1 {"range":"A1:A10","settings":{"cellValue/rule":{"formula1":"=\\"OK\\"","operator":"EqualTo"}},"type":"CellValue"} → none',
    (_, sheet) => sheet.conditionalFormats.pop(),
  ],
  ['Avd A: name "Avd A" → "Avd C"', (_, sheet) => (sheet.name = "Avd C")],
  ["Avd B: sheet deleted", (changed) => changed.sheets.pop()],
  ["Ny: sheet added", (changed) => changed.sheets.unshift(newSheet("Ny"))],
  ["Avd B: replaced by another sheet of that name", (changed) => changed.sheets.splice(1, 1, newSheet("Avd B"))],
  ['workbook: order of sheets ["Avd A","Avd B"] → ["Avd B","Avd A"]', (changed) => changed.sheets.reverse()],
  ['workbook: active sheet "Avd A" → "Avd B"', (changed) => (changed.activeSheet = changed.sheets[1]?.id ?? "")],
  ['workbook: selection "A1" → "B2:C3"', (changed) => (changed.selection = rectangle(1, 1, 2, 2))],
  ["workbook: protection none → true", (changed) => (changed.isProtected = true)],
  ["workbook: read-only none → true", (changed) => (changed.isReadOnly = true)],
  [
    'workbook: name mitt: formula "=\'Avd A\'!$A$1" → "=#REF!"',
    (changed) => changed.names.splice(0, 1, { ...first(changed.names), formula: "=#REF!" }),
  ],
  [
    "workbook: name mitt: hidden none → true",
    (changed) => changed.names.splice(0, 1, { ...first(changed.names), visible: false }),
  ],
  [
    'workbook: name nytt: formula none → "=2"',
    (changed) => changed.names.push({ name: "nytt", formula: "=2", visible: true, scope: null }),
  ],
];

test.each(CHANGES)("%s", (line, change) => {
  const changed = workbook();
  const before = snapshot(changed);
  change(changed, first(changed.sheets));
  expect(differences(before, snapshot(changed))).toContain(line);
});

test("each change of a cell, a setting or a thing is one line, and a renamed sheet its names' too", () => {
  const counts = CHANGES.map(([line, change]) => {
    const changed = workbook();
    const before = snapshot(changed);
    change(changed, first(changed.sheets));
    return [line, differences(before, snapshot(changed)).length] as const;
  });
  expect(counts.filter(([, count]) => count !== 1).map(([line]) => line)).toEqual(['Avd A: name "Avd A" → "Avd C"']);
});

test("equal workbooks have no differences, whatever their ids", () => {
  expect(differences(snapshot(workbook()), snapshot(workbook()))).toEqual([]);
  const same = workbook();
  const before = snapshot(same);
  // What says nothing is nothing.
  cellAt(first(same.sheets), 50, 50);
  Object.assign(cellAt(first(same.sheets), 51, 50).look, { bold: false, wrap: false, locked: true, underline: "None" });
  expect(differences(before, snapshot(same))).toEqual([]);
});

test("a filter leaves sheets and names out", () => {
  const changed = workbook();
  const take = (): ReturnType<typeof snapshot> =>
    snapshot(
      changed,
      ({ name }) => name !== "Avd B",
      ({ name }) => name !== "nytt",
    );
  const before = take();
  cellAt(changed.sheets[1] ?? newSheet("?"), 0, 0).value = "ändrat";
  changed.names.push({ name: "nytt", formula: "=2", visible: true, scope: null });
  expect(differences(before, take())).toEqual([]);
  cell(first(changed.sheets)).value = "ändrat";
  expect(differences(before, take())).toEqual(['Avd A!C12: value "Klar" → "ändrat"']);
});

test("a new sheet between others moves none of them", () => {
  const changed = workbook();
  const before = snapshot(changed);
  changed.sheets.splice(1, 0, newSheet("Mellan"));
  expect(differences(before, snapshot(changed))).toEqual(["Mellan: sheet added"]);
});
