/** Units in columns, with a mark or a status in each, where a register has a row for each unit. */
import type { Finding } from "../plan/finding";
import { address } from "../plan/origin";
import { isMark } from "../values/marks";
import type { Header } from "./header";
import type { IsStateHeading } from "./headerColumns";
import { headingOf } from "./headerCells";
import { periodHeading } from "./headings";
import type { SheetView } from "./sheetView";
import type { Table } from "./tableReader";

/** "Enhet Norr | Enhet Syd" with marks or states below name no unit: their headings do. */
export function dropMarkedUnits(view: SheetView, header: Header, isState: IsStateHeading): Header {
  const units = header.fields.get("unit") ?? [];
  if (header.role !== "activities" || units.length < 2) return header;
  const named = units.filter(({ column, chosen }) => {
    if (chosen) return true;
    for (let row = header.row + 1; row < view.endRow; row++) {
      const cell = view.raw(row, column);
      if (cell !== "" && !isMark(cell) && !isState(header.role, String(cell))) return true;
    }
    return false;
  });
  if (named.length === units.length) return header;
  const fields = new Map(header.fields);
  if (named.length === 0) fields.delete("unit");
  else fields.set("unit", named);
  return { ...header, fields };
}

/**
 * Two or more columns beside an activity register that hold nothing but marks: as a rule the units that the activity is handed
 * down to. Rule 1 counts rows, so a row with three marks counts once; that must be said.
 */
export function unitColumns(table: Table): Finding[] {
  const { block } = table;
  if (block.header.role !== "activities") return [];
  const { view, header } = block;
  const read = new Set([...table.chosen.columns.values(), ...header.marks.map((mark) => mark.column)]);
  const columns: { readonly column: number; readonly heading: string; readonly rows: readonly number[] }[] = [];
  for (let column = view.firstColumn; column < view.endColumn; column++) {
    const heading = headingOf(view.raw(header.row, column));
    // A time plan marks months and quarters.
    if (heading === "" || read.has(column) || periodHeading(heading).alone) continue;
    const rows = markedRows(table, column);
    if (rows.length > 0) columns.push({ column, heading, rows });
  }
  const [first] = columns;
  if (first === undefined || columns.length < 2) return [];
  return [
    {
      rule: "unit-columns",
      severity: "warning",
      place: { file: view.grid.file, sheet: view.grid.name, cell: address(header.row, first.column) },
      department: null,
      params: {
        headings: columns.map((column) => column.heading),
        rows: new Set(columns.flatMap((column) => column.rows)).size,
      },
    },
  ];
}

/** The rows with a mark in the column; none where the column holds anything else. */
function markedRows({ block }: Table, column: number): readonly number[] {
  const rows: number[] = [];
  for (let row = block.firstRow; row < block.endRow; row++) {
    const cell = block.view.raw(row, column);
    if (cell === "") continue;
    if (!isMark(cell)) return [];
    rows.push(row);
  }
  return rows;
}
