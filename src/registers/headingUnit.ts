/** The unit of money that a heading or label names for the values below or beside it: "Ram (mnkr)", "Nettobudgetram, tkr". */
import type { Quantity } from "../plan/quantities";
import type { Reading } from "../plan/reading";
import { normaliseText } from "../values/text";

const UNITS = new Map([
  ["kr", "kr"],
  ["kronor", "kr"],
  ["sek", "kr"],
  ["tkr", "tkr"],
  ["ksek", "tkr"],
  ["tsek", "tkr"],
  ["mnkr", "mnkr"],
  ["mkr", "mnkr"],
  ["msek", "mnkr"],
  ["mdkr", "mdkr"],
]);

/** The unit in its one spelling; null where the heading names none. */
export function unitInHeading(heading: string): string | null {
  const words = normaliseText(heading).split(/[^\p{L}]+/u);
  return words.map((word) => UNITS.get(word)).find((unit) => unit !== undefined) ?? null;
}

/** The label without its unit: "nettobudgetram mnkr" → "nettobudgetram". */
export function withoutUnit(label: string): string {
  const words = label.split(" ");
  return words.length > 1 && UNITS.has(words.at(-1) ?? "") ? words.slice(0, -1).join(" ") : label;
}

/** A quantity without a unit of its own takes the heading's; one that is written in the cell stands. */
export function inUnit(reading: Reading<Quantity>, unit: string | null): Reading<Quantity> {
  if (unit === null || reading.kind !== "read" || reading.value.unit !== null) return reading;
  return { ...reading, value: { ...reading.value, unit } };
}
