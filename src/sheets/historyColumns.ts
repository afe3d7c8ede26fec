/** The columns of Historik: each with an id that stands above its heading, so that either finds it again. */
import type { Snapshot } from "../followup/types";
import { periodEnd } from "../plan/dates";
import { periodName } from "../swedish/dates";
import type { CellValue } from "../workbook/port";
import { serialOf } from "./dates";
import { FIGURE_LABELS } from "./figureLabels";
import { joinNames } from "./nameList";

export interface HistoryField {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly kind: "text" | "number" | "date";
  readonly value: (snapshot: Snapshot) => CellValue;
}

/** The columns before the counts. */
export const HISTORY_FIELDS: readonly HistoryField[] = [
  { id: "organisation", header: "Organisation", width: 20, kind: "text", value: (one) => one.organisation ?? "" },
  { id: "board", header: "Styrelse", width: 20, kind: "text", value: (one) => one.board ?? "" },
  { id: "year", header: "År", width: 8, kind: "number", value: (one) => one.period.year },
  { id: "period", header: "Period", width: 16, kind: "text", value: (one) => periodName(one.period) },
  {
    id: "periodEnd",
    header: "Periodens slut",
    width: 15,
    kind: "date",
    value: (one) => serialOf(periodEnd(one.period)),
  },
  {
    id: "taken",
    header: "Framtagen",
    width: 12,
    kind: "date",
    value: (one) => (one.taken === null ? "" : serialOf(one.taken)),
  },
  { id: "departments", header: "Avdelningar", width: 30, kind: "text", value: (one) => joinNames(one.departments) },
  { id: "levels", header: "Nivåer", width: 20, kind: "text", value: (one) => joinNames(one.levels) },
];

const FIELD_IDS = new Set(HISTORY_FIELDS.map((field) => field.id));

export function isField(id: string): boolean {
  return FIELD_IDS.has(id);
}

/** Heading → id, for a sheet whose row of ids is gone. */
export const IDS_BY_HEADER: ReadonlyMap<string, string> = new Map([
  ...HISTORY_FIELDS.map((field): [string, string] => [field.header, field.id]),
  ...[...FIGURE_LABELS].map(([id, label]): [string, string] => [label, id]),
]);
