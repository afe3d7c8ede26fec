/** What this add-in itself writes, so that it is not told as somebody else's change. */
import type { WrittenSheet } from "../port";
import type { ExcelNamespace } from "./connection";

export class OwnWrites {
  private writing: Promise<unknown> = Promise.resolve();
  private readonly names = new Set<string>();

  /** Notes a writing that has begun, and gives it back. */
  note(written: Promise<readonly WrittenSheet[]>): Promise<readonly WrittenSheet[]> {
    this.writing = written.then(
      (sheets) => {
        for (const { name } of sheets) this.names.add(name);
      },
      () => undefined,
    );
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
