/** Arbete med åtgärder utifrån det ekonomiska läget: the savings plan, and the budget's outcome where it is known. */
import { valueOf, type Reading } from "../plan/reading";
import type { BudgetAllocation, Measure } from "../plan/records";
import type { Quantity } from "../plan/quantities";
import { ACTIVITY_STATES } from "../plan/states";
import { percentOf } from "../followup/shares";
import { stateOfActivity } from "../followup/state";
import { ACTIVITY_PREDICATES, MEASURE, nounFor } from "../swedish/agreement";
import { digits } from "../swedish/numbers";
import { quantityText } from "../swedish/quantities";
import { NBSP, quoted, tidy } from "../swedish/typography";
import { gapText, sectionWriter, sentences, type Part, type Write } from "./build";
import type { Paragraph } from "./paragraph";
import { statesSentence } from "./states";
import { ALL_MEASURES } from "./subjects";
import type { Wording } from "./wording";

const TITLE = "Arbete med åtgärder utifrån det ekonomiska läget";

export function measures(wording: Wording): Paragraph[] {
  const write = sectionWriter("measures", TITLE);
  const { measures: all, allocations } = wording.followUp.registers;
  return [
    write("heading", "heading", TITLE),
    ...(all.length === 0
      ? [write("note", "missing", "Underlaget innehåller ingen åtgärdsplan, så åtgärdernas effekter redovisas inte.")]
      : [...overview(wording, all, write), ...decisions(wording, all, write)]),
    ...economy(allocations, write),
    write("gap", "comment", gapText("det ekonomiska läget och arbetet med åtgärder")),
  ];
}

function overview(wording: Wording, all: readonly Measure[], write: Write): Paragraph[] {
  const short = { value: all.filter((one) => valueOf(one.horizon) === "shortTerm").length };
  const long = { value: all.filter((one) => valueOf(one.horizon) === "longTerm").length };
  const total = { value: all.length };
  const words = wording.series(total, short, long);
  const start = `Åtgärdsplanen innehåller ${words.count(total.value, "common")} ${nounFor(MEASURE, total.value)}`;
  const kinds =
    short.value === 0 || long.value === 0
      ? ""
      : `, varav ${words.count(short.value, "common")} ${short.value === 1 ? "kortsiktig" : "kortsiktiga"} och ${words.count(long.value, "common")} ${long.value === 1 ? "långsiktig" : "långsiktiga"}`;
  return [
    write("text", "overview", sentences(`${start}${kinds}.`, states(wording, all))),
    write("text", "effects", sentences(...effects(wording, all))),
  ];
}

function states({ series }: Wording, all: readonly Measure[]): Part | null {
  const shares = ACTIVITY_STATES.map((state) => ({
    count: { value: all.filter((one) => stateOfActivity(one) === state).length },
    predicate: ACTIVITY_PREDICATES[state],
  }));
  const total = { value: all.length };
  return statesSentence(ALL_MEASURES, total, shares, series(total, ...shares.map((share) => share.count)));
}

/** tkr in one of the unit; an amount without a unit is in tkr (plan/records.ts). */
const IN_TKR = new Map([
  ["kr", 0.001],
  ["tkr", 1],
  ["mnkr", 1000],
  ["mkr", 1000],
]);

function inTkr(reading: Reading<Quantity>): number | null {
  const quantity = valueOf(reading);
  if (quantity === undefined) {
    return null;
  }
  const factor = quantity.unit === null ? 1 : IN_TKR.get(quantity.unit.toLowerCase());
  return factor === undefined ? null : quantity.value * factor;
}

interface Sum {
  readonly tkr: number;
  readonly missing: number;
  readonly known: number;
  /** True where any of the amounts is ("ca 40"). */
  readonly approximate: boolean;
}

function sumOf(readings: readonly Reading<Quantity>[]): Sum {
  const amounts = readings.map(inTkr).filter((amount) => amount !== null);
  return {
    tkr: amounts.reduce((sum, amount) => sum + amount, 0),
    known: amounts.length,
    missing: readings.length - amounts.length,
    approximate: readings.some((reading) => valueOf(reading)?.approximate === true),
  };
}

function tkrText({ tkr, approximate }: Sum): string {
  return `${approximate ? "ungefär " : ""}${digits(Math.round(tkr))}${NBSP}tkr`;
}

/** "Åtgärderna beräknas ge 45 000 tkr. Hittills är 12 300 tkr uppnått, vilket är 27 procent av det beräknade." */
function effects(wording: Wording, all: readonly Measure[]): (string | null)[] {
  const expected = sumOf(all.map((one) => one.expectedEffect));
  const achieved = sumOf(all.map((one) => one.achievedEffect));
  const comparable = expected.missing === 0 && achieved.missing === 0 && expected.tkr > 0 && achieved.tkr >= 0;
  const percent = comparable
    ? `, vilket är ${digits(percentOf(achieved.tkr, expected.tkr))} procent av den beräknade effekten`
    : "";
  return [
    expected.known === 0 ? null : `Åtgärderna beräknas sammanlagt ge en effekt på ${tkrText(expected)}.`,
    achieved.known === 0 ? null : `Hittills har ${tkrText(achieved)} uppnåtts${percent}.`,
    missingText(wording, "beräknad effekt", expected.missing),
    missingText(wording, "uppnådd effekt", achieved.missing),
  ];
}

function missingText({ series }: Wording, what: string, missing: number): string | null {
  if (missing === 0) {
    return null;
  }
  const number = series({ value: missing }).count(missing, "common");
  return `Uppgift om ${what} i kronor saknas för ${number} ${nounFor(MEASURE, missing)}.`;
}

function decisions({ series }: Wording, all: readonly Measure[], write: Write): Paragraph[] {
  const needing = all.filter((one) => valueOf(one.needsDecision) === true);
  if (needing.length === 0) {
    return [];
  }
  const number = series({ value: needing.length }).count(needing.length, "common");
  return [
    write("text", "decisions", `Politiskt beslut krävs för ${number} ${nounFor(MEASURE, needing.length)}:`),
    ...needing.map((one, index) => write("bullet", `decisions[${String(index + 1)}]`, quoted(one.title))),
  ];
}

/** True where the budget sheet tells more than the frames. */
export function hasOutcomes(allocations: readonly BudgetAllocation[]): boolean {
  return allocations.some((one) => valueOf(one.outcome) !== undefined || valueOf(one.forecast) !== undefined);
}

/** Each department's frame, outcome and expected outcome of the year, where any outcome is known. */
function economy(allocations: readonly BudgetAllocation[], write: Write): Paragraph[] {
  if (!hasOutcomes(allocations)) {
    return [];
  }
  const part = (label: string, reading: Reading<Quantity>): string[] => {
    const quantity = valueOf(reading);
    return quantity === undefined ? [] : [`${label} ${quantityText(quantity, "table", "tkr")}`];
  };
  return [
    write("text", "economy", "Ekonomin fördelar sig så här:"),
    ...allocations.map(({ department, frame, outcome, forecast }, index) => {
      const amounts = [...part("ram", frame), ...part("utfall", outcome), ...part("beräknat för helåret", forecast)];
      const text = amounts.length === 0 ? gapText("uppgifter om ekonomin") : amounts.join(", ");
      return write("bullet", `economy[${String(index + 1)}]`, `${tidy(department)}: ${text}`);
    }),
  ];
}
