/** What reading a register's rows has to say: rows that were left out, rows without a text, units in columns. */
import type { Finding } from "../plan/finding";
import { address, type Sourced } from "../plan/origin";
import type { Registers } from "../plan/records";
import type { RecordKind } from "../plan/rules";
import { ROLE_NAMES } from "./definitions";
import { isNote } from "./notes";
import type { LeftOutRow, Table } from "./tableReader";
import { unitColumns } from "./unitColumns";

const MAX_TEXTS = 6;
const MAX_LENGTH = 60;

export function rowFindings(table: Table): Finding[] {
  const noted = table.leftOut.filter((row) => row.texts.length > 0);
  const numbers = table.leftOut.filter((row) => row.texts.length === 0);
  return [...leftOut(table, noted), ...leftOut(table, numbers), ...unitColumns(table)];
}

function leftOut(table: Table, rows: readonly LeftOutRow[]): Finding[] {
  const { view, header } = table.block;
  const [first] = rows;
  if (first === undefined) return [];
  const texts = rows.map((row) => row.texts.join(" ").slice(0, MAX_LENGTH));
  return [
    {
      rule: "rows-left-out",
      severity: rows.every((row) => row.texts.length === 0 || row.texts.some(isNote)) ? "info" : "warning",
      place: { file: view.grid.file, sheet: view.grid.name, cell: address(first.row, view.firstColumn) },
      department: null,
      params: {
        role: ROLE_NAMES[header.role],
        rows: rows.length,
        texts: texts.filter((text) => text !== "").slice(0, MAX_TEXTS),
      },
    },
  ];
}

/** Rows that count though their text is missing: one finding a sheet. */
export function untitledFindings({ assignments, keyFigures, activities }: Registers): Finding[] {
  return [
    ...untitled("assignment", assignments),
    ...untitled("keyFigure", keyFigures),
    ...untitled("activity", activities),
  ];
}

function untitled(record: RecordKind, records: readonly (Sourced & { readonly title: string })[]): Finding[] {
  const bySheet = new Map<Sourced["origin"], Sourced[]>();
  for (const found of records) {
    if (found.title !== "") continue;
    const rows = bySheet.get(found.origin);
    if (rows === undefined) bySheet.set(found.origin, [found]);
    else rows.push(found);
  }
  return [...bySheet].map(([origin, rows]) => ({
    rule: "record-without-text",
    severity: "warning",
    place: {
      file: origin.file,
      sheet: origin.sheet,
      cell: address(rows[0]?.row ?? 0, origin.columns.get("title") ?? 0),
    },
    department: null,
    params: { record, rows: rows.length },
  }));
}
