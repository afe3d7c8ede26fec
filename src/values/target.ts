/** Targets: a number with what it demands ("≥ 95 %", "högst 3,5", "4–6"), ja or nej, or one for each of several years. */
import type { Target } from "../plan/quantities";
import type { Reading, Unreadable } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { nothingOrError, textOf, unreadable } from "./cell";
import { rememberingByFormat } from "./memo";
import { LONGEST_QUANTITY, NUMBER, numberText, parseQuantity, quantityOfNumber } from "./number";
import { foldText } from "./text";
import { forYear } from "./yearly";

type Kind = "plain" | "atLeast" | "above" | "atMost" | "below";

/** What stands before the number. "lägst 95" is the least that will do. */
const BEFORE: readonly (readonly [Kind, string])[] = [
  ["atLeast", "≥|>=|=>|⩾|minst|lägst|åtminstone|som minst|min|min.|minimum|inte under|ej under|inte lägre än"],
  ["atLeast", "ej lägre än|inte mindre än|ej mindre än|at least"],
  ["atMost", "≤|<=|=<|⩽|högst|max|max.|maximalt|maximum|som mest|som högst|inte över|ej över|inte högre än"],
  ["atMost", "ej högre än|inte mer än|ej mer än|inte fler än|upp till|at most"],
  ["above", ">|över|mer än|större än|högre än|fler än|above|more than"],
  ["below", "<|under|mindre än|lägre än|färre än|below|less than"],
  ["plain", "=|exakt|lika med"],
];
const AFTER: readonly (readonly [Kind, string])[] = [
  ["atLeast", "eller mer|eller mera|eller högre|eller fler|eller över|eller större"],
  ["atMost", "eller mindre|eller lägre|eller färre|eller under"],
];

const KINDS_BEFORE = kinds(BEFORE);
const KINDS_AFTER = kinds(AFTER);
const OPERATOR = new RegExp(`^(${alternatives(KINDS_BEFORE)})(?![\\p{L}]) ?(.+)$`, "iu");
const SUFFIX = new RegExp(`^(.+?) (${alternatives(KINDS_AFTER)})$`, "iu");

function kinds(list: readonly (readonly [Kind, string])[]): ReadonlyMap<string, Kind> {
  return new Map(list.flatMap(([kind, words]) => words.split("|").map((word) => [word, kind])));
}

/** The longer first, so that ">=" is not read as ">". */
function alternatives(words: ReadonlyMap<string, Kind>): string {
  const sorted = [...words.keys()].sort((a, b) => b.length - a.length);
  return sorted.map((word) => word.replace(/\./g, "\\.")).join("|");
}

const YES = new Set("ja|yes|sant|true".split("|"));
const NO = new Set("nej|no|falskt|false".split("|"));

const SIGNED = `((?:-|minus )? ?${NUMBER})`;
const RANGE = new RegExp(`^(mellan |från )?${SIGNED} ?([^\\d]*?) ?(-|och|till) ?${SIGNED} ?([^\\d]*)$`, "iu");

/** A reader of targets; `year` is the plan's, for "−15,8 % (2024) −14 % (2025)". A dash is no target: EMPTY. */
export function targetReader(year: number | null): (cell: CellValue, format?: string) => Reading<Target> {
  return rememberingByFormat((cell, format) => nothingOrError(cell) ?? readTarget(cell, format, year));
}

function readTarget(cell: CellValue, format: string, year: number | null): Reading<Target> {
  const text = typeof cell === "number" ? numberText(cell, format) : textOf(cell);
  const target = targetOf(cell, format, year);
  return typeof target === "string" ? unreadable(text, target) : { kind: "read", value: target, text };
}

function targetOf(cell: CellValue, format: string, year: number | null): Target | Unreadable {
  if (typeof cell === "boolean") return { kind: cell ? "yes" : "no" };
  if (typeof cell === "number") return plain("plain", quantityOfNumber(cell, format));
  const text = foldText(cell);
  if (text.length > LONGEST_QUANTITY) return "ambiguous";
  const parts = forYear(text, year);
  return typeof parts === "string" ? parts : parseTarget(parts.text);
}

/** A target for one year; `text` from foldText. "öka" alone names a direction and no target. */
function parseTarget(text: string): Target | Unreadable {
  const lower = text.toLowerCase();
  if (YES.has(lower)) return { kind: "yes" };
  if (NO.has(lower)) return { kind: "no" };
  const range = RANGE.exec(text);
  if (range) return between(range);
  const before = OPERATOR.exec(text);
  // "under 2025" says when, not how much.
  if (before && /^\p{L}/u.test(text) && /^(?:19|20)\d\d$/.test(before[2] ?? "")) return "ambiguous";
  if (before) return limited(KINDS_BEFORE.get((before[1] ?? "").toLowerCase()), before[2] ?? "");
  const after = SUFFIX.exec(text);
  if (after) return limited(KINDS_AFTER.get((after[2] ?? "").toLowerCase()), after[1] ?? "");
  return plain("plain", parseQuantity(text));
}

/** "minst 4 och högst 6", "≥ 4, ≤ 6" are an interval; else one limit. */
function limited(kind: Kind | undefined, rest: string): Target | Unreadable {
  if (kind === undefined) return "unknown";
  const [low = "", high, more] = rest.split(/ ?(?:, | och )(?=\D)/);
  if (high === undefined) return plain(kind, parseQuantity(rest));
  const upper = OPERATOR.exec(high);
  if (more !== undefined || !upper || kind !== "atLeast") return "ambiguous";
  if (KINDS_BEFORE.get((upper[1] ?? "").toLowerCase()) !== "atMost") return "ambiguous";
  return interval(low, upper[2] ?? "");
}

/** A target is exact or it cannot be rated against: "ca 40" is ambiguous. */
function plain(kind: Kind, quantity: ReturnType<typeof parseQuantity>): Target | Unreadable {
  if (typeof quantity === "string") return quantity;
  return quantity.approximate ? "ambiguous" : { kind, value: quantity.value, unit: quantity.unit };
}

function between(match: RegExpExecArray): Target | Unreadable {
  const [, opening, lower = "", unit = "", joint = "", upper = "", lastUnit = ""] = match;
  const spoken = opening !== undefined || joint !== "-";
  // "5 och 6" without "mellan" are two numbers.
  if (joint.toLowerCase() === "och" && opening === undefined) return "ambiguous";
  // "−5–3": is the second one negative too?
  if (!spoken && /^(?:-|minus)/i.test(lower) && !/^(?:-|minus)/i.test(upper)) return "ambiguous";
  // "2025–2027" are years.
  if (!spoken && /^(?:19|20)\d\d$/.test(lower) && /^(?:19|20)?\d\d$/.test(upper)) return "ambiguous";
  return interval(`${lower} ${unit}`.trim(), `${upper} ${lastUnit}`.trim());
}

function interval(lower: string, upper: string): Target | Unreadable {
  const from = parseQuantity(lower);
  const to = parseQuantity(upper);
  if (typeof from === "string") return from;
  if (typeof to === "string") return to;
  if (from.approximate || to.approximate) return "ambiguous";
  if (from.unit !== null && to.unit !== null && from.unit !== to.unit) return "ambiguous";
  if (from.value > to.value) return "outOfRange";
  return { kind: "between", value: from.value, upper: to.value, unit: to.unit ?? from.unit };
}
