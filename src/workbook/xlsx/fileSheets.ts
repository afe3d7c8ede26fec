/** The worksheets of a file that is open, as they are now: each is read when it is first asked for. */
import { WorkbookTrouble } from "../errors";
import type { ReadSheet } from "../grid/gridBuilder";
import type { Reading, SheetGrid } from "../port";
import type { OoxmlSheets } from "./ooxml/read";

/** Reading yields to the page when so many milliseconds have gone by. */
const BUSY = 40;

export class FileSheets {
  private readonly sheets = new Map<string, ReadSheet>();
  /** In order; null where that is to be looked up. */
  private names: readonly string[] | null = null;

  /** @param source the file as it was packed last */
  constructor(private readonly source: () => OoxmlSheets) {}

  async read({ sheets, signal, progress }: Reading): Promise<SheetGrid[]> {
    refuseCancelled(signal);
    const names = (this.names ??= this.source().names);
    const wanted = names.map((name, index) => ({ name, index })).filter(({ name }) => sheets?.has(name) ?? true);
    const grids: SheetGrid[] = [];
    let source: OoxmlSheets | null = null;
    let since = performance.now();
    for (const [done, { name, index }] of wanted.entries()) {
      progress?.(done, wanted.length);
      let sheet = this.sheets.get(name);
      if (sheet === undefined) {
        source ??= this.source();
        this.sheets.set(name, (sheet = source.read(index)));
      }
      grids.push(sheet.grid);
      if (performance.now() - since < BUSY) continue;
      await new Promise((resolve) => setTimeout(resolve));
      refuseCancelled(signal);
      since = performance.now();
    }
    progress?.(wanted.length, wanted.length);
    return grids;
  }

  /** The sheet, where it has been read. */
  get(name: string): ReadSheet | null {
    return this.sheets.get(name) ?? null;
  }

  put(name: string, sheet: ReadSheet): void {
    this.sheets.set(name, sheet);
  }

  /** Those of ours that have been read. */
  owned(): readonly string[] {
    return [...this.sheets].flatMap(([name, { grid }]) => (grid.owned === null ? [] : [name]));
  }

  /** The file has other cells in these sheets than those that were read. */
  forget(names: Iterable<string>): void {
    for (const name of names) this.sheets.delete(name);
  }

  /** There may be other sheets. */
  relist(): void {
    this.names = null;
  }
}

/** The sheets of these names. Throws WorkbookError. */
export function readSheets(source: OoxmlSheets, names: ReadonlySet<string>): readonly [string, ReadSheet][] {
  return source.names.flatMap((name, index): [string, ReadSheet][] =>
    names.has(name) ? [[name, source.read(index)]] : [],
  );
}

export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookTrouble("cancelled", "cancelled before anything was changed");
}
