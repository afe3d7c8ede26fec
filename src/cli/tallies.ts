/** The tallies as plain tables for a terminal. */
import type { Analysis } from "../app/analyse";
import type { KeyFigureTallies, Tally } from "../followup/types";
import { ACTIVITY_STATES, FULFILMENTS, RATINGS } from "../plan/states";
import type { CliStrings } from "../strings/cli";
import { periodName } from "../swedish/dates";

type Row = readonly (string | number)[];

const GAP = "  ";

/** Columns as wide as their widest cell; numbers to the right. */
function table(head: Row, rows: readonly Row[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => String(row[column] ?? "").length)));
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === "number"));
  const line = (row: Row): string =>
    row
      .map((cell, column) =>
        isNumber[column] === true
          ? String(cell).padStart(widths[column] ?? 0)
          : String(cell).padEnd(widths[column] ?? 0),
      )
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(GAP);
  return [line(head), rule, ...rows.map(line)].join("\n");
}

function cells<S extends string>(tally: Tally<S>, states: readonly S[]): number[] {
  return [tally.total.value, ...states.map((state) => tally.byState[state].value)];
}

export function talliesText({ followUp }: Analysis, strings: CliStrings): string {
  const t = strings.tables;
  const { plan } = followUp.registers;
  const title = [plan.organisation, plan.board, plan.period === null ? plan.year : periodName(plan.period)]
    .filter((part) => part !== null)
    .join(", ");
  const ratingHead = (name: string): Row => [name, t.total, ...RATINGS.map((rating) => t.rating[rating])];
  const statusHead = (name: string): Row => [name, t.total, ...ACTIVITY_STATES.map((state) => t.status[state])];
  const keyFigures = (name: string, tallies: KeyFigureTallies): string =>
    table(ratingHead(name), [
      [t.total, ...cells(tallies.ratings, RATINGS)],
      [t.financial, ...cells(tallies.financial, RATINGS)],
    ]);
  const issuers = { council: t.council, own: t.own, unknown: t.unknownIssuer };
  const { assignments, activities } = followUp;
  return [
    title,
    table(
      [t.assignments, t.total, ...FULFILMENTS.map((state) => t.fulfilment[state])],
      [
        [t.total, ...cells(assignments.fulfilment, FULFILMENTS)],
        ...assignments.byIssuer.lines
          .filter((line) => line.tally.total.value > 0)
          .map((line): Row => [issuers[line.key as keyof typeof issuers], ...cells(line.tally, FULFILMENTS)]),
      ],
    ),
    keyFigures(t.shortTerm, followUp.keyFigures.shortTerm),
    keyFigures(t.longTerm, followUp.keyFigures.longTerm),
    table(statusHead(t.activities), [
      ...activities.byDepartment.lines.map((line): Row => [line.label, ...cells(line.tally, ACTIVITY_STATES)]),
      [t.total, ...cells(activities.rows, ACTIVITY_STATES)],
      [t.distinct, ...cells(activities.distinct, ACTIVITY_STATES)],
    ]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
