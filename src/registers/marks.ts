/** Status as a person shows it without writing it: an x in one of several columns, or a colour (which is not data). */
import { EMPTY, type Reading } from "../plan/reading";
import { isMark } from "../values/marks";
import type { CellValue } from "../workbook/port";
import type { MarkColumn } from "./headerColumns";
import type { SheetView } from "./sheetView";

export interface MarkedState<T> {
  readonly column: number;
  readonly heading: string;
  readonly state: Reading<T>;
}

/** The mark columns with the states that their headings name. */
export function markedStates<T>(
  marks: readonly MarkColumn[],
  reader: (cell: CellValue) => Reading<T>,
): MarkedState<T>[] {
  return marks
    .map(({ column, heading }) => ({ column, heading, state: reader(heading) }))
    .filter(({ state }) => state.kind === "read");
}

/** The state whose column is marked; two marks, or something that is no mark, cannot be read for certain. */
export function readMarks<T>(view: SheetView, row: number, states: readonly MarkedState<T>[]): Reading<T> {
  const filled = states.filter(({ column }) => {
    const cell = view.value(row, column);
    return cell !== "" && cell !== false && cell !== 0 && (typeof cell !== "string" || cell.trim() !== "");
  });
  const [first] = filled;
  if (first === undefined) return EMPTY;
  if (filled.length > 1)
    return { kind: "unreadable", text: filled.map(({ heading }) => heading).join(" + "), why: "conflict" };
  const cell = view.value(row, first.column);
  return isMark(cell) ? first.state : { kind: "unreadable", text: String(cell), why: "unknown" };
}

/** An empty status cell that someone has given a traffic light's colour. */
export const COLOUR_ONLY: Reading<never> = { kind: "unreadable", text: "", why: "colour" };

/**
 * Which fills of a status column stand for a state: strong greens, yellows and reds; pale ones only where the column has
 * several, since one pale tint alone marks cells to fill in.
 */
export function trafficLights(view: SheetView, column: number, fromRow: number): (row: number) => boolean {
  if (view.grid.fills.size === 0) return () => false;
  const hues = new Set<string>();
  for (let row = fromRow; row < view.endRow; row++) {
    const light = lightOf(view.fill(row, column));
    if (light !== null) hues.add(light.hue);
  }
  return (row) => {
    const light = lightOf(view.fill(row, column));
    return light !== null && (light.strong || hues.size > 1);
  };
}

/** Lightness above which a colour is a tint. */
const PALE = 0.78;

function lightOf(fill: string | undefined): { hue: "green" | "yellow" | "red"; strong: boolean } | null {
  if (fill === undefined || !/^[0-9a-f]{6}$/iu.test(fill)) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  if (high - low < 0.12) return null;
  const degrees = hueDegrees(red, green, blue, high, high - low);
  const hue = degrees < 20 || degrees > 340 ? "red" : degrees < 70 ? "yellow" : degrees < 170 ? "green" : null;
  return hue === null ? null : { hue, strong: (high + low) / 2 < PALE };
}

function hueDegrees(red: number, green: number, blue: number, high: number, spread: number): number {
  const sector =
    high === red ? (green - blue) / spread : high === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  return (sector * 60 + 360) % 360;
}
