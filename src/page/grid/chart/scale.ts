/** The marks of a value axis: round numbers, as Excel chooses them. */

export interface Wish {
  /** Least and largest value that is drawn. */
  readonly low: number;
  readonly high: number;
  /** What the file says; null where the program chooses. */
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  /** How many marks there is room for. */
  readonly marks: number;
  /** The axis begins at zero: bars that do not would lie. */
  readonly fromZero: boolean;
  /** Only whole numbers are drawn: no marks between them. */
  readonly isWhole: boolean;
}

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly marks: readonly number[];
}

/** Excel leaves this share of the range free beyond the outermost value. */
const HEADROOM = 0.05;
/** Values that differ by less than this share of the largest are drawn on an axis that does not begin at zero. */
const CLOSE = 1 / 6;
const MOST_MARKS = 100;
/** Finer than this, and nearer to zero, a number has no digits left to tell marks apart. */
const FINEST = 1e-9;
const SMALLEST = 1e-100;

export function scaleOf(wish: Wish): Scale {
  const low = wish.min ?? lowEnd(wish);
  const high = wish.max ?? Math.max(wish.high, low, 0);
  const largest = Math.max(Math.abs(low), Math.abs(high), SMALLEST);
  const range = high - low > largest * FINEST ? high - low : Math.max(1, largest * FINEST);
  const room = HEADROOM * range;
  const wanted = { low: wish.min ?? (low < 0 ? low - room : low), high: wish.max ?? (high > 0 ? high + room : high) };
  const rough = Math.max(wanted.high - wanted.low, range) / Math.max(1, wish.marks);
  const usual = roundUp(rough, wish.isWhole);
  const step = wish.step !== null && range / wish.step < MOST_MARKS ? wish.step : usual;
  const min = wish.min ?? Math.floor(tidy(wanted.low / step)) * step;
  const max = wish.max ?? Math.max(Math.ceil(tidy(wanted.high / step)) * step, min + step);
  return max > min ? marked(min, max, step) : marked(min, min + step, step);
}

function lowEnd({ low, high, fromZero }: Wish): number {
  if (low < 0) return low;
  const isClose = high > 0 && (high - low) / high < CLOSE && high > low;
  return isClose && !fromZero ? Math.max(0, low - (high - low) / 2) : 0;
}

function marked(min: number, max: number, step: number): Scale {
  const count = Math.min(MOST_MARKS, Math.floor(tidy((max - min) / step)));
  return { min, max, marks: Array.from({ length: count + 1 }, (_, index) => tidy(min + index * step)) };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function roundUp(step: number, isWhole: boolean): number {
  if (isWhole && step <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((one) => one * power >= step * 0.999_999) ?? 10;
  return tidy(factor * power);
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
