/** A computed rating's arithmetic in Swedish. */
import type { FindingParams } from "../plan/rules";
import { DIRECTION_LABELS } from "../swedish/labels";
import { outcomeText, quantityText, targetText } from "../swedish/quantities";

type Differs = FindingParams["rating-differs"];

/** "utfallet 86 % når inte målet minst 95 % (högre är bättre) men ligger innanför gränsen för gult, 80". */
export function arithmeticSv(params: Differs): string {
  const { outcome, target, direction, partTarget, unit } = params;
  const goal = `${partTarget ? "delmålet" : "målet"} ${targetText(target, "table", unit)}`;
  const verb = params.computed === "green" ? "når" : "når inte";
  const way = DIRECTION_LABELS[direction].toLocaleLowerCase("sv");
  return `utfallet ${outcomeText(outcome, "table", unit)} ${verb} ${goal} (${way})${limit(params)}`;
}

function limit({ computed, yellowLimit, direction, target, unit }: Differs): string {
  if (computed === "green" || direction === "yesNo") return "";
  if (yellowLimit === null) return ", och raden har ingen gräns för gult";
  const written = "unit" in target ? target.unit : null;
  const value = quantityText({ value: yellowLimit, unit: written, approximate: false }, "table", unit);
  return computed === "yellow"
    ? ` men klarar gränsen för gult, ${value}`
    : ` och klarar inte heller gränsen för gult, ${value}`;
}
