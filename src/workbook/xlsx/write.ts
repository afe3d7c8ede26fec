/**
 * SheetPlans → one new .xlsx. hucre writes what is intricate (styles, tables, charts, conditional formats, print set-up);
 * the cells, which are many, are written here: that takes a third of the time, and text is text, always.
 */
import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { address } from "../../plan/origin";
import { FONT } from "../looks";
import { PlacedRows } from "../placedRows";
import { MARKED_AREA, markedRole, markerName, type PlannedTable, type SheetPlan } from "../port";
import { cellText, quotedSheet } from "../textCells";
import { ZipArchive } from "./zip";
import { CellWriter, type RowHeight } from "./write/cells";
import { finishPackage, sheetPart, textOf, type SheetBody } from "./write/package";
import { ColumnStyler } from "./write/rows";
import { describeSheet, textRanges } from "./write/sheet";
import { SharedStrings } from "./write/strings";
import { StyleTable } from "./write/styles";

export interface WorkbookProperties {
  readonly title: string;
  readonly created: Date;
  /** Path to a file that links lead to, as seen from the new workbook's folder; without it the file's bare name. */
  readonly pathOf?: (file: string) => string;
}

/**
 * The plans as an .xlsx, sheets in the given order. The same plans give the same bytes. Text that is longer than a cell may
 * hold (32,767 characters) is cut with "…"; characters that XML forbids are left out. Throws where a sheet's name is none
 * (hucre's InvalidArgumentError), which is our own mistake.
 */
export async function writeWorkbook(plans: readonly SheetPlan[], properties: WorkbookProperties): Promise<Uint8Array> {
  const strings = new SharedStrings();
  const { skeleton, styles, numbers, bodies } = await prepareWorkbook(plans, properties, strings);
  styles.setNumbers(numbers);
  return finishPackage(
    skeleton,
    bodies,
    () => strings.xml(),
    (name) => markedRole(name) !== null,
  );
}

/** Everything but the cells, which are written when they are asked for. */
export interface PreparedWorkbook {
  /** A whole package, with other cells. */
  readonly skeleton: ZipArchive;
  /** To be given the number of each style before any cell is written. */
  readonly styles: StyleTable;
  /** Those that the styles have in the skeleton. */
  readonly numbers: readonly number[];
  /** In the order of the plans. */
  readonly bodies: readonly SheetBody[];
}

export async function prepareWorkbook(
  plans: readonly SheetPlan[],
  properties: WorkbookProperties,
  strings: SharedStrings,
): Promise<PreparedWorkbook> {
  const pathOf = properties.pathOf ?? ((file: string) => file);
  const styles = new StyleTable();
  const stylersOf = ({ columns }: PlannedTable): ColumnStyler[] =>
    columns.map((column) => new ColumnStyler(column, styles));
  const writers = plans.map(
    (plan) => new CellWriter(new PlacedRows(plan, stylersOf), rowHeights(plan), styles, strings, pathOf),
  );
  writers.forEach((writer) => {
    writer.prepare();
  });
  const skeleton = ZipArchive.open(await writeXlsx(describeWorkbook(plans, properties, styles)));
  const bodies = writers.map((writer, index) => ({
    texts: textRanges(plans[index]),
    rows: () => writer.pieces(),
    dimension: () => writer.dimension(),
    hyperlinks: () => writer.hyperlinks(),
    linkedFiles: () => writer.linkedFiles(),
  }));
  return { skeleton, styles, numbers: readNumbers(skeleton, styles.styles().length), bodies };
}

/**
 * Excel fits a row by itself as a person types, but never one with merged cells: only those rows keep their height for good.
 */
function rowHeights({ heights, merges }: SheetPlan): ReadonlyMap<number, RowHeight> {
  const merged = new Set(merges.map((area) => area.firstRow));
  return new Map([...heights].map(([row, points]) => [row, { points, fixed: merged.has(row) }]));
}

function describeWorkbook(
  plans: readonly SheetPlan[],
  { title, created }: WorkbookProperties,
  styles: StyleTable,
): WriteOptions {
  const [first, ...rest] = plans.map(describeSheet);
  if (first === undefined) throw new Error("a workbook needs a sheet");
  return {
    sheets: [{ ...first, cells: styleCells(styles) }, ...rest],
    properties: { title: cellText(title), created, modified: created },
    namedRanges: plans.flatMap(sheetNames),
    defaultFont: { ...FONT, family: 2 },
    stringMode: "shared",
  };
}

/**
 * One cell for each style, so that hucre numbers them, and a text, so that it writes a string table. These cells are
 * replaced by the real ones.
 */
function styleCells(styles: StyleTable): NonNullable<WriteOptions["sheets"][number]["cells"]> {
  const cells: NonNullable<WriteOptions["sheets"][number]["cells"]> = new Map();
  styles.styles().forEach((style, row) => {
    cells.set(`${String(row)},0`, { style });
  });
  cells.set("0,1", { value: "-" });
  return cells;
}

/** The number that hucre gave to each style. */
function readNumbers(skeleton: ZipArchive, count: number): number[] {
  const numbers = Array.from({ length: count }, () => 0);
  const xml = textOf(skeleton, sheetPart(0));
  for (const [, row, style] of xml.matchAll(/<c r="A(\d+)" s="(\d+)"\/>/g)) numbers[Number(row) - 1] = Number(style);
  return numbers;
}

interface SheetName {
  readonly name: string;
  readonly range: string;
  /** The sheet's name where it is local to it. */
  readonly scope?: string;
}

/** Names for cells, the marker of the sheet, and its title rows (hucre does not quote the sheet's name there). */
export function sheetNames(plan: SheetPlan): SheetName[] {
  const sheet = quotedSheet(plan.name);
  const cell = (row: number, column: number): string =>
    `${sheet}!${address(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`;
  const { titleRows } = plan.print;
  return [
    ...plan.names.map(({ name, row, column }) => ({ name, range: cell(row, column) })),
    { name: markerName(plan.role), range: `${sheet}!${MARKED_AREA}` },
    ...(titleRows === null
      ? []
      : [
          {
            name: "_xlnm.Print_Titles",
            range: `${sheet}!$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`,
            scope: plan.name,
          },
        ]),
  ];
}
