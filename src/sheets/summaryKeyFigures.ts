/** The summary's tables of key figures: counts by rating, then every key figure with its target and outcome. */
import type { RatedKeyFigure } from "../followup/types";
import type { KeyFigure } from "../plan/records";
import { HORIZONS, RATINGS, type Horizon, type Rating } from "../plan/states";
import { RATING_LABELS } from "../swedish/labels";
import type { CellStyle } from "../workbook/port";
import { KEY_FIGURE_CODES, KEY_FIGURE_TABLE } from "./keyFigureData";
import { lineLabel, NO_GOAL_AREA } from "./lineLabels";
import { styled } from "./plan";
import { outcomeCell, ratingReason, targetCell } from "./ratingReason";
import type { SummaryContext } from "./summaryContext";
import { LAST_COLUMN, type Field } from "./summaryPage";
import { writeTallyTable, type CountSource, type CountedLine, type PlacedTable } from "./tallyTable";

const SOURCE: CountSource<Rating> = {
  table: KEY_FIGURE_TABLE,
  stateColumn: KEY_FIGURE_CODES.rating,
  states: RATINGS,
  labels: RATING_LABELS,
};

const RATING_STYLES: Readonly<Record<Rating, CellStyle>> = {
  green: "good",
  yellow: "middling",
  red: "bad",
  noData: "neutral",
  notReported: "neutral",
};

const HORIZON_NAMES: Readonly<Record<Horizon, string>> = { shortTerm: "Kortsiktiga", longTerm: "Långsiktiga" };

function countLines({ followUp }: SummaryContext): CountedLine<Rating>[] {
  return HORIZONS.flatMap((horizon) => {
    const { ratings, financial } = followUp.keyFigures[horizon];
    const own = [KEY_FIGURE_CODES.horizon, horizon] as const;
    return [
      { label: HORIZON_NAMES[horizon], tally: ratings, criteria: [own] },
      {
        label: "– varav finansiella mål²",
        tally: financial,
        criteria: [own, [KEY_FIGURE_CODES.financial, 1] as const],
      },
    ];
  });
}

/** Name, goal area, target, outcome, financial, rating: columns of the page's grid. */
function keyFigureFields(rated: RatedKeyFigure): Field[] {
  const { keyFigure, rating } = rated;
  return [
    { cell: styled(keyFigure.title, "wrapped"), first: 0, last: 1 },
    { cell: styled(keyFigure.goalArea ?? "", "wrapped"), first: 2, last: 3 },
    { cell: styled(targetCell(keyFigure), "wrapped"), first: 4, last: 5 },
    { cell: styled(outcomeCell(keyFigure), "wrapped"), first: 6, last: 7 },
    { cell: styled(RATING_LABELS[rating], RATING_STYLES[rating]), first: 8, last: LAST_COLUMN },
  ];
}

const KEY_FIGURE_HEADINGS: readonly Field[] = [
  { cell: styled("Nyckeltal", "tableHeader"), first: 0, last: 1 },
  { cell: styled("Målområde", "tableHeader"), first: 2, last: 3 },
  { cell: styled("Målvärde", "tableHeader"), first: 4, last: 5 },
  { cell: styled("Utfall", "tableHeader"), first: 6, last: 7 },
  { cell: styled("Bedömning", "tableHeader"), first: 8, last: LAST_COLUMN },
];

function ratedRows({ followUp }: SummaryContext, horizon: Horizon): RatedKeyFigure[] {
  const rated = followUp.keyFigures.rated;
  return followUp.keyFigures[horizon].byGoalArea.lines.flatMap((line) =>
    line.tally.total.rows.flatMap((row) => rated.get(row as KeyFigure) ?? []),
  );
}

function writeList(context: SummaryContext, horizon: Horizon): void {
  const { page } = context;
  const rows = ratedRows(context, horizon);
  if (rows.length === 0) return;
  page.caption(`${HORIZON_NAMES[horizon]} nyckeltal`);
  page.fields(page.row++, KEY_FIGURE_HEADINGS);
  for (const rated of rows) page.fields(page.row++, keyFigureFields(rated));
  page.gap();
}

/** Writes the tables; gives the place of the counts, whose first line the chart reads. */
export function writeKeyFigures(context: SummaryContext): PlacedTable {
  const { page, followUp, codes } = context;
  page.heading("Nyckeltal");
  page.caption("Nyckeltal efter bedömning");
  const place = writeTallyTable(context, {
    source: SOURCE,
    firstHeading: "Nyckeltal",
    lines: countLines(context),
    total: null,
    shares: [],
    checkLabel: "Nyckeltal efter bedömning",
  });
  page.row--;
  page.text("² Finansiella mål avser hela organisationen, inte bara styrelsens eller nämndens egen verksamhet.");
  page.gap();
  const { shortTerm } = followUp.keyFigures;
  page.caption("Kortsiktiga nyckeltal efter målområde");
  writeTallyTable(context, {
    source: SOURCE,
    firstHeading: "Målområde",
    lines: shortTerm.byGoalArea.lines.map((line) => ({
      label: lineLabel(line, NO_GOAL_AREA),
      tally: line.tally,
      criteria: [
        [KEY_FIGURE_CODES.horizon, "shortTerm"],
        [KEY_FIGURE_CODES.goalArea, codes.keyFigureGoalAreas.shortTerm.get(line.key) ?? "none"],
      ],
    })),
    total: { label: "Totalt", tally: shortTerm.ratings, criteria: [[KEY_FIGURE_CODES.horizon, "shortTerm"]] },
    shares: [],
    checkLabel: "Kortsiktiga nyckeltal efter målområde",
  });
  for (const horizon of HORIZONS) writeList(context, horizon);
  writeNotReached(context);
  return place;
}

const NOT_REACHED: readonly Rating[] = ["red", "yellow", "noData", "notReported"];

/** Rule 9: every key figure that is counted as not reached or without data is named, with how that came about. */
function writeNotReached(context: SummaryContext): void {
  const { page } = context;
  const rows = HORIZONS.flatMap((horizon) => ratedRows(context, horizon));
  const ordered = NOT_REACHED.flatMap((rating) => rows.filter((rated) => rated.rating === rating));
  page.caption(`Nyckeltal som inte uppnås eller saknar data (${String(ordered.length)})`);
  if (ordered.length === 0) {
    page.text("Inga.", "text");
    page.gap();
    return;
  }
  page.fields(page.row++, [
    { cell: styled("Nyckeltal", "tableHeader"), first: 0, last: 1 },
    { cell: styled("Bedömning", "tableHeader"), first: 2, last: 3 },
    { cell: styled("Så kom bedömningen till", "tableHeader"), first: 4, last: 6 },
    { cell: styled("Kommentar i registret", "tableHeader"), first: 7, last: LAST_COLUMN },
  ]);
  for (const rated of ordered) {
    page.fields(page.row++, [
      { cell: styled(rated.keyFigure.title, "wrapped"), first: 0, last: 1 },
      { cell: styled(RATING_LABELS[rated.rating], RATING_STYLES[rated.rating]), first: 2, last: 3 },
      { cell: styled(ratingReason(rated), "wrapped"), first: 4, last: 6 },
      { cell: styled(rated.keyFigure.comment ?? "", "wrapped"), first: 7, last: LAST_COLUMN },
    ]);
  }
  page.gap();
}
