/** Excel.RangeAreas: several rectangles of a sheet as one, and the calls that give them. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostSheet, HostWorkbook } from "../model";
import { conditionalFormatsObject } from "./conditionalFormats";
import { HostError, objectOf, reads, type HostContext, type HostObject, type ObjectType } from "./define";
import { areasObject, rangeObject, worksheetObject } from "./handles";
import { clearRange } from "./clear";
import { formatObject } from "./rangeFormat";
import { cellCount, COLUMNS, intersection, rectangle, ROWS, sheetAddress } from "./rectangles";
import { define, extend } from "./registry";
import { areasArgument, invalidArgument, rangeArgument } from "./resolve";
import { specialCells } from "./specialCells";
import type { AreasTarget } from "./targets";
import { usedRange } from "./usedRange";

/** Longer addresses are cut off there (docs/excel/excel-add-ins-troubleshooting.md, "getRange(s)": 8192 characters). */
const LONGEST_ADDRESS = 8192;

const separators = new WeakMap<HostWorkbook, "," | ";">();

/**
 * Takes only this character between the addresses of getRanges: Excel on a Windows whose list separator is ";" (as in
 * Sweden) refuses a comma there, against its documentation (office-js issue 1167). Without it both are taken.
 */
export function setListSeparator(workbook: HostWorkbook, separator: "," | ";"): void {
  separators.set(workbook, separator);
}

function addressed(sheet: HostSheet, address: unknown, context: HostContext): readonly CellRange[] {
  if (address === undefined || address === null || address === "") return [rectangle(0, 0, ROWS - 1, COLUMNS - 1)];
  if (typeof address !== "string") throw invalidArgument("Addresses were expected.");
  const cut = address.slice(0, LONGEST_ADDRESS);
  return cut.split(separators.get(context.workbook) ?? /[,;]/).map((part) => {
    const target = rangeArgument(part.trim(), sheet, context);
    if (target.sheet !== sheet) throw invalidArgument("The ranges lie on different sheets.");
    return target.range;
  });
}

function some(sheet: HostSheet, areas: readonly CellRange[]): HostObject | null {
  return areas.length === 0 ? null : areasObject(sheet, areas);
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return object;
}

function common(target: AreasTarget, [other]: readonly unknown[], context: HostContext): HostObject | null {
  const { sheet, areas } = areasArgument(other, target.sheet, context);
  if (sheet !== target.sheet) throw invalidArgument("The ranges lie on different sheets.");
  const parts = target.areas.flatMap((one) => areas.flatMap((another) => intersection(one, another) ?? []));
  return some(sheet, parts);
}

function used({ sheet, areas }: AreasTarget, [valuesOnly]: readonly unknown[]): HostObject | null {
  return some(
    sheet,
    areas.flatMap((area) => usedRange(sheet, area, valuesOnly === true) ?? []),
  );
}

function special({ sheet, areas }: AreasTarget, args: readonly unknown[]): HostObject | null {
  return some(sheet, specialCells(sheet, areas, args));
}

/** "-1 if the cell count exceeds 2^31-1". */
function count({ areas }: AreasTarget): number {
  const cells = areas.reduce((sum, area) => sum + cellCount(area), 0);
  return cells > 2 ** 31 - 1 ? -1 : cells;
}

const rangeCollection: ObjectType<AreasTarget> = {
  name: "Excel.RangeCollection",
  scalars: {},
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
  methods: { GetCount: ({ areas }) => areas.length },
};

define("Excel.RangeAreas", {
  name: "Excel.RangeAreas",
  scalars: {
    address: reads(({ sheet, areas }) => areas.map((area) => sheetAddress(sheet, area)).join(", ")),
    areaCount: reads(({ areas }) => areas.length),
    cellCount: reads(count),
    isEntireColumn: reads(({ areas }) =>
      areas.every(({ firstRow, lastRow }) => firstRow === 0 && lastRow === ROWS - 1),
    ),
    isEntireRow: reads(({ areas }) =>
      areas.every(({ firstColumn, lastColumn }) => firstColumn === 0 && lastColumn === COLUMNS - 1),
    ),
  },
  children: {
    Areas: (target) => objectOf(rangeCollection, target),
    Format: ({ sheet, areas }) => formatObject(sheet, areas),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
    ConditionalFormats: (target) => conditionalFormatsObject(target),
  },
  methods: {
    Clear: ({ sheet, areas }, args, context) => {
      for (const range of areas) clearRange({ sheet, range }, args, context);
    },
    GetEntireColumn: ({ sheet, areas }) =>
      areasObject(
        sheet,
        areas.map((area) => ({ ...area, firstRow: 0, lastRow: ROWS - 1 })),
      ),
    GetEntireRow: ({ sheet, areas }) =>
      areasObject(
        sheet,
        areas.map((area) => ({ ...area, firstColumn: 0, lastColumn: COLUMNS - 1 })),
      ),
    GetIntersection: (target, args, context) => found(common(target, args, context)),
    GetIntersectionOrNullObject: common,
    GetUsedRangeAreas: (target, args) => found(used(target, args)),
    GetUsedRangeAreasOrNullObject: used,
    GetSpecialCells: (target, args) => found(special(target, args)),
    GetSpecialCellsOrNullObject: special,
  },
});

extend("Excel.Worksheet", {
  methods: { GetRanges: (sheet, [address], context) => areasObject(sheet, addressed(sheet, address, context)) },
});

extend("Excel.Range", {
  methods: {
    GetSpecialCells: ({ sheet, range }, args) => found(special({ sheet, areas: [range] }, args)),
    GetSpecialCellsOrNullObject: ({ sheet, range }, args) => special({ sheet, areas: [range] }, args),
  },
});
