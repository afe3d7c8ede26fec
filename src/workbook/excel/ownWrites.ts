/** What this add-in itself writes, so that it is not told as somebody else's change. */
import type { ExcelNamespace } from "./connection";

export class OwnWrites {
  private writing: Promise<unknown> = Promise.resolve();
  private readonly names = new Set<string>();

  /** Notes a writing that has begun, and gives it back. `sheetsOf`: the names of the sheets that it has written. */
  note<T>(written: Promise<T>, sheetsOf: (result: T) => readonly string[]): Promise<T> {
    const noted = written.then(
      (result) => {
        for (const name of sheetsOf(result)) this.names.add(name);
      },
      () => undefined,
    );
    this.writing = Promise.all([this.writing, noted]);
    return written;
  }

  /** Resolves when nothing is being written. */
  async ended(): Promise<void> {
    await this.writing;
  }

  has(sheet: string): boolean {
    return this.names.has(sheet);
  }
}

/** The pane's and the ribbon's workbooks are one to the user: what one of them writes is no news to the other. */
const all = new WeakMap<ExcelNamespace, OwnWrites>();

export function ownWritesOf(excel: ExcelNamespace): OwnWrites {
  let own = all.get(excel);
  if (own === undefined) all.set(excel, (own = new OwnWrites()));
  return own;
}
