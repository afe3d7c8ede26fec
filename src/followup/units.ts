/**
 * Units of two numbers that are to be compared (domain.md rule 4): amounts are converted, a unit that was not written is
 * the other's, and units that clearly differ ("%" against "tkr", "dagar" against "timmar") cannot be compared.
 */
import { tidy } from "./names";

/**
 * number: "10,2 miljoner" (of kronor, journeys …), so it goes with amounts and with counted things, scaled.
 * word: any other unit as typed ("dagar"). A difference in procentenheter is not a level in %.
 */
type Family = "percent" | "points" | "money" | "number" | "word";

interface Unit {
  readonly family: Family;
  /** How many of the family's smallest unit (kr, one) go into this one. */
  readonly factor: number;
  readonly word: string;
}

const KNOWN: ReadonlyMap<string, readonly [Family, number]> = new Map([
  ["%", ["percent", 1]],
  ["procent", ["percent", 1]],
  ["procentenhet", ["points", 1]],
  ["procentenheter", ["points", 1]],
  ["kr", ["money", 1]],
  ["sek", ["money", 1]],
  ["kronor", ["money", 1]],
  ["tkr", ["money", 1e3]],
  ["kkr", ["money", 1e3]],
  ["ksek", ["money", 1e3]],
  ["tusen kronor", ["money", 1e3]],
  ["mnkr", ["money", 1e6]],
  ["mkr", ["money", 1e6]],
  ["msek", ["money", 1e6]],
  ["miljoner kronor", ["money", 1e6]],
  ["mdkr", ["money", 1e9]],
  ["mdr", ["money", 1e9]],
  ["miljarder kronor", ["money", 1e9]],
  ["tusen", ["number", 1e3]],
  ["miljon", ["number", 1e6]],
  ["miljoner", ["number", 1e6]],
  ["miljarder", ["number", 1e9]],
]);

function unitOf(text: string | null): Unit | null {
  const word = tidy(text ?? "")
    .toLowerCase()
    .replace(/\.$/, "");
  if (word === "") return null;
  const [family, factor] = KNOWN.get(word) ?? (["word", 1] as const);
  return { family, factor, word };
}

/**
 * By how much a number in the unit `from` is multiplied to be a number in the unit `to`; null where the units clearly
 * differ. `column` is the key figure's måttenhet: it stands in for a unit that was not written beside the number, if it is
 * one we know (a column may hold "andel av invånarna").
 */
export function conversion(from: string | null, to: string | null, column: string | null): number | null {
  const standIn = knownUnit(column);
  const source = unitOf(from) ?? standIn;
  const goal = unitOf(to) ?? standIn;
  if (source === null || goal === null) return 1;
  return comparable(source, goal) ? source.factor / goal.factor : null;
}

/**
 * The unit that a target is in: its own; else the key figure's måttenhet, if it is one we know; else the outcome's, for a
 * unit that was not written is the other's. Null where none is written anywhere.
 */
export function targetUnit(target: string | null, outcome: string | null, column: string | null): string | null {
  if (unitOf(target) !== null) return target;
  return knownUnit(column) === null ? outcome : column;
}

function knownUnit(text: string | null): Unit | null {
  const unit = unitOf(text);
  return unit === null || unit.family === "word" ? null : unit;
}

function comparable(a: Unit, b: Unit): boolean {
  if (a.family === "word" && b.family === "word") return sameWord(a.word, b.word);
  if (a.family === b.family) return true;
  return isScalable(a) && isScalable(b) && (a.family === "number" || b.family === "number");
}

function isScalable({ family }: Unit): boolean {
  return family === "money" || family === "number" || family === "word";
}

/** "st" and "stycken", "dag" and "dagar": one is the other's beginning. */
function sameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length > 1 && long.startsWith(short));
}
