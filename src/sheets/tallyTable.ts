/** A table of the summary: lines × states with totals, every count live over Underlag, and a check that it closes. */
import { address } from "../plan/origin";
import type { CellRange, PlannedCell } from "../workbook/port";
import { counta, countifs, columnRange, reference, shareFormula, shareValue, type Criterion } from "./formulas";
import type { Count, Counts } from "./mergeTallies";
import { rangeOf, styled } from "./plan";
import { register, type ClosingCheck, type SummaryContext } from "./summaryContext";
import { live } from "./summaryPage";

/** Which rows of the Underlag table a count takes. */
export interface CountSource<S extends string> {
  readonly table: string;
  readonly stateColumn: string;
  readonly states: readonly S[];
  readonly labels: Readonly<Record<S, string>>;
}

export interface CountedLine<S extends string> {
  readonly label: string;
  readonly tally: Counts<S>;
  readonly criteria: readonly Criterion[];
}

export interface TallyTable<S extends string> {
  readonly source: CountSource<S>;
  readonly firstHeading: string;
  readonly lines: readonly CountedLine<S>[];
  /** The lines' common total; null where the lines are no parts of one (kortsiktiga, varav finansiella mål). */
  readonly total: CountedLine<S> | null;
  /** States whose share of the line is shown to the right of the total. */
  readonly shares: readonly S[];
  /** What the check of its sums is called. */
  readonly checkLabel: string;
}

/** Where the table's numbers stand, for charts: header row and lines by states. */
export interface PlacedTable {
  readonly headerRow: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstState: number;
  readonly lastState: number;
}

const FIRST_STATE = 1;

function totalFormula<S extends string>(source: CountSource<S>, criteria: readonly Criterion[]): string {
  return criteria.length === 0 ? counta(source.table, source.stateColumn) : countifs(source.table, criteria);
}

/** One line's cells: its label, its states, its total and shares. */
function lineCells<S extends string>(
  context: SummaryContext,
  table: TallyTable<S>,
  line: CountedLine<S>,
  isTotal: boolean,
): PlannedCell[] {
  const { source } = table;
  const { row } = context.page;
  const style = isTotal ? "strongNumber" : "number";
  const totalColumn = FIRST_STATE + source.states.length;
  const note = (figure: Count, column: number): number => {
    register(context, figure, row, column);
    return figure.value;
  };
  const states = source.states.map((state, index) =>
    live(
      countifs(source.table, [...line.criteria, [source.stateColumn, state]]),
      note(line.tally.byState[state], FIRST_STATE + index),
      style,
    ),
  );
  const total = live(totalFormula(source, line.criteria), note(line.tally.total, totalColumn), style);
  const shares = table.shares.map((state) =>
    live(
      shareFormula(address(row, FIRST_STATE + source.states.indexOf(state)), address(row, totalColumn)),
      shareValue(line.tally.byState[state].value, line.tally.total.value),
      "share",
    ),
  );
  return [styled(line.label, isTotal ? "strong" : "wrapped"), ...states, total, ...shares];
}

/** |line total − its states| over all lines, and |sum of lines − total| over all columns: 0 where all close. */
function closingFormula(place: PlacedTable, totalRow: number | null): string {
  const { firstLine, lastLine, firstState, lastState } = place;
  const totalColumn = lastState + 1;
  const rowsTo = totalRow ?? lastLine;
  const states = Array.from({ length: lastState - firstState + 1 }, (_, index) => firstState + index);
  const parts = states.map((column) => columnRange(column, firstLine, rowsTo)).join("-");
  const across = `SUMPRODUCT(ABS(${columnRange(totalColumn, firstLine, rowsTo)}-${parts}))`;
  if (totalRow === null || lastLine < firstLine) return across;
  const down = [...states, totalColumn].map(
    (column) => `ABS(SUM(${columnRange(column, firstLine, lastLine)})-${address(totalRow, column)})`,
  );
  return [across, ...down].join("+");
}

function countsOf<S extends string>(table: TallyTable<S>, place: PlacedTable): ClosingCheck["counts"] {
  const { firstLine, lastLine, firstState, lastState } = place;
  if (lastLine < firstLine) return null;
  const values = table.lines.map(({ tally }) => table.source.states.map((state) => tally.byState[state].value));
  return { range: rangeOf(firstLine, firstState, lastLine, lastState), values };
}

function addClosing<S extends string>(context: SummaryContext, table: TallyTable<S>, place: PlacedTable): void {
  const { firstLine, lastLine, firstState, lastState } = place;
  if (table.total === null) {
    for (let row = firstLine; row <= lastLine; row++) {
      const line = table.lines[row - firstLine];
      if (line === undefined) continue;
      context.closings.push({
        label: `${table.checkLabel}: ${line.label}`,
        totalAddress: address(row, lastState + 1),
        total: line.tally.total.value,
        parts: `SUM(${reference(rangeOf(row, firstState, row, lastState))})`,
        difference: closingFormula({ ...place, firstLine: row, lastLine: row }, null),
        counts: null,
      });
    }
    return;
  }
  const totalRow = lastLine + 1;
  const parts: CellRange =
    lastLine < firstLine
      ? rangeOf(totalRow, firstState, totalRow, lastState)
      : rangeOf(firstLine, firstState, lastLine, lastState);
  context.closings.push({
    label: table.checkLabel,
    totalAddress: address(totalRow, lastState + 1),
    total: table.total.tally.total.value,
    parts: `SUM(${reference(parts)})`,
    difference: closingFormula({ ...place, firstLine: lastLine < firstLine ? totalRow : firstLine }, totalRow),
    counts: countsOf(table, place),
  });
}

/** Writes the table at the page's cursor. */
export function writeTallyTable<S extends string>(context: SummaryContext, table: TallyTable<S>): PlacedTable {
  const { page } = context;
  const { states, labels } = table.source;
  const headerRow = page.row;
  const shareHeads = table.shares.map((state) => `Andel ${labels[state].toLowerCase()}`);
  page.header([table.firstHeading, ...states.map((state) => labels[state]), "Totalt", ...shareHeads]);
  const firstLine = page.row;
  for (const line of table.lines) {
    page.put(page.row, 0, lineCells(context, table, line, false));
    page.row++;
  }
  const place: PlacedTable = {
    headerRow,
    firstLine,
    lastLine: page.row - 1,
    firstState: FIRST_STATE,
    lastState: FIRST_STATE + states.length - 1,
  };
  if (table.total !== null) {
    page.put(page.row, 0, lineCells(context, table, table.total, true));
    page.row++;
  }
  addClosing(context, table, place);
  page.gap();
  return place;
}
