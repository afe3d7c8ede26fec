/** Short forms for the tests of readers. */
import type { Reading } from "../../src/plan/reading";
import { createReaders } from "../../src/values/createReaders";
import type { Readers } from "../../src/values/readers";

export const NBSP = "\u00A0";
export const NARROW = "\u202F";
export const MINUS = "\u2212";

/** Readers of a plan for 2025 without own words. */
export function readers2025(
  vocabulary: readonly (readonly [string, string])[] = [],
  endMonth: number | null = 4,
): Readers {
  return createReaders({ year: 2025, vocabulary, endMonth });
}

/** What a reading comes to: its value, or why there is none ("empty", "unknown" …). */
export function outcomeOf<T>(reading: Reading<T>): T | string {
  if (reading.kind === "read") return reading.value;
  return reading.kind === "empty" ? "empty" : reading.why;
}
