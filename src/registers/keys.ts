/** Ids for records that have none: suggested ones that are free in the workbooks ("texts link, and ids are suggested"). */
import { idText } from "./links";

/** Hands out "U1", "U2" … leaving out those that are taken. */
class KeySuggester {
  private readonly taken: Set<string>;
  private next = 1;

  constructor(
    private readonly prefix: string,
    taken: Iterable<string>,
  ) {
    this.taken = new Set([...taken].map(idText));
  }

  suggest(): string {
    for (;;) {
      const key = `${this.prefix}${String(this.next++)}`;
      if (!this.taken.has(idText(key))) return key;
    }
  }
}

/** The rows with the key that links use: their id, or a suggested one. */
export function withKeys<T extends { readonly id: string | null }>(
  rows: readonly T[],
  prefix: string,
): (T & { readonly key: string })[] {
  const suggester = new KeySuggester(
    prefix,
    rows.flatMap((row) => row.id ?? []),
  );
  return rows.map((row) => ({ ...row, key: row.id ?? suggester.suggest() }));
}
