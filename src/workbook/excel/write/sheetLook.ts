/** What a sheet has besides its cells' looks: widths, heights, merged cells, hidden columns, conditional colours. */
import { LOOKS, type Look } from "../../looks";
import { columnWidths, mergeAreas, PADDING } from "../../plannedTables";
import type { CellRange, PlannedColouring, SheetPlan } from "../../port";
import { formulaText } from "../../textCells";
import { rangeAt } from "./looks";
import { Rectangles } from "./rectangles";
import { ACTION_BYTES, type Step } from "./step";

/** @param area old and new content together; rows and columns outside are left alone */
export function sheetLookSteps(sheet: string, plan: SheetPlan, area: CellRange): Step[] {
  return [
    ...columnSteps(sheet, plan, area),
    ...rowSteps(sheet, plan, area),
    ...mergeSteps(sheet, plan),
    // The latest has precedence.
    ...plan.colourings.map((colouring) => colouringStep(sheet, colouring)).reverse(),
  ];
}

/** A page has hundreds of merged cells, most of one row: those of the same columns below each other are one action. */
function mergeSteps(sheet: string, plan: SheetPlan): Step[] {
  const areas = mergeAreas(plan).sort((one, other) => one.firstRow - other.firstRow);
  const lines = new Rectangles<true>();
  for (const { firstRow, firstColumn, lastRow, lastColumn } of areas) {
    if (firstRow === lastRow) lines.add(firstRow, [{ first: firstColumn, last: lastColumn, kind: true }]);
  }
  const blocks = areas.filter(({ firstRow, lastRow }) => firstRow !== lastRow);
  return [
    ...lines.all().map((area) => mergeStep(sheet, area, true)),
    ...blocks.map((area) => mergeStep(sheet, area, false)),
  ];
}

/** @param byRow each row of the area by itself */
function mergeStep(sheet: string, area: CellRange, byRow: boolean): Step {
  return step(sheet, area, 1, (range) => {
    range.merge(byRow);
  });
}

function step(sheet: string, area: CellRange, actions: number, act: (range: Excel.Range) => void): Step {
  return {
    bytes: (2 + actions) * ACTION_BYTES,
    queue: (book) => {
      act(rangeAt(book.sheet(sheet), area));
    },
  };
}

/** Points of a column that shows so many digits of Calibri 11: each has 7 pixels, and Excel drops parts of a pixel. */
export function columnPoints(characters: number): number {
  return Math.trunc(Math.min(255, characters + PADDING) * 7 + 0.5) * 0.75;
}

function columnSteps(sheet: string, plan: SheetPlan, { lastColumn }: CellRange): Step[] {
  const widths = columnWidths(plan);
  const last = Math.max(lastColumn, ...widths.keys(), ...plan.hiddenColumns);
  const all = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: last };
  const reset = step(sheet, all, 1, (range) => {
    range.format.useStandardWidth = true;
  });
  const set = runsByNumber(widths).map(([first, end, width]) =>
    step(sheet, { ...all, firstColumn: first, lastColumn: end }, 1, (range) => {
      range.format.columnWidth = columnPoints(width);
    }),
  );
  const hide = plan.hiddenColumns.map((column) =>
    step(sheet, { ...all, firstColumn: column, lastColumn: column }, 1, (range) => {
      range.columnHidden = true;
    }),
  );
  return [reset, ...set, ...hide];
}

/**
 * A row with wrapped text is left for Excel to fit, now and whenever somebody types there. Excel cannot fit rows with
 * merged cells, and headings are to have air: those get the planned height.
 */
function rowSteps(sheet: string, plan: SheetPlan, area: CellRange): Step[] {
  const rows = { firstColumn: 0, lastColumn: 0 };
  const reset = step(sheet, { ...area, ...rows }, 1, (range) => {
    range.format.useStandardHeight = true;
  });
  const fitted = fittedRows(plan);
  const fixed = new Map([...plan.heights].filter(([row]) => !fitted.has(row)));
  const set = runsByNumber(fixed).map(([firstRow, lastRow, points]) =>
    step(sheet, { ...rows, firstRow, lastRow }, 1, (range) => {
      range.format.rowHeight = points;
    }),
  );
  const fit = runsByNumber(new Map([...fitted].map((row) => [row, 0]))).map(([firstRow, lastRow]) =>
    step(sheet, { ...rows, firstRow, lastRow }, 1, (range) => {
      range.getEntireRow().untrack().format.autofitRows();
    }),
  );
  return [reset, ...set, ...fit];
}

/** Rows with a planned height that Excel can fit better itself. */
export function fittedRows(plan: SheetPlan): Set<number> {
  const merged = new Set(plan.merges.flatMap(({ firstRow, lastRow }) => range(firstRow, lastRow)));
  const wrapped = new Set<number>();
  for (const { row, cells } of plan.blocks) {
    cells.forEach((line, index) => {
      if (line.some((cell) => typeof cell === "object" && isRunningText(cell.style))) wrapped.add(row + index);
    });
  }
  for (const table of plan.tables) {
    if (!table.columns.some(({ style }) => isRunningText(style))) continue;
    for (let row = table.row + 1; row <= table.row + table.rows.length; row++) wrapped.add(row);
  }
  return new Set([...plan.heights.keys()].filter((row) => wrapped.has(row) && !merged.has(row)));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const UNFITTED: ReadonlySet<Look> = new Set([
  LOOKS.tableHeader,
  LOOKS.numberHeader,
  LOOKS.headlineLabel,
  LOOKS.generated,
]);

function isRunningText(style: keyof typeof LOOKS | undefined): boolean {
  return style !== undefined && LOOKS[style].wrap === true && !UNFITTED.has(LOOKS[style]);
}

/** Numbers side by side that are equal: first and last place, and the number. */
function runsByNumber(numbers: ReadonlyMap<number, number>): [number, number, number][] {
  const column = new Rectangles<number>();
  const places = [...numbers].sort(([one], [other]) => one - other);
  for (const [place, kind] of places) column.add(place, [{ first: 0, last: 0, kind }]);
  return column.all().map(({ firstRow, lastRow, kind }) => [firstRow, lastRow, kind]);
}

function colouringStep(sheet: string, { range: cells, text, style }: PlannedColouring): Step {
  return step(sheet, cells, 6, (area) => {
    const look = LOOKS[style];
    const { cellValue } = area.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: `=${formulaText(text)}`, operator: "EqualTo" };
    if (look.colour !== undefined) cellValue.format.font.color = `#${look.colour}`;
    if (look.bold !== undefined) cellValue.format.font.bold = look.bold;
    if (look.fill !== undefined) cellValue.format.fill.color = `#${look.fill}`;
  });
}
