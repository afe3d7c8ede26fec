/** Workbooks of every kind that the model can hold and a file can say, for properties. */
import fc from "fast-check";
import { newSheet, newWorkbook, type HostCell, type HostChart, type HostSheet, type HostWorkbook } from "../model";
import { rectangle } from "../objects/rectangles";

const COLOURS = fc.constantFrom("#FFC000", "#1F4E5F", "#00FF00");
const TEXT = fc
  .string({ maxLength: 12, unit: "grapheme" })
  .map((text) => text.replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, ""));
const WORD = fc.stringMatching(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö0-9 .']{0,9}[a-z]$/u);
const AREA = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 10 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([row, column, rows, columns]) => rectangle(row, column, row + rows, column + columns));

const LOOK = fc.record(
  {
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constantFrom("Single", "Double"),
    fontName: fc.constantFrom("Arial", "Aptos Narrow"),
    fontSize: fc.constantFrom(8, 10.5, 16),
    fontColour: COLOURS,
    fill: COLOURS,
    wrap: fc.constant(true),
    horizontal: fc.constantFrom("Left", "Center", "Right"),
    vertical: fc.constantFrom("Top", "Center"),
    locked: fc.constant(false),
    borders: fc.record(
      { EdgeTop: fc.record({ style: fc.constantFrom("thin", "medium", "double"), colour: COLOURS }) },
      { requiredKeys: ["EdgeTop"] },
    ),
  },
  { requiredKeys: [] },
);

const CELL: fc.Arbitrary<HostCell> = fc.record({
  value: fc.oneof(
    TEXT,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant("#DIV/0!"),
  ),
  formula: fc.constantFrom("", "", "=SUM(A1:A3)", '=IF(A1<2,"a & b",B1)'),
  numberFormat: fc.constantFrom("General", "@", "0.0%", "yyyy-mm-dd", "m/d/yyyy", '0 "st"'),
  look: LOOK,
  hyperlink: fc.option(
    fc.oneof(
      fc.record({ documentReference: fc.constant("'Avd A'!A1"), screenTip: WORD }),
      fc.record({ address: fc.constantFrom("https://example.org/?a=1&b=2", "avd A.xlsx") }),
    ),
  ),
});

const CHART: fc.Arbitrary<HostChart> = fc
  .record({
    id: fc.constant("1"),
    name: WORD,
    type: fc.constantFrom("ColumnClustered", "BarStacked", "BarStacked100", "Line", "Area", "Pie", "Doughnut"),
    title: WORD,
    altText: TEXT.map((text) => text.replace(/[^\P{Cc}]/gu, "").trim()),
    place: fc.record({
      left: fc.nat({ max: 500 }),
      top: fc.nat({ max: 500 }),
      width: fc.integer({ min: 50, max: 400 }),
      height: fc.integer({ min: 50, max: 400 }),
    }),
    series: fc.array(
      fc.record({
        name: WORD,
        values: AREA,
        categories: fc.option(AREA),
        colour: fc.oneof(COLOURS, fc.constant("")),
        points: fc
          .dictionary(fc.constantFrom("0", "3"), COLOURS)
          .map((points) => new Map(Object.entries(points).map(([point, colour]) => [Number(point), colour]))),
        showsValues: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    settings: fc.constant(new Map()),
  })
  .map((chart) => ({ ...chart, settings: settingsOf(chart) }));

/** What files always say of a chart of this kind, so that loading finds the same. */
function settingsOf({ type, series }: HostChart): Map<string, unknown> {
  const settings = new Map<string, unknown>([
    ["legend/visible", true],
    ["legend/position", "Top"],
    ["title/format/font/size", 12],
  ]);
  if (type === "Doughnut") settings.set("series/0/doughnutHoleSize", series.length > 0 ? 55 : 50);
  if (type === "Doughnut" || type === "Pie") return settings;
  settings.set("axes/categoryAxis/majorGridlines/visible", false);
  settings.set("axes/valueAxis/majorGridlines/visible", true).set("axes/valueAxis/minimum", 0);
  for (const axis of ["categoryAxis", "valueAxis"]) {
    settings.set(`axes/${axis}/majorTickMark`, "Outside").set(`axes/${axis}/minorTickMark`, "None");
  }
  const isBar = type.startsWith("Bar") || type.startsWith("Column");
  if (isBar) settings.set("series/0/gapWidth", series.length > 0 ? 60 : 150);
  if (type.startsWith("BarStacked")) settings.set("series/0/overlap", 100);
  return settings;
}

const CONDITIONAL = fc.record({
  id: fc.constant("1"),
  range: AREA,
  type: fc.constant("CellValue"),
  settings: fc.tuple(COLOURS, COLOURS).map(
    ([fill, font]) =>
      new Map<string, unknown>([
        ["cellValue/rule", { formula1: '="OK & ""bra"""', operator: "EqualTo" }],
        ["cellValue/format/fill/color", fill],
        ["cellValue/format/font/color", font],
        ["cellValue/format/font/bold", true],
      ]),
  ),
});

const PAGE = fc.record(
  {
    orientation: fc.constantFrom("Portrait", "Landscape"),
    paperSize: fc.constantFrom("A4", "A3"),
    zoom: fc.constantFrom(
      { scale: 80, horizontalFitToPages: null, verticalFitToPages: null },
      { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
      { scale: null, horizontalFitToPages: 1, verticalFitToPages: 2 },
    ),
    printTitleRows: fc.constant("$1:$4"),
    printTitleColumns: fc.constant("$A:$B"),
    printArea: fc.constantFrom("$A$1:$C$9", "$A$1:$C$9,$E$1:$F$9"),
    centerHorizontally: fc.constant(true),
    "headersFooters/defaultForAllPages/leftFooter": fc.constantFrom("Kontroll", "a && b", '&"Calibri,Bold"x'),
    "headersFooters/defaultForAllPages/rightHeader": fc.constant("&P (&N)"),
  },
  { requiredKeys: [] },
);

/** Every second one takes all six margins, since files have all of them or none. */
const PAGE_LAYOUT = fc.tuple(PAGE, fc.boolean()).map(([page, hasMargins]) => {
  const sides = ["left", "right", "top", "bottom", "header", "footer"].map((side): [string, number] => [
    `${side}Margin`,
    36,
  ]);
  return new Map<string, unknown>([...Object.entries(page), ...(hasMargins ? sides : [])]);
});

const POINTS = fc.integer({ min: 1, max: 400 }).map((pixels) => pixels * 0.75);
const INDEX = fc.nat({ max: 40 });

const SHEET = fc.record({
  cells: fc.dictionary(INDEX.map(String), fc.dictionary(INDEX.map(String), CELL, { maxKeys: 4 }), { maxKeys: 4 }),
  columnWidths: fc.array(fc.tuple(INDEX, POINTS), { maxLength: 3 }).map((entries) => new Map(entries)),
  rowHeights: fc.array(fc.tuple(INDEX, POINTS), { maxLength: 3 }).map((entries) => new Map(entries)),
  hiddenRows: fc.array(INDEX, { maxLength: 3 }).map((rows) => new Set(rows)),
  hiddenColumns: fc.array(INDEX, { maxLength: 2 }).map((columns) => new Set(columns)),
  merges: fc.array(AREA, { maxLength: 1 }),
  frozenRows: fc.nat({ max: 4 }),
  frozenColumns: fc.nat({ max: 2 }),
  showGridlines: fc.boolean(),
  tabColour: fc.oneof(COLOURS, fc.constant("")),
  isProtected: fc.boolean(),
  charts: fc.array(CHART, { maxLength: 2 }),
  conditionalFormats: fc.array(CONDITIONAL, { maxLength: 2 }),
  autoFilter: fc.option(AREA),
  visibility: fc.constantFrom("Visible" as const, "Hidden" as const, "VeryHidden" as const),
  pageLayout: PAGE_LAYOUT,
});

type DrawnSheet = typeof SHEET extends fc.Arbitrary<infer T> ? T : never;

function sheetOf(drawn: DrawnSheet, name: string): HostSheet {
  const cells = Object.entries(drawn.cells).map(([row, columns]): [number, Map<number, HostCell>] => [
    Number(row),
    new Map(Object.entries(columns).map(([column, cell]) => [Number(column), cell])),
  ]);
  return newSheet(name, { ...drawn, cells: new Map(cells) });
}

export function anyWorkbook(): fc.Arbitrary<HostWorkbook> {
  const names = fc.uniqueArray(WORD, { minLength: 1, maxLength: 3, selector: (name) => name.toLowerCase() });
  return fc
    .tuple(names, fc.array(SHEET, { minLength: 3, maxLength: 3 }), AREA, fc.boolean(), fc.nat({ max: 2 }), fc.boolean())
    .map(([sheetNames, drawn, selection, isProtected, active, visible]) => {
      const sheets = sheetNames.map((name, index) => sheetOf(drawn[index] ?? drawn[0] ?? never(), name));
      const workbook = newWorkbook(sheets);
      const last = sheets.at(-1) ?? never();
      return Object.assign(workbook, {
        selection,
        isProtected,
        activeSheet: (sheets[active] ?? last).id,
        names: [
          { name: "mitt", formula: '="<a & b>"', visible, scope: null },
          { name: "lokalt", formula: "=1+1", visible: true, scope: last.id },
        ],
      });
    });
}

function never(): never {
  throw new Error("cannot be");
}
