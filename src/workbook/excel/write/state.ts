/** What is in the workbook before writing: whose sheets, tables and names there are. Two syncs, one where nothing is ours yet. */
import { markedRole, WRITING_MARK, type CellRange, type OwnedRole, type SheetPlan } from "../../port";
import { sheetOfReference } from "../../grid/reference";
import type { Sync } from "../connection";

export interface OwnTable {
  readonly id: string;
  readonly name: string;
  /** With the header row. */
  readonly range: CellRange;
  /** Empty where a person has hidden the header row. */
  readonly headers: readonly string[];
  readonly isFiltered: boolean;
  readonly showTotals: boolean;
}

/** A sheet of ours as it stands. */
export interface OwnSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Cells with values or formats; null where there are none. */
  readonly used: CellRange | null;
  readonly tables: readonly OwnTable[];
  readonly charts: readonly string[];
  /** Rows are filtered away by the sheet's own filter, not a table's. */
  readonly hasFilter: boolean;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
  /** Id of the sheet that it points to; null for values, and for what has been deleted. */
  readonly sheet: string | null;
}

export interface WorkbookState {
  readonly own: ReadonlyMap<OwnedRole, OwnSheet>;
  /** Names of the other sheets. */
  readonly otherSheets: readonly string[];
  /** Names of tables on other sheets. */
  readonly otherTables: readonly string[];
  /** Names of the workbook, by name in lower case. */
  readonly names: ReadonlyMap<string, DefinedName>;
  readonly isStructureProtected: boolean;
}

interface Basics {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: ReadonlyMap<string, DefinedName>;
  readonly tables: readonly TableBasics[];
  readonly isStructureProtected: boolean;
}

interface TableBasics {
  readonly id: string;
  readonly name: string;
  readonly showTotals: boolean;
  readonly showHeaders: boolean;
  readonly showFilterButton: boolean;
  readonly sheet: string;
}

/**
 * The state of the workbook as far as writing `plans` depends on it. An empty sheet that an earlier run made and could not
 * mark any more counts as ours.
 */
export async function readState(
  context: Excel.RequestContext,
  sync: Sync,
  plans: readonly SheetPlan[],
): Promise<WorkbookState> {
  const basics = await readBasics(context, sync);
  const owners = ownedSheets(basics);
  const orphans = basics.names.has(WRITING_MARK) ? possibleOrphans(basics, owners, plans) : [];
  const asked = new Set([...owners.values(), ...orphans.map(({ sheet }) => sheet)]);
  const details = asked.size === 0 ? new Map<string, OwnSheet>() : await readDetails(context, sync, basics, asked);
  const own = new Map<OwnedRole, OwnSheet>();
  for (const [role, id] of owners) keep(own, role, details.get(id));
  for (const { role, sheet } of orphans) {
    const found = details.get(sheet);
    if (found?.used === null && found.charts.length === 0 && !own.has(role)) own.set(role, found);
  }
  const ours = new Set([...own.values()].map(({ id }) => id));
  return {
    own,
    otherSheets: basics.sheets.filter(({ id }) => !ours.has(id)).map(({ name }) => name),
    otherTables: basics.tables.filter(({ sheet }) => !ours.has(sheet)).map(({ name }) => name),
    names: basics.names,
    isStructureProtected: basics.isStructureProtected,
  };
}

function keep(own: Map<OwnedRole, OwnSheet>, role: OwnedRole, sheet: OwnSheet | undefined): void {
  if (sheet !== undefined) own.set(role, sheet);
}

async function readBasics({ workbook }: Excel.RequestContext, sync: Sync): Promise<Basics> {
  const { worksheets, names, tables, protection } = workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula,items/visible");
  tables.load("items/id,items/name,items/showTotals,items/showHeaders,items/showFilterButton,items/worksheet/id");
  protection.load("protected");
  await sync();
  const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
  const ids = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  return {
    sheets,
    names: new Map(names.items.map((item) => [item.name.toLowerCase(), definedName(item, ids)])),
    tables: tables.items.map(({ id, name, showTotals, showHeaders, showFilterButton, worksheet }) => ({
      id,
      name,
      showTotals,
      showHeaders,
      showFilterButton,
      sheet: worksheet.id,
    })),
    isStructureProtected: protection.protected,
  };
}

function definedName(item: Excel.NamedItem, sheets: ReadonlyMap<string, string>): DefinedName {
  const formula = String(item.formula);
  const sheet = sheetOfReference(formula.replace(/^=/, ""));
  return {
    name: item.name,
    formula,
    visible: item.visible,
    sheet: sheet === null ? null : (sheets.get(sheet.toLowerCase()) ?? null),
  };
}

/** Role → id of the sheet that its marker points to. A sheet has one role: the first marker counts. */
function ownedSheets({ names }: Basics): Map<OwnedRole, string> {
  const owners = new Map<OwnedRole, string>();
  const taken = new Set<string>();
  for (const { name, sheet } of names.values()) {
    const role = markedRole(name);
    if (role === null || sheet === null || taken.has(sheet)) continue;
    owners.set(role, sheet);
    taken.add(sheet);
  }
  return owners;
}

/** Sheets that a broken-off run may have made for a role without a sheet, before it could mark them. */
function possibleOrphans(
  { sheets }: Basics,
  owners: ReadonlyMap<OwnedRole, string>,
  plans: readonly SheetPlan[],
): { role: OwnedRole; sheet: string }[] {
  const owned = new Set(owners.values());
  return plans
    .filter(({ role }) => !owners.has(role))
    .flatMap(({ role, name }) =>
      sheets
        .filter((sheet) => !owned.has(sheet.id) && isNamedAfter(sheet.name, name))
        .map((sheet) => ({ role, sheet: sheet.id })),
    );
}

/** "Underlag", "Underlag (2)", "Historik (uppföljning)": but not "Underlag uppdrag". */
function isNamedAfter(name: string, planned: string): boolean {
  return name === planned || (name.startsWith(`${planned} (`) && name.endsWith(")"));
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

async function readDetails(
  context: Excel.RequestContext,
  sync: Sync,
  { sheets, tables }: Basics,
  asked: ReadonlySet<string>,
): Promise<Map<string, OwnSheet>> {
  const loaded = sheets
    .filter(({ id }) => asked.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      ...loadSheet(context.workbook.worksheets.getItem(id)),
      tables: tables.filter(({ sheet }) => sheet === id).map((table) => loadTable(context, table)),
    }));
  await sync();
  return new Map(
    loaded.map(({ id, name, protection, used, charts, autoFilter, tables: own }) => [
      id,
      {
        id,
        name,
        isProtected: protection.protected,
        used: used.isNullObject ? null : placeOf(used),
        charts: charts.items.map((chart) => chart.name),
        hasFilter: autoFilter.enabled && autoFilter.isDataFiltered,
        tables: own.map(({ table, range, header, filter }) => ({
          ...table,
          range: placeOf(range),
          headers: (header?.values[0] ?? []).map(String),
          isFiltered: filter?.isDataFiltered === true,
        })),
      },
    ]),
  );
}

function loadSheet(sheet: Excel.Worksheet): {
  protection: Excel.WorksheetProtection;
  used: Excel.Range;
  charts: Excel.ChartCollection;
  autoFilter: Excel.AutoFilter;
} {
  const { protection, charts, autoFilter } = sheet;
  protection.load("protected");
  charts.load("items/name");
  autoFilter.load("enabled,isDataFiltered");
  return { protection, charts, autoFilter, used: sheet.getUsedRangeOrNullObject(false).untrack().load(PLACE) };
}

/** Only what a table has: asked for the header row or the filter of one without, Excel may fail the whole batch. */
function loadTable(
  { workbook }: Excel.RequestContext,
  table: TableBasics,
): { table: TableBasics; range: Excel.Range; header: Excel.Range | null; filter: Excel.AutoFilter | null } {
  const found = workbook.tables.getItem(table.id);
  return {
    table,
    range: found.getRange().untrack().load(PLACE),
    header: table.showHeaders ? found.getHeaderRowRange().untrack().load("values") : null,
    filter: table.showFilterButton ? found.autoFilter.load("isDataFiltered") : null,
  };
}

function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    firstRow: rowIndex,
    firstColumn: columnIndex,
    lastRow: rowIndex + rowCount - 1,
    lastColumn: columnIndex + columnCount - 1,
  };
}

/** The run that has left its mark in the workbook; null where there is none. One sync. */
export async function readMark({ workbook }: Excel.RequestContext, sync: Sync): Promise<string | null> {
  const mark = workbook.names.getItemOrNullObject(WRITING_MARK);
  mark.load("formula");
  await sync();
  return mark.isNullObject ? null : String(mark.formula);
}
