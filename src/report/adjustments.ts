/** Proposed adjustments of the plan: a paragraph in the report, a decision point in the memo. */
import { nameKey } from "../followup/names";
import type { Target } from "../plan/quantities";
import { valueOf, type Reading } from "../plan/reading";
import type { Adjustment, KeyFigure } from "../plan/records";
import { targetText, type TextMode } from "../swedish/quantities";
import { quoted, sentence, tidy } from "../swedish/typography";
import { gapText } from "./build";
import type { Wording } from "./wording";

/** An adjustment in words. */
export interface AdjustmentText {
  /** The key figure's name in the register, quoted, with the year that it is compared with. */
  readonly name: string;
  /** "från −42 % till −47 %". */
  readonly change: string;
  /** "5 procentenheter"; null where the two values are not both plain percentages. */
  readonly difference: string | null;
  /** As typed, ended as a sentence; null where none is given. */
  readonly reason: string | null;
}

/** The plan's adjustments in the register's order; lists and decision points write "%" (mode "table"), text "procent". */
export function adjustmentTexts({ followUp, series }: Wording, mode: TextMode): AdjustmentText[] {
  const { adjustments, keyFigures } = followUp.registers;
  const byName = keyFigureIndex(keyFigures);
  return adjustments.map((adjustment) => {
    const keyFigure = byName.get(nameKey(adjustment.keyFigure));
    const points = difference(adjustment);
    return {
      name: nameOf(adjustment, keyFigure),
      change: `från ${valueText(adjustment.currentValue, keyFigure, mode, "nuvarande värde")} till ${valueText(adjustment.proposedValue, keyFigure, mode, "föreslaget värde")}`,
      difference:
        points === null
          ? null
          : `${series({ value: points }).count(points, "common")} ${points === 1 ? "procentenhet" : "procentenheter"}`,
      reason: adjustment.reason === null || tidy(adjustment.reason) === "" ? null : sentence(adjustment.reason),
    };
  });
}

/** Departments name a key figure by its id or by its name. */
function keyFigureIndex(keyFigures: readonly KeyFigure[]): Map<string, KeyFigure> {
  const index = new Map<string, KeyFigure>();
  for (const keyFigure of keyFigures) {
    for (const name of [keyFigure.key, keyFigure.title, `${keyFigure.key} ${keyFigure.title}`]) {
      const key = nameKey(name);
      index.set(key, index.get(key) ?? keyFigure);
    }
  }
  return index;
}

/** The register's own name; "jämfört med 2019" where the row names a year that the name does not. */
function nameOf(adjustment: Adjustment, keyFigure: KeyFigure | undefined): string {
  const name = keyFigure?.title ?? adjustment.keyFigure;
  const year = keyFigure === undefined ? undefined : valueOf(keyFigure.baselineYear);
  const compared = year === undefined || name.includes(String(year)) ? "" : `, jämfört med ${String(year)},`;
  return `${quoted(name)}${compared}`;
}

/** A value that cannot be read is quoted as typed; an empty one is a gap. */
function valueText(reading: Reading<Target>, keyFigure: KeyFigure | undefined, mode: TextMode, what: string): string {
  switch (reading.kind) {
    case "read":
      return targetText(reading.value, mode, keyFigure?.unit ?? null);
    case "unreadable":
      return quoted(reading.text);
    case "empty":
      return gapText(what);
  }
}

/** How many percentage points the target moves; null unless both values are of one kind and in percent. */
function difference({ currentValue, proposedValue }: Adjustment): number | null {
  const now = percentage(valueOf(currentValue));
  const then = percentage(valueOf(proposedValue));
  if (now?.kind !== then?.kind || now === null || then === null) {
    return null;
  }
  // Ten decimals: what floating point adds is no difference.
  const points = Math.abs(Number((then.value - now.value).toFixed(10)));
  return points === 0 ? null : points;
}

type OneSided = Extract<Target, { kind: "plain" | "atLeast" | "above" | "atMost" | "below" }>;

function percentage(target: Target | undefined): OneSided | null {
  if (target === undefined || target.kind === "yes" || target.kind === "no" || target.kind === "between") {
    return null;
  }
  return target.unit === "%" ? target : null;
}
