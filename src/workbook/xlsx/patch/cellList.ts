/** The cells of a worksheet part in four columns of numbers: objects for 1,200,000 cells would take ten times the room. */

export interface FoundCell {
  /** Where it stands in the part's text. */
  readonly start: number;
  readonly end: number;
  /** Cell style; null where the cell names none. */
  readonly style: number | null;
  readonly hasFormula: boolean;
  readonly hasContent: boolean;
}

/** Some cells that follow each other: those of a row, in the order of their columns. */
interface Run {
  readonly from: number;
  readonly to: number;
}

const FORMULA = 1;
const CONTENT = 2;
/** The style, with one added so that "none" is 0, stands above the two marks. */
const STYLE = 4;
const FIRST_ROOM = 256;

export class CellList {
  private columns = new Int32Array(FIRST_ROOM);
  private starts = new Int32Array(FIRST_ROOM);
  private ends = new Int32Array(FIRST_ROOM);
  private marks = new Int32Array(FIRST_ROOM);
  private count = 0;

  get length(): number {
    return this.count;
  }

  add(column: number, start: number, end: number, style: number | null): void {
    if (this.count === this.columns.length) this.grow();
    this.columns[this.count] = column;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.marks[this.count] = style === null ? 0 : (style + 1) * STYLE;
    this.count++;
  }

  /** Where the newest cell ends after all. */
  close(end: number): void {
    this.ends[this.count - 1] = end;
  }

  /** The newest cell holds a formula. */
  markFormula(): void {
    this.mark(FORMULA);
  }

  /** The newest cell holds a value. */
  markContent(): void {
    this.mark(CONTENT);
  }

  find(run: Run, column: number): FoundCell | null {
    const index = this.from(run, column);
    if (index === run.to || this.columns[index] !== column) return null;
    const marks = this.marks[index] ?? 0;
    return {
      start: this.starts[index] ?? 0,
      end: this.ends[index] ?? 0,
      style: marks < STYLE ? null : Math.floor(marks / STYLE) - 1,
      hasFormula: (marks & FORMULA) !== 0,
      hasContent: (marks & CONTENT) !== 0,
    };
  }

  /** Place of the first cell of this column or behind it; null where there is none. */
  startFrom(run: Run, column: number): number | null {
    const index = this.from(run, column);
    return index === run.to ? null : (this.starts[index] ?? null);
  }

  private from({ from, to }: Run, column: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.columns[middle] ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private mark(flag: number): void {
    this.marks[this.count - 1] = (this.marks[this.count - 1] ?? 0) | flag;
  }

  private grow(): void {
    this.columns = doubled(this.columns);
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.marks = doubled(this.marks);
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
