/** What has to be read again: some sheets, or everything. */

/** null: everything. */
export type Wish = ReadonlySet<string> | null;

export class Wanted {
  private readonly sheets = new Set<string>();
  private all = false;

  get isEmpty(): boolean {
    return !this.all && this.sheets.size === 0;
  }

  everything(): void {
    this.all = true;
  }

  /** @param sheet its name; null where only "something in the workbook" is known */
  add(sheet: string | null): void {
    if (sheet === null) this.all = true;
    else this.sheets.add(sheet);
  }

  /** Adds what was taken and could not be read. */
  putBack(wish: Wish): void {
    if (wish === null) this.all = true;
    else for (const sheet of wish) this.sheets.add(sheet);
  }

  /**
   * All that is wanted, which is no longer so then.
   * @param known names of the sheets as they were read last: another name means that there is more than a cell's change
   */
  take(known: ReadonlySet<string>): Wish {
    const wish = this.all || [...this.sheets].some((sheet) => !known.has(sheet)) ? null : new Set(this.sheets);
    this.all = false;
    this.sheets.clear();
    return wish;
  }
}
