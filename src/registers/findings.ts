/** What recognition has to say of a sheet: never a silent skip. */
import type { Finding } from "../plan/finding";
import { address } from "../plan/origin";
import type { Registers } from "../plan/records";
import { normaliseText } from "../values/text";
import { REGISTERS, ROLE_NAMES, type TableRole } from "./definitions";
import type { Header } from "./header";
import { MARKED_FIELD } from "./headerColumns";
import { definitionOf, type Recognition } from "./recognise";
import type { SheetView } from "./sheetView";
import type { Table } from "./tableReader";

const MAX_HEADINGS = 12;

/** @param header the sheet's first header as it is used, where it has one */
export function recognitionFindings(view: SheetView, recognition: Recognition, header: Header | undefined): Finding[] {
  const place = { file: view.grid.file, sheet: view.grid.name, cell: null };
  switch (recognition.kind) {
    case "register":
      return missingColumns(view, header ?? recognition.header);
    case "ambiguous":
      return [
        {
          rule: "ambiguous-sheet",
          severity: "error",
          place,
          department: null,
          params: {
            roles: recognition.headers.map((header) => ROLE_NAMES[header.role]),
            headings: (recognition.headers[0]?.headings ?? []).slice(0, MAX_HEADINGS),
          },
        },
      ];
    case "incomplete":
      return [missingColumn(view, recognition.header, recognition.missing, recognition.header.headings)];
    case "setAside":
      return [
        {
          rule: "sheet-set-aside",
          severity: view.grid.visibility === "visible" ? "warning" : "info",
          place,
          department: null,
          params: { role: ROLE_NAMES[recognition.header.role], reason: recognition.reason },
        },
      ];
    case "headless":
      return [
        {
          rule: "unclear-setting",
          severity: "error",
          place,
          department: null,
          params: { problem: "noHeadings", role: ROLE_NAMES[recognition.role] },
        },
      ];
    case "ignored":
      return [];
    case "none":
      return unknownSheet(view);
  }
}

/** A visible sheet with texts that is no register. A sheet without texts says nothing, and neither does its finding. */
function unknownSheet(view: SheetView): Finding[] {
  const headings: string[] = [];
  for (let row = view.firstRow; row < view.endRow && headings.length < MAX_HEADINGS; row++) {
    for (const cell of view.cells(row))
      if (typeof cell === "string" && cell.trim() !== "") headings.push(cell.trim().slice(0, 60));
  }
  if (headings.length === 0 || view.grid.visibility !== "visible") return [];
  return [
    {
      rule: "unknown-sheet",
      severity: isNamedAsRegister(view) ? "warning" : "info",
      place: { file: view.grid.file, sheet: view.grid.name, cell: null },
      department: null,
      params: { headings: headings.slice(0, MAX_HEADINGS) },
    },
  ];
}

/** A sheet called "Nyckeltal" that could not be read (a transposed table, say) was hardly meant to be left out. */
function isNamedAsRegister(view: SheetView): boolean {
  const words = new Set(normaliseText(view.grid.name).split(/[^\p{L}]+/u));
  return REGISTERS.some((register) => register.sheetWords.some((word) => words.has(word)));
}

/** A sheet whose name gives another year than the plan's. */
export function otherYearFinding(
  view: SheetView,
  role: TableRole,
  params: { readonly found: number; readonly year: number; readonly counted: boolean },
): Finding {
  return {
    rule: "sheet-of-other-year",
    severity: "warning",
    place: { file: view.grid.file, sheet: view.grid.name, cell: null },
    department: null,
    params: { role: ROLE_NAMES[role], ...params },
  };
}

function missingColumns(view: SheetView, header: Header): Finding[] {
  const marked = header.marks.length > 0 ? MARKED_FIELD[header.role] : undefined;
  const present = (field: string): boolean => header.fields.has(field) || field === marked;
  const missing = definitionOf(header.role).needed.filter((group) => !group.some(present));
  return missing.length === 0
    ? []
    : [
        missingColumn(
          view,
          header,
          missing.map((group) => group[0] ?? ""),
          header.headings,
        ),
      ];
}

function missingColumn(view: SheetView, header: Header, missing: readonly string[], seen: readonly string[]): Finding {
  return {
    rule: "missing-column",
    severity: "error",
    place: { file: view.grid.file, sheet: view.grid.name, cell: address(header.row, view.firstColumn) },
    department: null,
    params: {
      role: ROLE_NAMES[header.role],
      missing: missing.map((field) => headingFor(header.role, field)),
      seen: seen.slice(0, MAX_HEADINGS),
    },
  };
}

/** Cells that the adapter did not read, since they lie far outside the rest: nothing is lost without a word. */
export function cellsLeftOut({ grid }: SheetView): Finding[] {
  if (grid.leftOut === 0) return [];
  return [
    {
      rule: "cells-left-out",
      severity: "warning",
      place: { file: grid.file, sheet: grid.name, cell: null },
      department: null,
      params: { cells: grid.leftOut },
    },
  ];
}

/** A hidden register counts, for nothing is lost; but it may be an old copy, so it is said. */
export function hiddenSheet(view: SheetView, recognition: Recognition, rows: number): Finding[] {
  if (view.grid.visibility === "visible" || recognition.kind !== "register" || rows === 0) return [];
  return [
    {
      rule: "hidden-sheet-counted",
      severity: "warning",
      place: { file: view.grid.file, sheet: view.grid.name, cell: null },
      department: null,
      params: { role: ROLE_NAMES[recognition.header.role], rows },
    },
  ];
}

/** Columns of which two fit the plan's period, and fields whose columns all name another period. */
export function columnFindings(table: Table): Finding[] {
  const { view, header } = table.block;
  const place = { file: view.grid.file, sheet: view.grid.name };
  return [
    ...table.chosen.ambiguous.map(({ field, headings, column }): Finding => ({
      rule: "ambiguous-column",
      severity: "warning",
      place: { ...place, cell: address(header.row, column) },
      department: null,
      params: { field: headingFor(header.role, field), headings },
    })),
    ...table.chosen.otherPeriod
      .filter(({ field }) => definitionOf(header.role).needed.flat().includes(field))
      .map(({ field, headings }) => missingColumn(view, header, [field], headings)),
  ];
}

/** The field's ordinary Swedish heading. */
function headingFor(role: TableRole, field: string): string {
  const synonym = definitionOf(role).fields.find((candidate) => candidate.name === field)?.synonyms[0] ?? field;
  return synonym.charAt(0).toUpperCase() + synonym.slice(1);
}

/** Uppdrag, Nyckeltal and one activity sheet are needed (domain.md); all else is optional. */
export function missingRegisters(registers: Registers): Finding[] {
  const needed = [
    { role: "assignments", found: registers.assignments },
    { role: "keyFigures", found: registers.keyFigures },
    { role: "activities", found: registers.activities },
  ] as const;
  return needed
    .filter(({ found }) => found.length === 0)
    .map(({ role }) => ({
      rule: "missing-register",
      severity: "warning",
      place: { file: "", sheet: null, cell: null },
      department: null,
      params: { role: ROLE_NAMES[role], looked: [] },
    }));
}
