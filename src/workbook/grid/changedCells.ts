/** A sheet that has been read, with some of its cells changed: as it would be read anew, without reading it. */
import type { CellValue, SheetGrid } from "../port";
import { ChangedMap } from "./changedMap";
import { insideOf, layoutWithin, NO_CELLS, widthOf, type Block, type ReadSheet } from "./gridBuilder";
import { GRID, LIMITS } from "./limits";

/** A cell as it is read. */
export interface ReadCell {
  readonly value: CellValue;
  /** Number format of a number; null for General. */
  readonly format: string | null;
  /** Colour of an empty cell. */
  readonly fill: string | null;
}

/**
 * The sheet with the cells, given by cellKey; null where only reading tells, since the limits of what is read are near.
 * What it was made of stays as it was.
 */
export function withCells({ grid, layout }: ReadSheet, cells: ReadonlyMap<number, ReadCell>): ReadSheet | null {
  if (grid.leftOut > 0 || layout.fills.size + cells.size >= LIMITS.fills) return null;
  const block = changedBlock(grid, cells);
  if (block === null) return null;
  const next = { ...layout, fills: changed(layout.fills, cells, ({ fill }) => fill) };
  return {
    layout: next,
    grid: {
      ...grid,
      ...block,
      formats: changed(grid.formats, cells, ({ format }) => format),
      ...(isSameArea(grid, block) ? { fills: changedInside(grid, block, cells) } : layoutWithin(next, block)),
    },
  };
}

function changed(
  map: ReadonlyMap<number, string>,
  cells: ReadonlyMap<number, ReadCell>,
  value: (cell: ReadCell) => string | null,
): ReadonlyMap<number, string> {
  return ChangedMap.of(map, new Map([...cells].map(([key, cell]) => [key, value(cell)])));
}

function changedInside(grid: SheetGrid, block: Block, cells: ReadonlyMap<number, ReadCell>): SheetGrid["fills"] {
  const isInside = insideOf(block);
  return changed(grid.fills, new Map([...cells].filter(([key]) => isInside(key))), ({ fill }) => fill);
}

function isSameArea(before: Block, now: Block): boolean {
  return (
    before.firstRow === now.firstRow &&
    before.firstColumn === now.firstColumn &&
    before.values.length === now.values.length &&
    widthOf(before.values) === widthOf(now.values)
  );
}

function changedBlock(before: Block, cells: ReadonlyMap<number, ReadCell>): Block | null {
  const growing = new GrowingBlock(before);
  for (const [key, { value }] of cells) {
    const column = key % GRID.columns;
    if (column >= LIMITS.columns) return null;
    if (!growing.set((key - column) / GRID.columns, column, value)) return null;
  }
  return growing.end();
}

class GrowingBlock {
  private firstRow: number;
  private firstColumn: number;
  private rows: (readonly CellValue[])[];
  /** Rows that are copies of their own already. */
  private readonly copies = new Map<number, CellValue[]>();
  /** A cell is empty now: the block may begin later or end sooner. */
  private hasLost = false;

  constructor({ firstRow, firstColumn, values }: Block) {
    this.rows = [...values];
    this.firstRow = firstRow;
    this.firstColumn = firstColumn;
  }

  /** False where the cell lies too far from the others. */
  set(row: number, column: number, value: CellValue): boolean {
    const held = this.rows[row - this.firstRow]?.[column - this.firstColumn] ?? "";
    if (held === value) return true;
    if (value === "") this.hasLost = true;
    else if (!this.reach(row, column)) return false;
    const cells = this.copy(row);
    const at = column - this.firstColumn;
    while (cells.length < at) cells.push("");
    cells[at] = value;
    while (cells.at(-1) === "") cells.pop();
    return true;
  }

  /** The block as it is now; null where its rows are too far apart, or it has grown too large. */
  end(): Block | null {
    const block = this.hasLost ? this.trimmed() : this.whole();
    if (block === null) return null;
    const { firstRow, firstColumn, values } = block;
    return (firstRow + values.length) * (firstColumn + widthOf(values)) > LIMITS.area ? null : block;
  }

  private whole(): Block {
    return { firstRow: this.firstRow, firstColumn: this.firstColumn, values: this.rows };
  }

  private trimmed(): Block | null {
    const { rows } = this;
    const filled = rows.flatMap((cells, index) => (cells.length > 0 ? [index] : []));
    const [first, last] = [filled[0], filled.at(-1)];
    if (first === undefined || last === undefined) return { firstRow: 0, firstColumn: 0, values: [] };
    if (filled.some((index, at) => index - (filled[at - 1] ?? index) > LIMITS.rowGap)) return null;
    const left = filled.reduce((least, index) => Math.min(least, firstFilled(rows[index] ?? NO_CELLS)), LIMITS.columns);
    const kept = rows.slice(first, last + 1);
    const firstColumn = this.firstColumn + left;
    const values = left === 0 ? kept : kept.map((cells) => (cells.length === 0 ? cells : cells.slice(left)));
    return { firstRow: this.firstRow + first, firstColumn, values };
  }

  /** Has the block begin and end where the cell belongs to it. */
  private reach(row: number, column: number): boolean {
    if (this.rows.length === 0) [this.firstRow, this.firstColumn] = [row, column];
    const above = this.firstRow - row;
    const below = row - this.firstRow - this.rows.length;
    if (above > LIMITS.rowGap || below >= LIMITS.rowGap) return false;
    if (above > 0) this.addAbove(above);
    for (let missing = 0; missing <= below; missing++) this.rows.push(NO_CELLS);
    if (column < this.firstColumn) this.addLeft(this.firstColumn - column);
    return true;
  }

  private addAbove(count: number): void {
    this.rows = [...Array.from({ length: count }, () => NO_CELLS), ...this.rows];
    this.firstRow -= count;
  }

  private addLeft(count: number): void {
    const empty = Array.from({ length: count }, (): CellValue => "");
    this.rows = this.rows.map((cells) => (cells.length === 0 ? cells : [...empty, ...cells]));
    this.firstColumn -= count;
    this.copies.clear();
  }

  private copy(row: number): CellValue[] {
    let cells = this.copies.get(row);
    if (cells === undefined) {
      const at = row - this.firstRow;
      cells = [...(this.rows[at] ?? NO_CELLS)];
      this.copies.set(row, cells);
      if (at >= 0 && at < this.rows.length) this.rows[at] = cells;
    }
    return cells;
  }
}

function firstFilled(cells: readonly CellValue[]): number {
  return cells.findIndex((value) => value !== "");
}
