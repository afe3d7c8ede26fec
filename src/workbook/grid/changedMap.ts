/** A map with some entries changed or taken away, which leaves the map that it is made of as it was. */
export class ChangedMap implements ReadonlyMap<number, string> {
  readonly size: number;

  private constructor(
    private readonly base: ReadonlyMap<number, string>,
    private readonly changes: ReadonlyMap<number, string | null>,
  ) {
    let size = base.size;
    for (const [key, value] of changes) size += Number(value !== null) - Number(base.has(key));
    this.size = size;
  }

  /** @param changes null takes an entry away */
  static of(
    map: ReadonlyMap<number, string>,
    changes: ReadonlyMap<number, string | null>,
  ): ReadonlyMap<number, string> {
    const needed = [...changes].filter(([key, value]) => (map.get(key) ?? null) !== value);
    if (needed.length === 0) return map;
    if (!(map instanceof ChangedMap)) return new ChangedMap(map, new Map(needed));
    return new ChangedMap(map.base, new Map([...map.changes, ...needed]));
  }

  get(key: number): string | undefined {
    const change = this.changes.get(key);
    return change === undefined ? this.base.get(key) : (change ?? undefined);
  }

  has(key: number): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[number, string]> {
    for (const entry of this.base) if (!this.changes.has(entry[0])) yield entry;
    for (const [key, value] of this.changes) if (value !== null) yield [key, value];
  }

  *keys(): MapIterator<number> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[number, string]> {
    return this.entries();
  }

  forEach(visit: (value: string, key: number, map: ReadonlyMap<number, string>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
