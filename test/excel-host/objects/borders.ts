/** Excel.RangeBorderCollection and Excel.RangeBorder. */
import type { CellRange } from "../../../src/workbook/port";
import { findCell, type Border, type BorderSide, type HostSheet } from "../model";
import { cellAt } from "../model";
import { colourArgument } from "./colours";
import { HostError, objectOf, reads, type HostObject, type ObjectType } from "./define";
import type { AreasTarget } from "./targets";
import { guardFormat } from "./protection";
import { COLUMNS, existingCells, ROWS } from "./rectangles";
import { invalidArgument, wordArgument } from "./resolve";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type RangeSide = (typeof SIDES)[number];

const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Line = (typeof LINES)[number];
type Weight = (typeof WEIGHTS)[number];

/** Border styles of .xlsx files ([ECMA-376] 18.18.3), as the model has them, for each line and weight that Excel offers. */
const STYLES: readonly (readonly [string, Line, Weight])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

const OPPOSITE: Readonly<Record<BorderSide, { side: BorderSide; rows: number; columns: number }>> = {
  EdgeTop: { side: "EdgeBottom", rows: -1, columns: 0 },
  EdgeBottom: { side: "EdgeTop", rows: 1, columns: 0 },
  EdgeLeft: { side: "EdgeRight", rows: 0, columns: -1 },
  EdgeRight: { side: "EdgeLeft", rows: 0, columns: 1 },
};

/** The border of a cell's side: its own, or the neighbour's on the same line. */
function sideOf(sheet: HostSheet, row: number, column: number, side: BorderSide): Border | null {
  const { side: opposite, rows, columns } = OPPOSITE[side];
  return (
    findCell(sheet, row, column)?.look.borders?.[side] ??
    findCell(sheet, row + rows, column + columns)?.look.borders?.[opposite] ??
    null
  );
}

/** Draws or takes away the line; two cells share it, so the neighbour's half goes. */
function setSide(sheet: HostSheet, row: number, column: number, side: BorderSide, border: Border | null): void {
  const { side: opposite, rows, columns } = OPPOSITE[side];
  eraseSide(sheet, row + rows, column + columns, opposite);
  eraseSide(sheet, row, column, side);
  if (border === null) return;
  const { look } = cellAt(sheet, row, column);
  look.borders = { ...look.borders, [side]: border };
}

function eraseSide(sheet: HostSheet, row: number, column: number, side: BorderSide): void {
  const look = findCell(sheet, row, column)?.look;
  if (look?.borders === undefined) return;
  const rest = Object.entries(look.borders).filter(([name]) => name !== side);
  if (rest.length === 0) delete look.borders;
  else look.borders = Object.fromEntries(rest);
}

interface BorderTarget extends AreasTarget {
  readonly side: RangeSide;
}

interface Stretch {
  readonly range: CellRange;
  readonly side: BorderSide;
}

/** The cells whose sides make up a border of a range. */
function stretches({ areas, side }: BorderTarget): Stretch[] {
  return areas.flatMap((area) => {
    const { firstRow, firstColumn, lastRow, lastColumn } = area;
    const found: Readonly<Record<RangeSide, Stretch>> = {
      EdgeTop: { range: { ...area, lastRow: firstRow }, side: "EdgeTop" },
      EdgeBottom: { range: { ...area, firstRow: lastRow }, side: "EdgeBottom" },
      EdgeLeft: { range: { ...area, lastColumn: firstColumn }, side: "EdgeLeft" },
      EdgeRight: { range: { ...area, firstColumn: lastColumn }, side: "EdgeRight" },
      InsideVertical: { range: { ...area, lastColumn: lastColumn - 1 }, side: "EdgeRight" },
      InsideHorizontal: { range: { ...area, lastRow: lastRow - 1 }, side: "EdgeBottom" },
    };
    const stretch = found[side];
    const isEmpty = stretch.range.lastRow < firstRow || stretch.range.lastColumn < firstColumn;
    return isEmpty ? [] : [stretch];
  });
}

/** Longer lines than this are of whole columns, which the model cannot hold; sparse ones are read all the same. */
const LONGEST = 200_000;

function* positions(sheet: HostSheet, { range, side }: Stretch, all: boolean): Generator<[number, number]> {
  if (!all) {
    const { rows, columns } = OPPOSITE[side];
    for (const { row, column } of existingCells(sheet, range)) yield [row, column];
    for (const { row, column } of existingCells(sheet, shifted(range, rows, columns)))
      yield [row - rows, column - columns];
    return;
  }
  const count = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
  if (count > LONGEST) throw new HostError("ApiNotFound", "The host does not model borders of whole columns.");
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) yield [row, column];
  }
}

function shifted(range: CellRange, rows: number, columns: number): CellRange {
  return {
    firstRow: Math.max(0, range.firstRow + rows),
    lastRow: Math.min(ROWS - 1, range.lastRow + rows),
    firstColumn: Math.max(0, range.firstColumn + columns),
    lastColumn: Math.min(COLUMNS - 1, range.lastColumn + columns),
  };
}

/** The border that all cells of the line share; null for none; undefined where they differ. */
function shared(target: BorderTarget): Border | null | undefined {
  const found = new Map<string, Border | null>();
  for (const stretch of stretches(target)) {
    const { range } = stretch;
    const count = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
    const seen = new Set<string>();
    for (const [row, column] of positions(target.sheet, stretch, false)) {
      seen.add(`${String(row)},${String(column)}`);
      const border = sideOf(target.sheet, row, column, stretch.side);
      found.set(JSON.stringify(border), border);
    }
    if (seen.size < count) found.set("null", null);
  }
  if (found.size > 1) return undefined;
  return [...found.values()][0] ?? null;
}

function lineOf(border: Border): readonly [Line, Weight] {
  const [, line, weight] = STYLES.find(([style]) => style === border.style) ?? [];
  if (line === undefined || weight === undefined) throw new Error(`The model has no border style ${border.style}`);
  return [line, weight];
}

/** The style of .xlsx for a line and a weight; where Excel offers no such pair, the line's own first weight. */
function styleOf(line: Line, weight: Weight): string {
  const exact = STYLES.find(([, otherLine, otherWeight]) => otherLine === line && otherWeight === weight);
  const found = exact ?? STYLES.find(([, otherLine]) => otherLine === line);
  if (found === undefined) throw invalidArgument(`No border: ${line}, ${weight}`);
  return found[0];
}

/** Every cell's side gets what `change` makes of the border it has. */
function redraw(target: BorderTarget, change: (border: Border) => Border | null, all: boolean): void {
  const { sheet } = target;
  guardFormat(sheet, "cells");
  for (const stretch of stretches(target)) {
    for (const [row, column] of [...positions(sheet, stretch, all)]) {
      const before = sideOf(sheet, row, column, stretch.side);
      // A colour or weight for a line that is not there draws a thin one, as VBA's Borders do.
      setSide(sheet, row, column, stretch.side, change(before ?? { style: "thin", colour: "#000000" }));
    }
  }
}

const rangeBorder: ObjectType<BorderTarget> = {
  name: "Excel.RangeBorder",
  id: ({ side }) => side,
  scalars: {
    sideIndex: reads(({ side }) => side),
    style: {
      get: (target) => read(target, "None", (border) => lineOf(border)[0]),
      set: (target, value) => {
        const line = wordArgument(value, LINES);
        const draw = ({ style, colour }: Border): Border => ({
          style: styleOf(line, lineOf({ style, colour })[1]),
          colour,
        });
        if (line === "None") redraw(target, () => null, false);
        else redraw(target, draw, true);
      },
    },
    weight: {
      get: (target) => read(target, "Thin", (border) => lineOf(border)[1]),
      set: (target, value) => {
        const weight = wordArgument(value, WEIGHTS);
        redraw(
          target,
          ({ style, colour }) => ({ style: weighted(lineOf({ style, colour })[0], weight), colour }),
          true,
        );
      },
    },
    color: {
      get: (target) => read(target, "#000000", ({ colour }) => colour),
      set: (target, value) => {
        const colour = colourArgument(value);
        redraw(target, ({ style }) => ({ style, colour }), true);
      },
    },
  },
};

/** A weight that the line does not come in makes it continuous. */
function weighted(line: Line, weight: Weight): string {
  const isOffered = STYLES.some(([, otherLine, otherWeight]) => otherLine === line && otherWeight === weight);
  return styleOf(isOffered ? line : "Continuous", weight);
}

function read(target: BorderTarget, none: string, of: (border: Border) => string): string | null {
  const border = shared(target);
  if (border === undefined) return null;
  return border === null ? none : of(border);
}

function sideObject(target: AreasTarget, side: unknown): HostObject {
  if (side === "DiagonalDown" || side === "DiagonalUp") {
    throw new HostError("ApiNotFound", "The host does not model diagonal borders.");
  }
  return objectOf(rangeBorder, { ...target, side: wordArgument(side, SIDES) });
}

export const rangeBorders: ObjectType<AreasTarget> = {
  name: "Excel.RangeBorderCollection",
  scalars: { count: reads(() => SIDES.length) },
  items: (target) => SIDES.map((side) => sideObject(target, side)),
  indexer: (target, [side]) => sideObject(target, side),
  methods: { GetItemAt: (target, [index]) => sideObject(target, SIDES[Number(index)]) },
};

/** What getCellProperties calls the sides. */
export const CELL_SIDES: ReadonlyMap<string, BorderSide> = new Map([
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
]);

/** The border object of one side of one cell, for getCellProperties and setCellProperties. */
export function cellBorder(sheet: HostSheet, range: CellRange, side: BorderSide): HostObject {
  return sideObject({ sheet, areas: [range] }, side);
}
