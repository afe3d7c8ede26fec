/** getCellProperties, getRowProperties, getColumnProperties and their setters: formats of many cells in one call. */
import type { CellRange } from "../../../src/workbook/port";
import { cellBorder, CELL_SIDES } from "./borders";
import { HostError, type HostObject } from "./define";
import { hyperlinkArgument, hyperlinkOf, setHyperlink } from "./hyperlinks";
import { setHidden, setSize, uniformHidden, uniformSize, type Axis } from "./lines";
import { lookField, LOOK_FIELDS, uniformLook, writeLook } from "./looks";
import { guardFormat } from "./protection";
import { columnCount, rowCount, sheetAddress } from "./rectangles";
import { memberOf, extend } from "./registry";
import { booleanArgument, invalidArgument } from "./resolve";
import type { RangeTarget } from "./targets";

/** What one cell, row or column of the range is called, and which properties it has beside a cell's. */
type Piece = "cell" | Axis;

type Bag = ReadonlyMap<string, unknown>;

function bag(value: unknown, what: string): Bag {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidArgument(`${what} is no object.`);
  return new Map(Object.entries(value));
}

function notModelled(path: string): HostError {
  return new HostError("ApiNotFound", `The host does not model ${path} of cell properties.`);
}

/** The range cut into its cells (row by row), rows or columns. */
function pieces(range: CellRange, piece: Piece): CellRange[] {
  const rows = Array.from({ length: rowCount(range) }, (_, index) => range.firstRow + index);
  const columns = Array.from({ length: columnCount(range) }, (_, index) => range.firstColumn + index);
  const row = (at: number): CellRange => ({ ...range, firstRow: at, lastRow: at });
  if (piece === "rows") return rows.map(row);
  if (piece === "columns") return columns.map((at) => ({ ...range, firstColumn: at, lastColumn: at }));
  return rows.flatMap((at) => columns.map((column) => ({ ...row(at), firstColumn: column, lastColumn: column })));
}

// Reading ----------------------------------------------------------------------------------------------------------

/** The properties that the options ask for with `true`, in the shape of the options. */
function read(target: RangeTarget, piece: Piece, options: Bag): unknown {
  const entries = [...options].flatMap(([name, asked]) => {
    if (asked === false || asked === undefined || asked === null) return [];
    return [[name, readOne(target, piece, name, asked)] as const];
  });
  return Object.fromEntries(entries);
}

function readOne(target: RangeTarget, piece: Piece, name: string, asked: unknown): unknown {
  const { sheet, range } = target;
  if (name === "format") return readFormat(target, piece, "", bag(asked, name));
  if (name === "address" || name === "addressLocal") return sheetAddress(sheet, range);
  if (name === "hyperlink") return hyperlinkOf(sheet, range);
  if (name === "rowIndex" && piece === "rows") return range.firstRow;
  if (name === "columnIndex" && piece === "columns") return range.firstColumn;
  if (name === "rowHidden" && piece === "rows") return uniformHidden(sheet, [range], "rows");
  if (name === "columnHidden" && piece === "columns") return uniformHidden(sheet, [range], "columns");
  throw notModelled(name);
}

function readFormat(target: RangeTarget, piece: Piece, prefix: string, options: Bag): unknown {
  const entries = [...options].flatMap(([name, asked]) => {
    if (asked === false || asked === undefined || asked === null) return [];
    return [[name, readFormatOne(target, piece, prefix + name, asked)] as const];
  });
  return Object.fromEntries(entries);
}

function readFormatOne(target: RangeTarget, piece: Piece, path: string, asked: unknown): unknown {
  const { sheet, range } = target;
  if (path === "borders") return readBorders(target, bag(asked, path));
  if (path === "columnWidth" && piece === "columns") return uniformSize(sheet, [range], "columns");
  if (path === "rowHeight" && piece === "rows") return uniformSize(sheet, [range], "rows");
  if (LOOK_FIELDS.has(path)) return uniformLook(sheet, [range], lookField(path));
  if (typeof asked === "object") return readFormat(target, piece, `${path}/`, bag(asked, path));
  throw notModelled(`format/${path}`);
}

/** `{ color: true, style: true }` for all four sides. */
function readBorders({ sheet, range }: RangeTarget, options: Bag): unknown {
  const asked = [...options].flatMap(([name, wanted]) => (wanted === true ? [name] : []));
  return Object.fromEntries(
    [...CELL_SIDES].map(([name, side]) => {
      const border = cellBorder(sheet, range, side);
      return [name, Object.fromEntries(asked.map((property) => [property, borderProperty(border, property).get()]))];
    }),
  );
}

interface Property {
  readonly get: () => unknown;
  readonly set: (value: unknown) => void;
}

function borderProperty(border: HostObject, name: string): Property {
  const scalar = memberOf(border.type, "scalars", name) as
    { get: (target: unknown) => unknown; set?: (target: unknown, value: unknown) => void } | undefined;
  if (scalar === undefined) throw notModelled(`format/borders/${name}`);
  return {
    get: () => scalar.get(border.target),
    set: (value) => {
      if (scalar.set === undefined) throw invalidArgument(`${name} cannot be set.`);
      scalar.set(border.target, value);
    },
  };
}

// Writing ----------------------------------------------------------------------------------------------------------

function write(target: RangeTarget, piece: Piece, data: Bag): void {
  const { sheet, range } = target;
  for (const [name, value] of data) {
    if (value === undefined || value === null) continue;
    if (name === "format") writeFormat(target, piece, "", bag(value, name));
    else if (name === "hyperlink") setHyperlink(sheet, range, hyperlinkArgument(value));
    else if (name === "rowHidden" && piece === "rows") hide(target, "rows", value);
    else if (name === "columnHidden" && piece === "columns") hide(target, "columns", value);
    else throw notModelled(name);
  }
}

function hide({ sheet, range }: RangeTarget, axis: Axis, value: unknown): void {
  guardFormat(sheet, axis);
  setHidden(sheet, [range], axis, booleanArgument(value));
}

function writeFormat(target: RangeTarget, piece: Piece, prefix: string, data: Bag): void {
  const { sheet, range } = target;
  for (const [name, value] of data) {
    const path = prefix + name;
    if (value === undefined || value === null) continue;
    if (path === "borders") writeBorders(target, bag(value, path));
    else if (path === "columnWidth" && piece === "columns") resize(target, "columns", value);
    else if (path === "rowHeight" && piece === "rows") resize(target, "rows", value);
    else if (LOOK_FIELDS.has(path)) {
      guardFormat(sheet, "cells");
      writeLook(sheet, [range], lookField(path), value);
    } else if (typeof value === "object") writeFormat(target, piece, `${path}/`, bag(value, path));
    else throw notModelled(`format/${path}`);
  }
}

function resize({ sheet, range }: RangeTarget, axis: Axis, value: unknown): void {
  guardFormat(sheet, axis);
  setSize(sheet, [range], axis, value);
}

function writeBorders({ sheet, range }: RangeTarget, data: Bag): void {
  for (const [name, value] of data) {
    const side = CELL_SIDES.get(name);
    if (side === undefined) throw notModelled(`format/borders/${name}`);
    const border = cellBorder(sheet, range, side);
    for (const [property, given] of bag(value, name)) borderProperty(border, property).set(given);
  }
}

// The six methods --------------------------------------------------------------------------------------------------

function getCells({ sheet, range }: RangeTarget, [options]: readonly unknown[]): unknown {
  const asked = bag(options, "The options");
  return pieces(range, "rows").map((row) =>
    pieces(row, "cell").map((cell) => read({ sheet, range: cell }, "cell", asked)),
  );
}

function getLines(piece: Axis) {
  return ({ sheet, range }: RangeTarget, [options]: readonly unknown[]): unknown => {
    const asked = bag(options, "The options");
    return pieces(range, piece).map((part) => read({ sheet, range: part }, piece, asked));
  };
}

/** Null or undefined in place of a cell's properties leaves the cell; `{}` does too. */
function setAll({ sheet }: RangeTarget, piece: Piece, parts: readonly CellRange[], data: unknown): void {
  if (!Array.isArray(data) || data.length !== parts.length) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the range.");
  }
  parts.forEach((range, index) => {
    const given: unknown = data[index];
    if (given !== null && given !== undefined) write({ sheet, range }, piece, bag(given, "The properties"));
  });
}

function setCells(target: RangeTarget, [data]: readonly unknown[]): void {
  const rows = pieces(target.range, "rows");
  if (!Array.isArray(data) || data.length !== rows.length) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the range.");
  }
  rows.forEach((row, index) => {
    setAll(target, "cell", pieces(row, "cell"), data[index]);
  });
}

function setLines(piece: Axis) {
  return (target: RangeTarget, [data]: readonly unknown[]): void => {
    setAll(target, piece, pieces(target.range, piece), data);
  };
}

extend("Excel.Range", {
  methods: {
    GetCellProperties: getCells,
    GetRowProperties: getLines("rows"),
    GetColumnProperties: getLines("columns"),
    SetCellProperties: setCells,
    SetRowProperties: setLines("rows"),
    SetColumnProperties: setLines("columns"),
  },
});
