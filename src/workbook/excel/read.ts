/**
 * The workbook that is open → SheetGrids.
 *
 * Round trips: 1 the sheets, tables and marker names; 2 of every sheet the first rows, and where else there are values;
 * 3 those values and what is missing of the first rows (number formats of numbers, fills of empty cells, hidden rows).
 * A workbook of up to 14,000 rows in sheets of about the same length is complete then. Further rounds are for further
 * megabytes, for details of rows that came in the third, and for workbooks with values scattered over the whole grid.
 */
import { WorkbookError, WorkbookTrouble } from "../errors";
import {
  markedRole,
  markerName,
  OWNED_ROLES,
  WRITING_MARK,
  type OwnedRole,
  type Reading,
  type SheetGrid,
} from "../port";
import { Budget, type SheetFacts } from "../grid/gridBuilder";
import { sheetOfReference } from "../grid/reference";
import type { Connection, Sync } from "./connection";
import { AREA, areaOf, ask, type Deliver } from "./reading/ask";
import { Packer, windowRows, type Entry } from "./reading/pack";
import { SheetReading } from "./reading/sheetReading";
import { errorCode, troubleOf } from "./trouble";

/**
 * All worksheets in the order of their tabs, or those of `options.sheets` alone, in as many round trips; equal to what the file adapter reads of the same workbook, but for what Excel
 * does not tell: a date in a workbook of the 1904 system has that system's serial number.
 *
 * @throws WorkbookTrouble
 */
export function readOpenWorkbook(connection: Connection, options: Reading = {}): Promise<SheetGrid[]> {
  return connection.run(async (context, sync) => {
    try {
      return await new WorkbookReading(context, sync, options).read();
    } catch (error) {
      // Limits that files and workbooks share.
      if (error instanceof WorkbookError) throw new WorkbookTrouble("tooMuch", error.message);
      throw error;
    }
  });
}

class WorkbookReading {
  private sheets: { readonly proxy: Excel.Worksheet; readonly reading: SheetReading }[] = [];
  /** Tables whose ranges are not known yet. */
  private tables: Excel.Table[] = [];
  private readonly packer = new Packer();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sync: Sync,
    private readonly options: Reading,
  ) {}

  async read(): Promise<SheetGrid[]> {
    await this.open();
    for (let batch = this.nextBatch(); batch.length > 0; batch = this.nextBatch()) await this.round(batch);
    return this.sheets.map(({ reading }) => reading.result());
  }

  private async open(): Promise<void> {
    const { workbook } = this.context;
    const worksheets = workbook.worksheets.load("items/id,items/name,items/visibility");
    const tables = workbook.tables.load("items/id,items/name,items/worksheet/id");
    // By name, since a workbook may have tens of thousands of others. Names that belong to a sheet are not found here: a
    // copy of our sheet carries such a copy of its marker, and is the user's own.
    const named = (name: string): Excel.NamedItem => workbook.names.getItemOrNullObject(name).load("name,formula");
    const markers = OWNED_ROLES.map((role) => named(markerName(role)));
    const mark = named(WRITING_MARK);
    await this.send();
    const owned = rolesOf(markers);
    const wanted = worksheets.items.filter(({ name }) => this.options.sheets?.has(name) ?? true);
    const window = windowRows(wanted.length);
    const budget = new Budget();
    this.sheets = wanted.map((proxy) => ({
      proxy,
      reading: new SheetReading(factsOf(proxy, owned, !mark.isNullObject), budget, window),
    }));
    const ids = new Set(wanted.map(({ id }) => id));
    this.tables = tables.items.filter(({ worksheet }) => ids.has(worksheet.id));
  }

  private nextBatch(): Entry[] {
    const readings = this.sheets.map(({ reading }) => reading);
    for (const reading of readings) reading.advance();
    this.options.progress?.(readings.filter((reading) => reading.isFinished).length, readings.length);
    return this.packer.pack(readings);
  }

  private async round(batch: readonly Entry[]): Promise<void> {
    const deliveries = batch.map(({ reading, request }) => ask(this.proxyOf(reading), request));
    const ranges = this.tables.map((table) => table.getRange().untrack().load(AREA));
    try {
      await this.send();
    } catch (error) {
      this.recover(error, batch, deliveries);
      return;
    }
    for (const [at, range] of ranges.entries()) this.takeTable(this.tables[at], range);
    this.tables = [];
    for (const [at, entry] of batch.entries()) settle(entry, deliveries[at]);
  }

  private proxyOf(reading: SheetReading): Excel.Worksheet {
    const sheet = this.sheets.find((candidate) => candidate.reading === reading);
    if (sheet === undefined) throw new WorkbookTrouble("unexpected", "a request for no sheet");
    return sheet.proxy;
  }

  private takeTable(table: Excel.Table | undefined, range: Excel.Range): void {
    const sheet = this.sheets.find(({ proxy }) => proxy.id === table?.worksheet.id);
    if (table !== undefined) sheet?.reading.table(table.name, areaOf(range));
  }

  private async send(): Promise<void> {
    const { signal } = this.options;
    if (signal?.aborted) throw new WorkbookTrouble("cancelled", "before a round trip");
    await this.sync();
    if (signal?.aborted) throw new WorkbookTrouble("cancelled", "after a round trip");
  }

  /**
   * What can be read in another way shall be read: less at a time where an answer is too large; without the sheet, or the
   * merged areas, that Excel cannot tell about. What came before that in the batch is answered. Throws for the rest.
   */
  private recover(error: unknown, batch: readonly Entry[], deliveries: readonly Deliver[]): void {
    const code = errorCode(error);
    if (code === null) throw error;
    if (code.endsWith("PayloadSizeLimitExceeded")) {
      if (!this.packer.shrink(batch)) throw error;
      return;
    }
    const culprit = batch.find((entry, at) => !settle(entry, deliveries[at]));
    if (culprit === undefined || !CONTENT_CODES.has(troubleOf(error).code)) throw error;
    if (code === "UnsupportedSheet") this.sheets = this.sheets.filter(({ reading }) => reading !== culprit.reading);
    else if (!culprit.reading.refused(culprit.request)) throw error;
  }
}

/** Troubles that may be a single sheet's own. */
const CONTENT_CODES: ReadonlySet<string> = new Set(["unexpected", "tooMuch"]);

/** Hands over the answer; false where Excel did not get so far. */
function settle({ reading, request }: Entry, deliver: Deliver | undefined): boolean {
  try {
    deliver?.();
  } catch (error) {
    // Office.js says "not loaded" by an error with a code; other errors are our own.
    if (errorCode(error) === null || error instanceof WorkbookError) throw error;
    return false;
  }
  reading.wanted.delete(request);
  return true;
}

/** Sheet name → role. */
function rolesOf(markers: readonly Excel.NamedItem[]): ReadonlyMap<string, OwnedRole> {
  const owned = new Map<string, OwnedRole>();
  for (const marker of markers) {
    if (marker.isNullObject) continue;
    const role = markedRole(marker.name);
    const formula: unknown = marker.formula;
    const sheet = typeof formula === "string" ? sheetOfReference(formula.replace(/^=/, "")) : null;
    if (role !== null && sheet !== null && !owned.has(sheet)) owned.set(sheet, role);
  }
  return owned;
}

const VISIBILITY: ReadonlyMap<string, SheetGrid["visibility"]> = new Map([
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
]);

function factsOf(sheet: Excel.Worksheet, owned: ReadonlyMap<string, OwnedRole>, isMarked: boolean): SheetFacts {
  const role = owned.get(sheet.name) ?? null;
  return {
    file: "",
    name: sheet.name,
    visibility: VISIBILITY.get(sheet.visibility) ?? "visible",
    owned: role,
    unfinished: role !== null && isMarked,
  };
}
