/**
 * The states' names as sheets, panes and messages print them, in the singular ("Genomförd"). Running text words them
 * with agreement instead (agreement.ts), and writes "inte" where a label has the register's own "Ej".
 */
import type { Risk } from "../followup/types";
import type { Direction, MeasureKind, Scope } from "../plan/quantities";
import type { ActivityState, Fulfilment, Horizon, Issuer, Rating } from "../plan/states";

export const ACTIVITY_STATE_LABELS: Readonly<Record<ActivityState, string>> = {
  done: "Genomförd",
  ongoing: "Pågående enligt plan",
  planned: "Planerad",
  late: "Försenad",
  notReported: "Ej rapporterad",
  discontinued: "Utgår",
};

export const FULFILMENT_LABELS: Readonly<Record<Fulfilment, string>> = {
  fulfilled: "Uppfyllt",
  partly: "Delvis uppfyllt",
  notFulfilled: "Ej uppfyllt",
  notReported: "Ej rapporterat",
};

export const RATING_LABELS: Readonly<Record<Rating, string>> = {
  green: "Grön",
  yellow: "Gul",
  red: "Röd",
  noData: "Ingen data",
  notReported: "Ej rapporterad",
};

export const ISSUER_LABELS: Readonly<Record<Issuer, string>> = {
  council: "Fullmäktige",
  own: "Eget",
  unknown: "Ej angivet",
};

export const HORIZON_LABELS: Readonly<Record<Horizon, string>> = {
  shortTerm: "Kortsiktigt",
  longTerm: "Långsiktigt",
};

/** domain.md rule 11: the outlook's rules by name. */
export const RISK_LABELS: Readonly<Record<Risk, string>> = {
  late: "Försenad",
  notBegun: "Inte påbörjad fast starten har passerat",
  notReported: "Inte rapporterad",
  shortOfTime: "Mindre tid kvar än planerat",
};

export const SCOPE_LABELS: Readonly<Record<Scope, string>> = {
  organisation: "Hela organisationen",
  board: "Styrelsen",
};

export const DIRECTION_LABELS: Readonly<Record<Direction, string>> = {
  higher: "Högre är bättre",
  lower: "Lägre är bättre",
  interval: "Inom intervall",
  yesNo: "Ja/nej",
};

export const MEASURE_KIND_LABELS: Readonly<Record<MeasureKind, string>> = {
  level: "Nivå",
  accumulating: "Ackumulerande",
};
