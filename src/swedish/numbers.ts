/** Numbers as Swedish running text and tables write them. Intl prints the real minus and the no-break spaces. */
import type { Settings } from "../plan/records";

export type NumberStyle = Settings["numberStyle"];
/** en aktivitet (common), ett uppdrag (neuter). */
export type Gender = "common" | "neuter";

const LARGEST_WORD = 12;
const WORDS = ["", "", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/** Ten decimals keep what anybody types and drop what floating point adds (0.1 + 0.2). */
const FORMAT = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 10, signDisplay: "negative" });

/** Digits: no-break thousands, decimal comma, real minus ("2 181 760", "−14,5"). */
export function digits(value: number): string {
  return FORMAT.format(value);
}

/** Counts of one series, worded alike: all in words, or all in digits. */
export interface Series {
  readonly inDigits: boolean;
  readonly count: (value: number, gender: Gender) => string;
}

function wordable(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_WORD;
}

function inWords(value: number, gender: Gender): string {
  if (value === 0) {
    return gender === "common" ? "ingen" : "inget";
  }
  if (value === 1) {
    return gender === "common" ? "en" : "ett";
  }
  return WORDS[value] ?? digits(value);
}

/**
 * How the numbers of one series are worded (domain.md): one to twelve in words, more in digits, never mixed within one
 * series; any number above twelve, or the setting "digits", makes the whole series digits.
 */
export function series(values: Iterable<number>, style: NumberStyle): Series {
  const inDigits = style === "digits" || ![...values].every(wordable);
  return { inDigits, count: inDigits ? digits : inWords };
}
