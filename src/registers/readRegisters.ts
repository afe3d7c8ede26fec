/**
 * Sheets → records. Every sheet is recognised first; then Inställningar and Plan are read, since they say how to read the
 * rest (own words, year, period); then assignments and key figures, which activities link to; then all else.
 */
import type { SheetOrigin } from "../plan/origin";
import type { Finding } from "../plan/finding";
import type { Period } from "../plan/dates";
import type { Plan, Registers, Settings } from "../plan/records";
import { createReaders } from "../values/createReaders";
import type { Readers } from "../values/readers";
import { serialToIso } from "../values/calendar";
import type { OwnedRole, SheetGrid } from "../workbook/port";
import { readActivities, type ActivitySheet } from "./activities";
import { readAssignments } from "./assignments";
import type { Block } from "./blocks";
import { ROLE_NAMES, type TableRole } from "./definitions";
import { copyFindings, withoutCopies } from "./copies";
import type { ChosenColumns } from "./columns";
import { columnChoiceFindings } from "./choices";
import { departmentOf } from "./departmentOf";
import { cellsLeftOut, columnFindings, hiddenSheet, missingRegisters, recognitionFindings } from "./findings";
import { withKeys } from "./keys";
import { readKeyFigures } from "./keyFigures";
import { LinkIndex } from "./links";
import { readAdjustments, readAllocations, readMeasures, readReportingPoints } from "./otherRegisters";
import { planConflicts, readPlan, recognisePlan, type PlanSheet } from "./plan";
import { recogniseTables, rowWords, withoutOtherYears, type RecognisedSheet } from "./recogniseSheets";
import { rowFindings, untitledFindings } from "./rowFindings";
import { SectionReader } from "./sections";
import { settle } from "./settle";
import { headingsIn } from "./sheetColumns";
import { summaries, titlesOf, type SheetSummary } from "./sheetSummary";
import type { SheetView } from "./sheetView";
import { NO_SECTIONS, openTable, type RowWords, type SectionRules, type Table } from "./tableReader";

export type { SheetSummary } from "./sheetSummary";

export interface ReadResult {
  readonly registers: Registers;
  /** What recognition found; the checks find the rest. */
  readonly findings: readonly Finding[];
  readonly sheets: readonly SheetSummary[];
}

export interface ReadOptions {
  /** Own sheets to read as registers all the same: those of an earlier output that is compared with. */
  readonly ownedAs?: ReadonlySet<OwnedRole>;
}

export function readRegisters(grids: readonly SheetGrid[], options: ReadOptions = {}): ReadResult {
  const { views, settingsSheets, settings, choices, findings: settled } = settle(grids, options.ownedAs);
  const others = views.filter((view) => !settingsSheets.has(view));
  const planSheets = new Map(
    others.filter(({ choices: { role } }) => role !== "ignored").flatMap((view) => asEntry(view, recognisePlan(view))),
  );
  // The plan's fields may stand above a register on one sheet, so a Plan sheet is looked through for registers too.
  const recognised = recogniseTables(others, settings).filter(
    ({ view, recognition }) =>
      recognition.kind === "register" || view.choices.role !== null || !planSheets.has(view.whole),
  );
  const planSheet = fullestPlan([...planSheets.values()]);
  const plan = readPlan(planSheet, titlesOf(recognised, [...planSheets.values()]));
  const otherYears: Finding[] = [];
  const sheets = withoutOtherYears(recognised, plan.year, otherYears);
  const findings: Finding[] = [
    ...settled,
    ...columnChoiceFindings(choices, headingsIn(recognised)),
    ...otherYears,
    ...sheets.flatMap((sheet) => recognitionFindings(sheet.view, sheet.recognition, sheet.blocks[0]?.header)),
    ...planConflicts(planSheet, [...planSheets.values()]),
  ];
  const reading = new Reading(plan, settings, boardFirst(sheets, planSheet), findings);
  const registers = reading.registers();
  findings.push(
    ...views.flatMap(cellsLeftOut),
    ...sheets.flatMap(({ view, recognition }) => hiddenSheet(view, recognition, reading.counts.get(view) ?? 0)),
  );
  return {
    registers,
    findings: [...findings, ...missingRegisters(registers)],
    sheets: summaries(grids, settingsSheets, planSheets, sheets, reading.counts, reading.columns),
  };
}

function asEntry<T>(view: SheetView, value: T | null): [SheetView, T][] {
  return value === null ? [] : [[view, value]];
}

/** Where several workbooks carry a Plan sheet, the one with most fields is the plan's. */
function fullestPlan(sheets: readonly PlanSheet[]): PlanSheet | null {
  const filled = (sheet: PlanSheet): number => sheet.rows.filter((row) => row.values.length > 0).length;
  return sheets.reduce<PlanSheet | null>(
    (best, sheet) => (best === null || filled(sheet) > filled(best) ? sheet : best),
    null,
  );
}

/** The workbook with the plan comes first: where registers come back as copies, its rows are the ones that count. */
function boardFirst(sheets: readonly RecognisedSheet[], plan: PlanSheet | null): RecognisedSheet[] {
  const isBoards = (sheet: RecognisedSheet): boolean => sheet.view.grid.file === plan?.view.grid.file;
  return [...sheets.filter(isBoards), ...sheets.filter((sheet) => !isBoards(sheet))];
}

/** One pass over the recognised sheets, register by register. */
class Reading {
  readonly counts = new Map<SheetView, number>();
  readonly columns = new Map<Block, ChosenColumns>();
  private readonly readers: Readers;
  private readonly period: Period | null;
  private readonly words: RowWords;
  private readonly tables: Table[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly settings: Settings,
    private readonly sheets: readonly RecognisedSheet[],
    private readonly findings: Finding[],
  ) {
    this.readers = createReaders({
      year: plan.year,
      endMonth: plan.period?.endMonth ?? null,
      vocabulary: settings.vocabulary,
    });
    this.period = plan.period;
    this.words = rowWords(this.readers);
  }

  registers(): Registers {
    const goalAreaSections = new SectionReader([], new LinkIndex([]));
    const inGoalAreas: SectionRules = {
      isSectionText: (text) => goalAreaSections.knows(text),
      isForeign: () => false,
      isHeading: () => false,
    };
    const assignmentRows = withoutCopies(
      readAssignments(this.open("assignments", inGoalAreas), this.readers, goalAreaSections),
    );
    const keyFigureRows = withoutCopies(
      readKeyFigures(this.open("keyFigures", inGoalAreas), this.readers, goalAreaSections),
    );
    this.findings.push(
      ...copyFindings(ROLE_NAMES.assignments, assignmentRows, (row) => row.status),
      ...copyFindings(ROLE_NAMES.keyFigures, keyFigureRows, (row) => row.outcome),
    );
    const assignments = withKeys(assignmentRows.kept, "U");
    const keyFigures = withKeys(keyFigureRows.kept, "N");
    const targets = [...assignments, ...keyFigures];
    const links = new LinkIndex(targets);
    const sections = new SectionReader(new Set(targets.flatMap((target) => target.goalArea ?? [])), links);
    const activities = readActivities(this.activitySheets(sections), this.readers, links, sections);
    const registers: Registers = {
      plan: this.plan,
      settings: this.settings,
      assignments,
      keyFigures,
      activities,
      measures: readMeasures(this.open("measures"), this.readers),
      reportingPoints: readReportingPoints(
        this.open("reportingPoints"),
        this.readers,
        (serial) => serialToIso(serial) ?? String(serial),
      ),
      adjustments: readAdjustments(this.open("adjustments"), this.readers),
      allocations: readAllocations(this.open("budget"), this.readers),
    };
    this.findings.push(...this.tables.flatMap(rowFindings), ...untitledFindings(registers));
    this.countRows(registers);
    return registers;
  }

  private open(role: TableRole, sections: SectionRules = NO_SECTIONS): Table[] {
    return this.blocks(role).map((block) => this.openBlock(block, sections));
  }

  private openBlock(block: Block, sections: SectionRules): Table {
    const table = openTable(block, this.period, sections, this.words);
    this.tables.push(table);
    this.columns.set(block, table.chosen);
    this.findings.push(...columnFindings(table));
    return table;
  }

  private blocks(role: TableRole): Block[] {
    return this.sheets.flatMap((sheet) => sheet.blocks.filter((block) => block.header.role === role));
  }

  private activitySheets(sections: SectionReader): ActivitySheet[] {
    const rules: SectionRules = {
      isSectionText: (text) => sections.knows(text),
      isForeign: (id, title) => {
        const [byId, byTitle] = [sections.target(id), sections.target(title)];
        if (byId === null || byTitle === null) return byId !== byTitle;
        return byId === byTitle;
      },
      isHeading: (id, title) => sections.isTarget(id, title),
    };
    return this.blocks("activities").map((block) => ({
      table: this.openBlock(block, rules),
      department: departmentOf(block, this.sheets),
    }));
  }

  private countRows(registers: Registers): void {
    const records = [
      registers.assignments,
      registers.keyFigures,
      registers.activities,
      registers.measures,
      registers.reportingPoints,
      registers.adjustments,
      registers.allocations,
    ];
    const bySheet = new Map<SheetOrigin, number>();
    for (const list of records) countByOrigin(list, bySheet);
    for (const { block, cursor } of this.tables)
      this.counts.set(block.view, (this.counts.get(block.view) ?? 0) + (bySheet.get(cursor.origin) ?? 0));
  }
}

/** Records of one sheet follow each other, so whole runs are counted. */
function countByOrigin(records: readonly { readonly origin: SheetOrigin }[], counts: Map<SheetOrigin, number>): void {
  let start = 0;
  for (let index = 1; index <= records.length; index++) {
    const origin = records[start]?.origin;
    if (origin === undefined || records[index]?.origin === origin) continue;
    counts.set(origin, (counts.get(origin) ?? 0) + index - start);
    start = index;
  }
}
