/** The rows or columns of a sheet as they are laid out: hidden ones lie folded together in a gap. */

/** Pixels of a gap in which hidden rows or columns lie. */
export const GAP = { row: 18, column: 12 } as const;

export interface AxisParts {
  readonly count: number;
  readonly isHidden: (index: number) => boolean;
  readonly size: (index: number) => number;
  readonly gap: number;
}

export interface Slot {
  /** The row or column; of a gap the first one in it. */
  readonly index: number;
  /** How many are hidden in it; 0 for a row or column that is shown. */
  readonly hidden: number;
}

/** Slots one after another: rows or columns, and gaps in place of those that are hidden. */
export class Axis {
  /** First row or column of each slot. */
  private readonly firsts: number[] = [];
  private readonly sizes: number[] = [];

  constructor(private readonly parts: AxisParts) {
    let inGap = false;
    for (let index = 0; index < parts.count; index++) {
      const hidden = parts.isHidden(index);
      if (hidden && inGap) continue;
      inGap = hidden;
      this.firsts.push(index);
      this.sizes.push(hidden ? parts.gap : parts.size(index));
    }
  }

  /** Rows or columns, hidden ones included. */
  get count(): number {
    return this.parts.count;
  }

  /** Slots. */
  get length(): number {
    return this.firsts.length;
  }

  slot(place: number): Slot {
    const index = this.firsts[place] ?? 0;
    if (!this.parts.isHidden(index)) return { index, hidden: 0 };
    return { index, hidden: (this.firsts[place + 1] ?? this.parts.count) - index };
  }

  size(place: number): number {
    return this.sizes[place] ?? 0;
  }

  /** The same for a slot as long as it begins with the same row or column. */
  keyOf(place: number): number {
    return this.firsts[place] ?? -1 - place;
  }

  /** Pixels of the first slots. */
  pixels(slots: number): number {
    let sum = 0;
    for (let place = 0; place < slots; place++) sum += this.size(place);
    return sum;
  }

  isHidden(index: number): boolean {
    return this.parts.isHidden(index);
  }

  /** The slot that the row or column stands in. */
  placeOf(index: number): number {
    let low = 0;
    let high = this.firsts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.firsts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** Pixels of the slots that hold `first` to `last`, gaps between them included. */
  extent(first: number, last: number): number {
    let sum = 0;
    const end = this.placeOf(last);
    for (let place = this.placeOf(first); place <= end; place++) sum += this.size(place);
    return sum;
  }

  /** The shown row or column nearest to `index` in this direction; null where there is none. */
  shownFrom(index: number, step: 1 | -1): number | null {
    for (let at = index; at >= 0 && at < this.parts.count;) {
      if (!this.parts.isHidden(at)) return at;
      const place = this.placeOf(at) + step;
      const next = this.firsts[place];
      if (place < 0 || next === undefined) return null;
      at = next;
    }
    return null;
  }

  /** `steps` shown ones away from `index`, as far as there are any. */
  moved(index: number, steps: number): number {
    const step = steps < 0 ? -1 : 1;
    let at = index;
    for (let left = Math.abs(steps); left > 0; left--) {
      const next = this.shownFrom(at + step, step);
      if (next === null) break;
      at = next;
    }
    return at;
  }
}
