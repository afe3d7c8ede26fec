/** How a key figure's rating came about (domain.md rule 4), in words: beside the key figure in Underlag and summary. */
import type { ComputedRating, RatedKeyFigure, RatingReason } from "../followup/types";
import type { KeyFigure } from "../plan/records";
import { RATING_LABELS } from "../swedish/labels";
import { outcomeText, quantityText, targetText } from "../swedish/quantities";

const DIRECTIONS: Readonly<Record<ComputedRating["direction"], string>> = {
  higher: "högre är bättre",
  lower: "lägre är bättre",
  interval: "inom intervallet är bra",
  yesNo: "ja eller nej",
};

const JUDGEMENTS: Readonly<Record<ComputedRating["rating"], string>> = {
  green: "Målet uppnås",
  yellow: "Målet uppnås inte, men utfallet ligger inom gränsen för gult",
  red: "Målet uppnås inte",
};

type NotRated = Extract<RatingReason, { kind: "notRated" }>["because"];
const NOT_RATED: Readonly<Record<NotRated, string>> = {
  noOutcome: "Utfall saknas.",
  unreadableOutcome: "Utfallet går inte att läsa.",
  noTarget: "Målvärde saknas.",
  unreadableTarget: "Målvärdet går inte att läsa.",
  noDirection: "Det framgår inte om högre eller lägre är bättre.",
  accumulating: "Måttet är ackumulerande och saknar delmål: årets målvärde säger inget om utfallet före årets slut.",
  differentUnits: "Utfall och målvärde har olika enheter.",
  unreadableRating: "Den inskrivna bedömningen går inte att läsa.",
  unreadableLimit: "Målet uppnås inte, och gränsen för gult går inte att läsa.",
  unreadableKind: "Det går inte att läsa om måttet är en nivå eller ackumulerande.",
  differentKinds: "Utfall och målvärde är av olika slag.",
};

function limitText({ direction, rating, yellowLimit, target }: ComputedRating, unit: string | null): string {
  if (direction === "yesNo" || rating === "green") return "";
  if (yellowLimit === null) return ", ingen gräns för gult";
  const limit = { value: yellowLimit, unit: "unit" in target ? target.unit : null, approximate: false };
  return `, gräns för gult ${quantityText(limit, "table", unit)}`;
}

function arithmetic(computed: ComputedRating, unit: string | null): string {
  const target = `${computed.partTarget ? "delmålet" : "målet"} ${targetText(computed.target, "table", unit)}`;
  const facts = `Utfall ${outcomeText(computed.outcome, "table", unit)} mot ${target}`;
  return `${facts} (${DIRECTIONS[computed.direction]}${limitText(computed, unit)}). ${JUDGEMENTS[computed.rating]}.`;
}

function enteredText(rated: RatedKeyFigure, computed: ComputedRating | null): string {
  if (computed === null) return "Inskriven bedömning.";
  const sums = arithmetic(computed, rated.keyFigure.unit);
  return computed.rating === rated.rating
    ? `Inskriven bedömning. ${sums}`
    : `Inskriven bedömning. Beräknad bedömning är ${RATING_LABELS[computed.rating].toLowerCase()}: ${sums}`;
}

/** One or more whole sentences. */
export function ratingReason(rated: RatedKeyFigure): string {
  const { reason } = rated;
  switch (reason.kind) {
    case "entered":
      return enteredText(rated, reason.computed);
    case "computed":
      return arithmetic(reason.computed, rated.keyFigure.unit);
    case "noData":
      return reason.because === "written" ? "Inskrivet att data saknas." : "Mäts inte den här perioden.";
    case "notRated":
      return NOT_RATED[reason.because];
  }
}

/** Target as tables print it; as typed where it could not be read; "" where there is none. */
export function targetCell(keyFigure: KeyFigure, which: "target" | "partTarget" = "target"): string {
  const reading = keyFigure[which];
  if (reading.kind === "empty") return "";
  return reading.kind === "read" ? targetText(reading.value, "table", keyFigure.unit) : reading.text;
}

/** Outcome, forecast, previous outcome or baseline, likewise. */
export function outcomeCell(
  keyFigure: KeyFigure,
  which: "outcome" | "forecast" | "previousOutcome" | "baseline" = "outcome",
): string {
  const reading = keyFigure[which];
  if (reading.kind === "empty") return "";
  return reading.kind === "read" ? outcomeText(reading.value, "table", keyFigure.unit) : reading.text;
}
