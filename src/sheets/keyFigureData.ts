/** Underlag nyckeltal: every key figure with its codes, and how its rating came about in words. */
import { issuerOf } from "../followup/state";
import type { FollowUp } from "../followup/types";
import type { Sourced } from "../plan/origin";
import type { Reading } from "../plan/reading";
import type { KeyFigure } from "../plan/records";
import type { Horizon, Rating } from "../plan/states";
import {
  DIRECTION_LABELS,
  HORIZON_LABELS,
  ISSUER_LABELS,
  MEASURE_KIND_LABELS,
  RATING_LABELS,
  SCOPE_LABELS,
} from "../swedish/labels";
import { quantityText } from "../swedish/quantities";
import type {
  CellValue,
  PlannedCell,
  PlannedColouring,
  PlannedColumn,
  PlannedTable,
  SheetPlan,
} from "../workbook/port";
import type { DataCodes } from "./dataCodes";
import type { Linked } from "./linkedRows";
import { comeFromFiles, emptyFileColumn, openCell, ORIGIN_COLUMNS } from "./originCells";
import { column, rangeOf, sheetPlan, titleBlock } from "./plan";
import { outcomeCell, ratingReason, targetCell } from "./ratingReason";
import { codesByRow, stateMap } from "./rowCodes";
import { tableHeights } from "./textHeight";

export const KEY_FIGURE_TABLE = "UnderlagNyckeltal";

export const KEY_FIGURE_CODES = {
  horizon: "Horisontkod",
  rating: "Bedömningskod",
  financial: "Finanskod",
  issuer: "Uppdragsgivarkod",
  goalArea: "Målområdeskod",
} as const;

const COLUMNS: readonly PlannedColumn[] = [
  column("Id", 9),
  column("Målområde", 24),
  { ...column("Nyckeltal", 44), style: "wrapped" },
  column("Typ", 13),
  column("Finansiellt mål", 15),
  column("Omfattning", 19),
  column("Uppdragsgivare", 17),
  column("Avdelning", 20),
  column("Ansvarig", 20),
  column("Måttenhet", 12),
  column("Riktning", 17),
  column("Slag", 15),
  column("Jämförelsevärde", 17),
  column("Jämförelseår", 14),
  column("Målvärde", 17),
  column("Delmål", 13),
  column("Gräns gul", 12),
  column("Utfall", 15),
  column("Prognos helår", 15),
  column("Föregående utfall", 18),
  column("Bedömning", 16),
  { ...column("Så kom bedömningen till", 50), style: "wrapped" },
  column("Mäts", 8),
  { ...column("Kommentar", 40), style: "wrapped" },
  column("Aktivitetsrader", 16, "number"),
  column("Försenade rader", 17, "number"),
  ...ORIGIN_COLUMNS,
  column(KEY_FIGURE_CODES.horizon, 14),
  column(KEY_FIGURE_CODES.rating, 16),
  column(KEY_FIGURE_CODES.financial, 12, "number"),
  column(KEY_FIGURE_CODES.issuer, 19),
  column(KEY_FIGURE_CODES.goalArea, 17),
];

const HEADER_ROW = 3;
const RATING_COLUMN = COLUMNS.findIndex(({ header }) => header === "Bedömning");
const NOTE =
  "En bedömning som någon har skrivit in gäller. Annars kommer den av målvärde, utfall och riktning, så som det står i " +
  "kolumnen Så kom bedömningen till.";

function worded<T>(reading: Reading<T>, word: (value: T) => CellValue): CellValue {
  if (reading.kind === "empty") return "";
  return reading.kind === "read" ? word(reading.value) : reading.text;
}

interface KeyFigureFacts {
  readonly ratings: ReadonlyMap<Sourced, Rating>;
  readonly horizons: ReadonlyMap<Sourced, Horizon>;
  readonly goalAreas: ReadonlyMap<Sourced, string>;
  readonly followUp: FollowUp;
  readonly linked: Linked;
}

function keyFigureFacts(followUp: FollowUp, codes: DataCodes, linked: Linked): KeyFigureFacts {
  const { shortTerm, longTerm } = followUp.keyFigures;
  const horizons = new Map<Sourced, Horizon>();
  for (const row of shortTerm.ratings.total.rows) horizons.set(row, "shortTerm");
  for (const row of longTerm.ratings.total.rows) horizons.set(row, "longTerm");
  return {
    ratings: new Map([...stateMap(shortTerm.ratings), ...stateMap(longTerm.ratings)]),
    horizons,
    goalAreas: new Map([
      ...codesByRow(shortTerm.byGoalArea, codes.keyFigureGoalAreas.shortTerm),
      ...codesByRow(longTerm.byGoalArea, codes.keyFigureGoalAreas.longTerm),
    ]),
    followUp,
    linked,
  };
}

function described(keyFigure: KeyFigure): CellValue[] {
  const issuer = issuerOf(keyFigure);
  return [
    keyFigure.financial ? "Ja" : "Nej",
    worded(keyFigure.scope, (scope) => SCOPE_LABELS[scope]),
    ISSUER_LABELS[issuer],
    keyFigure.department ?? "",
    keyFigure.responsible ?? "",
    keyFigure.unit ?? "",
    worded(keyFigure.direction, (direction) => DIRECTION_LABELS[direction]),
    worded(keyFigure.measureKind, (kind) => MEASURE_KIND_LABELS[kind]),
  ];
}

function values(keyFigure: KeyFigure): CellValue[] {
  return [
    outcomeCell(keyFigure, "baseline"),
    worded(keyFigure.baselineYear, String),
    targetCell(keyFigure),
    targetCell(keyFigure, "partTarget"),
    worded(keyFigure.yellowLimit, (limit) => quantityText(limit, "table", keyFigure.unit)),
    outcomeCell(keyFigure),
    outcomeCell(keyFigure, "forecast"),
    outcomeCell(keyFigure, "previousOutcome"),
  ];
}

function keyFigureRow(keyFigure: KeyFigure, facts: KeyFigureFacts): (PlannedCell | CellValue)[] {
  const rating = facts.ratings.get(keyFigure) ?? "notReported";
  const horizon = facts.horizons.get(keyFigure) ?? "shortTerm";
  const rated = facts.followUp.keyFigures.rated.get(keyFigure);
  const linked = facts.linked(keyFigure);
  return [
    keyFigure.key,
    keyFigure.goalArea ?? "",
    keyFigure.title,
    HORIZON_LABELS[horizon],
    ...described(keyFigure),
    ...values(keyFigure),
    RATING_LABELS[rating],
    rated === undefined ? "" : ratingReason(rated),
    worded(keyFigure.measured, (measured) => (measured ? "Ja" : "Nej")),
    keyFigure.comment ?? "",
    linked.rows,
    linked.late,
    keyFigure.origin.file,
    keyFigure.origin.sheet,
    keyFigure.row + 1,
    openCell(keyFigure, "title"),
    horizon,
    rating,
    keyFigure.financial ? 1 : 0,
    issuerOf(keyFigure),
    facts.goalAreas.get(keyFigure) ?? "",
  ];
}

function ratingColourings(rows: number): PlannedColouring[] {
  const range = rangeOf(HEADER_ROW + 1, RATING_COLUMN, HEADER_ROW + Math.max(rows, 1), RATING_COLUMN);
  return [
    { range, text: RATING_LABELS.green, style: "good" },
    { range, text: RATING_LABELS.yellow, style: "middling" },
    { range, text: RATING_LABELS.red, style: "bad" },
    { range, text: RATING_LABELS.noData, style: "neutral" },
    { range, text: RATING_LABELS.notReported, style: "neutral" },
  ];
}

export function keyFigureDataSheet(followUp: FollowUp, codes: DataCodes, linked: Linked): SheetPlan {
  const facts = keyFigureFacts(followUp, codes, linked);
  const rows = followUp.registers.keyFigures.map((keyFigure) => keyFigureRow(keyFigure, facts));
  const table: PlannedTable = { name: KEY_FIGURE_TABLE, row: HEADER_ROW, column: 0, columns: COLUMNS, rows };
  return sheetPlan("keyFigureData", "Underlag nyckeltal", {
    blocks: [titleBlock("Underlag: nyckeltal", NOTE)],
    tables: [table],
    heights: tableHeights(table),
    colourings: ratingColourings(rows.length),
    merges: [rangeOf(1, 0, 1, 7)],
    hiddenColumns: emptyFileColumn(COLUMNS, comeFromFiles(followUp.registers.keyFigures)),
    frozenRows: HEADER_ROW + 1,
    print: { orientation: "landscape", titleRows: [HEADER_ROW, HEADER_ROW], footer: "Underlag nyckeltal" },
  });
}
