/**
 * A request → Office.js calls, and what Office.js loaded → the request's answer. Ranges are untracked at once: Excel need
 * not keep them after the sync, and no batch is needed to release them.
 */
import type { CellRange, CellValue } from "../../port";
import { rgb } from "../../grid/colours";
import { areasOf, columnCount, rowCount } from "./ranges";
import type { CellsOf, Request, UsedRequest } from "./requests";

/** Hands the answer to the request; to be called after the sync. Throws where Excel did not get so far. */
export type Deliver = () => void;

/** Queues what the request needs. Costs no sync by itself. */
export function ask(sheet: Excel.Worksheet, request: Request): Deliver {
  switch (request.kind) {
    case "used":
      return askUsed(sheet, request);
    case "values": {
      const range = rangeOf(sheet, request.range).load("values");
      return () => {
        request.take(request.range, cellValues(range.values));
      };
    }
    case "formats": {
      const range = rangeOf(sheet, request.range).load("numberFormat");
      return () => {
        request.take(request.range, cellsOf(request.range, texts(range.numberFormat)));
      };
    }
    case "fill": {
      const range = rangeOf(sheet, request.range).load("format/fill/color");
      return () => {
        request.take(request.range, rgb(text(range.format.fill.color)));
      };
    }
    case "anyHidden": {
      const range = rangeOf(sheet, request.range).load("rowHidden");
      return () => {
        request.take(request.range, flag(range.rowHidden));
      };
    }
    case "fills": {
      const cells = rangeOf(sheet, request.range).getCellProperties({ format: { fill: { color: true } } });
      return () => {
        const fills = cells.value.map((row) => row.map((cell) => rgb(text(cell.format?.fill?.color))));
        request.take(request.range, cellsOf(request.range, fills));
      };
    }
    case "hidden": {
      const rows = rangeOf(sheet, request.range).getRowProperties({ rowHidden: true });
      return () => {
        request.take(
          request.range,
          rows.value.map((row) => row.rowHidden === true),
        );
      };
    }
    case "merges": {
      const areas = rangeOf(sheet, request.range).getMergedAreasOrNullObject().untrack().load("address");
      return () => {
        request.take(request.range, areas.isNullObject ? [] : areasOf(areas.address));
      };
    }
  }
}

function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.firstRow, range.firstColumn, rowCount(range), columnCount(range)).untrack();
}

/** What must be loaded of a range for areaOf. */
export const AREA = ["rowIndex", "columnIndex", "rowCount", "columnCount"];
const USED = [...AREA, "rowHidden", "format/fill/color"];

export function areaOf(range: Excel.Range): CellRange {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    lastRow: range.rowIndex + range.rowCount - 1,
    lastColumn: range.columnIndex + range.columnCount - 1,
  };
}

function askUsed(sheet: Excel.Worksheet, request: UsedRequest): Deliver {
  const used = rangeOf(sheet, request.range).getUsedRangeOrNullObject(true).untrack();
  used.load(request.withValues ? [...USED, "values"] : USED);
  return () => {
    if (used.isNullObject) request.take(request.range, null);
    else {
      request.take(request.range, {
        range: areaOf(used),
        values: request.withValues ? cellValues(used.values) : null,
        isHidden: flag(used.rowHidden),
        fill: rgb(text(used.format.fill.color)),
      });
    }
  };
}

/** Office.js types are wider or narrower than what comes: `values` may be null for too many cells, flags for mixed ones. */
function cellValues(values: unknown): readonly (readonly CellValue[])[] | null {
  if (!Array.isArray(values)) return null;
  return values.map((row: unknown) => (Array.isArray(row) ? row.map(cellValue) : []));
}

function cellValue(value: unknown): CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

function cellsOf<T>(range: CellRange, cells: readonly (readonly T[])[]): CellsOf<T> {
  return (row, column) => cells[row - range.firstRow]?.[column - range.firstColumn];
}

function texts(values: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(values)) return [];
  return values.map((row: unknown) => (Array.isArray(row) ? row.map((value) => text(value) ?? "") : []));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function flag(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}
