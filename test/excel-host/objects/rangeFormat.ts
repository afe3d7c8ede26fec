/** Excel.RangeFormat with its fill, font and protection, for ranges and RangeAreas alike. */
import type { HostSheet } from "../model";
import { rangeBorders } from "./borders";
import { objectOf, type HostObject, type ObjectType, type Scalar } from "./define";
import { setSize, standardSize, uniformSize, type Axis } from "./lines";
import { LOOK_FIELDS, lookField, uniformLook, writeLook } from "./looks";
import { guardFormat } from "./protection";
import { existingCells } from "./rectangles";
import { extend } from "./registry";
import type { AreasTarget } from "./targets";

/** The scalars of the look fields below a path ("font/", or "" for those of the format itself). */
function lookScalars(prefix: string): Record<string, Scalar<AreasTarget>> {
  const names = [...LOOK_FIELDS.keys()].filter((path) => path.startsWith(prefix));
  const own = names.map((path) => path.slice(prefix.length)).filter((name) => !name.includes("/"));
  return Object.fromEntries(own.map((name) => [name, lookScalar(`${prefix}${name}`)]));
}

function lookScalar(path: string): Scalar<AreasTarget> {
  const field = lookField(path);
  return {
    get: ({ sheet, areas }) => uniformLook(sheet, areas, field),
    set: ({ sheet, areas }, value) => {
      guardFormat(sheet, "cells");
      writeLook(sheet, areas, field, value);
    },
  };
}

function size(axis: Axis): Scalar<AreasTarget> {
  return {
    get: ({ sheet, areas }) => uniformSize(sheet, areas, axis),
    set: ({ sheet, areas }, value) => {
      guardFormat(sheet, axis);
      setSize(sheet, areas, axis, value);
    },
  };
}

/** "Only intended to be set to true. Setting it to false has no effect." */
function usesStandard(axis: Axis): Scalar<AreasTarget> {
  return {
    get: ({ sheet, areas }) => {
      const found = uniformSize(sheet, areas, axis);
      return found === null ? null : found === standardSize(axis);
    },
    set: ({ sheet, areas }, value) => {
      guardFormat(sheet, axis);
      if (value === true) setSize(sheet, areas, axis, standardSize(axis));
    },
  };
}

const rangeFont: ObjectType<AreasTarget> = { name: "Excel.RangeFont", scalars: lookScalars("font/") };

const rangeFill: ObjectType<AreasTarget> = {
  name: "Excel.RangeFill",
  scalars: lookScalars("fill/"),
  methods: {
    Clear: ({ sheet, areas }) => {
      guardFormat(sheet, "cells");
      for (const area of areas) for (const { cell } of existingCells(sheet, area)) delete cell.look.fill;
    },
  },
};

const formatProtection: ObjectType<AreasTarget> = {
  name: "Excel.FormatProtection",
  scalars: lookScalars("protection/"),
};

/** Pixels of a digit of Calibri 11, and of a column's padding: how wide Excel makes a column is not promised anywhere. */
const DIGIT = 7;
const PADDING = 5;

/** About as wide as the longest text; what is exactly right only fonts could tell. */
function autofitColumns({ sheet, areas }: AreasTarget): void {
  guardFormat(sheet, "columns");
  const longest = new Map<number, number>();
  for (const area of areas) {
    for (const { column, cell } of existingCells(sheet, area)) {
      longest.set(column, Math.max(longest.get(column) ?? 0, String(cell.value).length));
    }
  }
  for (const [column, characters] of longest) {
    if (characters > 0) sheet.columnWidths.set(column, (Math.min(255, characters) * DIGIT + PADDING) * 0.75);
  }
}

/** Rows without a height of their own fit their text. */
function autofitRows({ sheet, areas }: AreasTarget): void {
  guardFormat(sheet, "rows");
  for (const { firstRow, lastRow } of areas) {
    for (const row of [...sheet.rowHeights.keys()]) if (row >= firstRow && row <= lastRow) sheet.rowHeights.delete(row);
  }
}

const rangeFormat: ObjectType<AreasTarget> = {
  name: "Excel.RangeFormat",
  scalars: {
    ...lookScalars(""),
    columnWidth: size("columns"),
    rowHeight: size("rows"),
    useStandardWidth: usesStandard("columns"),
    useStandardHeight: usesStandard("rows"),
  },
  children: {
    Font: (target) => objectOf(rangeFont, target),
    Fill: (target) => objectOf(rangeFill, target),
    Protection: (target) => objectOf(formatProtection, target),
    Borders: (target) => objectOf(rangeBorders, target),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: autofitRows,
  },
};

/** The format of one or more rectangles. */
export function formatObject(sheet: HostSheet, areas: AreasTarget["areas"]): HostObject {
  return objectOf(rangeFormat, { sheet, areas });
}

extend("Excel.Range", { children: { Format: ({ sheet, range }) => formatObject(sheet, [range]) } });
