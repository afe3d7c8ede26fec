/**
 * Changes that others make, told a little later and merged: one paste raises many events.
 *
 * Round trips: 1 the handlers, 2 the handler of renamings where this Excel has it (ExcelApi 1.17); 1 for each burst of
 * changes (the names of the sheets by their ids, since names change and ids do not); 1 at the end.
 */
import type { CellRange, WorkbookChange } from "../port";
import type { Connection } from "./connection";
import type { OwnWrites } from "./ownWrites";
import { areasOf } from "./reading/ranges";

export interface FollowOptions {
  /** Milliseconds of silence after which a burst of changes is told: 150 unless told. */
  readonly burst?: number;
}

const BURST = 150;
/** Changes that never pause (a macro, a colleague's script) are told after so many times as long all the same. */
const MOST_SILENCES = 5;
/** More areas of a sheet in a burst are told as "something in the sheet". */
const MOST_AREAS = 50;

interface SheetChanges {
  /** null: not known which cells. */
  ranges: CellRange[] | null;
  /** The sheet is new, or its formulas have new values: neither is news where we ourselves have written it. */
  isNew: boolean;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Tells `listener` of changes from now on. What this add-in itself writes is passed over. Resolves to a function that ends it. */
export async function followChanges(
  connection: Connection,
  listener: (change: WorkbookChange) => void,
  own: OwnWrites,
  { burst: silence = BURST }: FollowOptions = {},
): Promise<() => Promise<void>> {
  const burst = new Burst(connection, listener, own, silence);
  const handlers = await connection.run(async (context, sync) => {
    const { worksheets } = context.workbook;
    const added: Handler[] = [
      worksheets.onChanged.add((event) => burst.changed(event)),
      // Formulas whose value follows a change elsewhere: onChanged does not tell of them.
      worksheets.onCalculated.add((event) => burst.calculated(event.worksheetId)),
      worksheets.onAdded.add((event) => burst.added(event.worksheetId)),
      worksheets.onDeleted.add(() => burst.restructured()),
    ];
    await sync();
    return added;
  });
  handlers.push(...(await followNames(connection, burst)));
  return async () => {
    burst.end();
    await removeAll(connection, handlers);
  };
}

/** Renaming has an event from ExcelApi 1.17 on; an older Excel refuses, and a new name is seen at the next reading. */
async function followNames(connection: Connection, burst: Burst): Promise<Handler[]> {
  try {
    return await connection.run(async (context, sync) => {
      const handler = context.workbook.worksheets.onNameChanged.add(() => burst.restructured());
      await sync();
      return [handler];
    });
  } catch {
    return [];
  }
}

/** Each handler can be removed only through the context that added it. */
async function removeAll(connection: Connection, handlers: readonly Handler[]): Promise<void> {
  for (const context of new Set(handlers.map((handler) => handler.context))) {
    await connection.run(
      async (_context, sync) => {
        for (const handler of handlers) if (handler.context === context) handler.remove();
        await sync();
      },
      { context },
    );
  }
}

function newChanges(): SheetChanges {
  return { ranges: [], isNew: false };
}

class Burst {
  private readonly sheets = new Map<string, SheetChanges>();
  private isRestructured = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private latest: ReturnType<typeof setTimeout> | undefined;
  private hasEnded = false;

  constructor(
    private readonly connection: Connection,
    private readonly listener: (change: WorkbookChange) => void,
    private readonly own: OwnWrites,
    private readonly silence: number,
  ) {}

  changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (event.triggerSource === "ThisLocalAddin") return Promise.resolve();
    const changes = this.changesOf(event.worksheetId);
    // Rows that were inserted move all below them.
    if (event.changeType !== "RangeEdited") changes.ranges = null;
    changes.ranges?.push(...areasOf(event.address));
    if ((changes.ranges?.length ?? 0) > MOST_AREAS) changes.ranges = null;
    return this.wait();
  }

  calculated(sheetId: string): Promise<void> {
    this.changesOf(sheetId).isNew = true;
    return this.wait();
  }

  added(sheetId: string): Promise<void> {
    this.changesOf(sheetId).isNew = true;
    return this.wait();
  }

  restructured(): Promise<void> {
    this.isRestructured = true;
    return this.wait();
  }

  end(): void {
    this.hasEnded = true;
    this.clearTimers();
  }

  private changesOf(sheetId: string): SheetChanges {
    let changes = this.sheets.get(sheetId);
    if (changes === undefined) this.sheets.set(sheetId, (changes = newChanges()));
    return changes;
  }

  private wait(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.hasEnded) {
      this.timer = setTimeout(() => void this.tell(), this.silence);
      this.latest ??= setTimeout(() => void this.tell(), MOST_SILENCES * this.silence);
    }
    // Office.js waits for a handler's promise before the next event.
    return Promise.resolve();
  }

  private clearTimers(): void {
    clearTimeout(this.timer);
    clearTimeout(this.latest);
    this.latest = undefined;
  }

  private async tell(): Promise<void> {
    this.clearTimers();
    // Only then is it known which new sheets are ours.
    await this.own.ended();
    const sheets = new Map(this.sheets);
    const isRestructured = this.isRestructured;
    this.sheets.clear();
    this.isRestructured = false;
    const changes = await this.named(sheets);
    if (isRestructured) changes.push({ sheet: null, range: null });
    if (!this.hasEnded) for (const change of changes) this.listener(change);
  }

  private async named(sheets: ReadonlyMap<string, SheetChanges>): Promise<WorkbookChange[]> {
    if (sheets.size === 0) return [];
    try {
      const names = await this.namesOf([...sheets.keys()]);
      return [...sheets].flatMap(([id, changes]) => this.changesIn(names.get(id) ?? null, changes));
    } catch {
      // A cell is being edited, or the connection is lost: that something changed is all that can be told.
      return [{ sheet: null, range: null }];
    }
  }

  private changesIn(sheet: string | null, { ranges, isNew }: SheetChanges): WorkbookChange[] {
    if (sheet === null) return [{ sheet: null, range: null }];
    if (ranges === null || (isNew && !this.own.has(sheet))) return [{ sheet, range: null }];
    return ranges.map((range) => ({ sheet, range }));
  }

  private namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.connection.run(async (context, sync) => {
      const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id).load("id,name"));
      await sync();
      return new Map(sheets.filter((sheet) => !sheet.isNullObject).map((sheet) => [sheet.id, sheet.name]));
    });
  }
}
