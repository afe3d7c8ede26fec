/**
 * Sheets → records. Every sheet is recognised first; then Inställningar and Plan are read, since they say how to read the
 * rest (own words, year, period); then assignments and key figures, which activities link to; then all else.
 */
import type { SheetOrigin } from "../plan/origin";
import type { Finding } from "../plan/finding";
import type { Period } from "../plan/dates";
import type { Plan, PlanCell, Registers, Settings } from "../plan/records";
import { createReaders } from "../values/createReaders";
import type { Readers } from "../values/readers";
import { serialToIso } from "../values/calendar";
import type { CellValue, OwnedRole, SheetGrid } from "../workbook/port";
import { readActivities, type ActivitySheet } from "./activities";
import { readAssignments } from "./assignments";
import { blocksOf, type Block } from "./blocks";
import { ROLE_NAMES, type Role, type TableRole } from "./definitions";
import { copyFindings, withoutCopies } from "./copies";
import { departmentIn, departmentInTitle } from "./departmentName";
import { columnFindings, hiddenSheet, recognitionFindings } from "./findings";
import type { IsStateHeading } from "./header";
import { settleGoalColumn } from "./goalColumn";
import { HeadingReader } from "./headings";
import { withKeys } from "./keys";
import { readKeyFigures } from "./keyFigures";
import { LinkIndex } from "./links";
import { readAdjustments, readAllocations, readMeasures, readReportingPoints } from "./otherRegisters";
import { planConflicts, readPlan, recognisePlan, type PlanSheet } from "./plan";
import { recognise, type Recognition } from "./recognise";
import { SectionReader } from "./sections";
import { DEFAULT_SETTINGS, readSettings } from "./settings";
import { SheetView } from "./sheetView";
import { NO_SECTIONS, openTable, type SectionRules, type Table } from "./tableReader";

/** How one sheet was understood. */
export interface SheetSummary {
  readonly file: string;
  readonly name: string;
  /** "owned": written by this program, and left aside. Null: no register. */
  readonly role: Role | "owned" | null;
  /** 1-based number of the (last) header row, as Excel shows it; null where the sheet has none. */
  readonly headerRow: number | null;
  /** Number of records. */
  readonly rows: number;
}

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

interface RecognisedSheet {
  readonly view: SheetView;
  readonly recognition: Recognition;
  readonly blocks: readonly Block[];
}

export function readRegisters(grids: readonly SheetGrid[], options: ReadOptions = {}): ReadResult {
  const readable = grids.filter(
    (grid) => grid.visibility !== "veryHidden" && (grid.owned === null || options.ownedAs?.has(grid.owned) === true),
  );
  const views = readable.map((grid) => new SheetView(grid));
  const settingsSheets = new Map(views.flatMap((view) => asEntry(view, readSettings(view))));
  const settings = [...settingsSheets.values()][0]?.settings ?? DEFAULT_SETTINGS;
  const planSheets = new Map(
    views.filter((view) => !settingsSheets.has(view)).flatMap((view) => asEntry(view, recognisePlan(view))),
  );
  const sheets = recogniseTables(
    views.filter((view) => !settingsSheets.has(view) && !planSheets.has(view)),
    settings,
  );
  const planSheet = fullestPlan([...planSheets.values()]);
  const plan = readPlan(planSheet, titlesOf(sheets, [...planSheets.values()]));
  const findings: Finding[] = [
    ...sheets.flatMap((sheet) => recognitionFindings(sheet.view, sheet.recognition, sheet.blocks[0]?.header)),
    ...planConflicts(planSheet, [...planSheets.values()]),
  ];
  const reading = new Reading(plan, settings, boardFirst(sheets, planSheet), findings);
  const registers = reading.registers();
  findings.push(
    ...sheets.flatMap(({ view, recognition }) => hiddenSheet(view, recognition, reading.counts.get(view) ?? 0)),
  );
  return {
    registers,
    findings: [...findings, ...missingRegisters(registers)],
    sheets: summaries(grids, settingsSheets, planSheets, sheets, reading.counts),
  };
}

function asEntry<T>(view: SheetView, value: T | null): [SheetView, T][] {
  return value === null ? [] : [[view, value]];
}

function recogniseTables(views: readonly SheetView[], settings: Settings): RecognisedSheet[] {
  const headings = new HeadingReader();
  const isState = stateHeadings(createReaders({ year: null, vocabulary: settings.vocabulary }));
  return views.map((view) => {
    const recognition = recognise(view, headings, isState);
    const blocks =
      recognition.kind === "register"
        ? blocksOf(view, recognition.header, headings, isState).map((block) => ({
            ...block,
            header: settleGoalColumn(view, block.header),
          }))
        : [];
    return { view, recognition, blocks };
  });
}

function stateHeadings(readers: Readers): IsStateHeading {
  const reader: Partial<Record<TableRole, (cell: CellValue) => { readonly kind: string }>> = {
    activities: readers.activityStatus,
    assignments: readers.fulfilment,
    keyFigures: readers.rating,
  };
  return (role, heading) => reader[role]?.(heading).kind === "read";
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
  private readonly readers: Readers;
  private readonly period: Period | null;

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
  }

  registers(): Registers {
    const goalAreaSections = new SectionReader([], new LinkIndex([]));
    const inGoalAreas: SectionRules = { isSectionText: (text) => goalAreaSections.knows(text), isForeign: () => false };
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
    this.countRows(registers);
    return registers;
  }

  private open(role: TableRole, sections: SectionRules = NO_SECTIONS): Table[] {
    return this.blocks(role).map((block) => this.openBlock(block, sections));
  }

  private openBlock(block: Block, sections: SectionRules): Table {
    const table = openTable(block, this.period, sections);
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
        const target = sections.target(title) ?? sections.target(id);
        return target !== null && (target === sections.target(id) || sections.target(id) === null);
      },
    };
    return this.blocks("activities").map((block) => ({
      table: this.openBlock(block, rules),
      department: this.departmentOf(block),
    }));
  }

  /** From the sheet's name, else the file's, else a title row (issue: in this order). */
  private departmentOf(block: Block): string {
    const { grid } = block.view;
    const bySheet = departmentIn(grid.name);
    if (bySheet !== null) return bySheet;
    const ofFile = this.sheets.filter((sheet) => sheet.view.grid.file === grid.file);
    // A workbook that holds the plan's registers is the board's, not a department's.
    const isBoards = ofFile.some((sheet) =>
      sheet.blocks.some(({ header }) => header.role === "assignments" || header.role === "keyFigures"),
    );
    const byTitle = titleTexts(block.view, block.header.row)
      .map(({ text }) => departmentInTitle(text))
      .find((name) => name !== null);
    return (isBoards ? null : departmentIn(grid.file)) ?? byTitle ?? grid.name;
  }

  private countRows(registers: Registers): void {
    const byOrigin = new Map<string, number>();
    const key = (file: string, sheet: string): string => `${file}\n${sheet}`;
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
    for (const list of records)
      for (const record of list) bySheet.set(record.origin, (bySheet.get(record.origin) ?? 0) + 1);
    for (const [origin, count] of bySheet)
      byOrigin.set(key(origin.file, origin.sheet), (byOrigin.get(key(origin.file, origin.sheet)) ?? 0) + count);
    for (const { view } of this.sheets) this.counts.set(view, byOrigin.get(key(view.grid.file, view.grid.name)) ?? 0);
  }
}

/** Texts above the header, each with its cell. */
function titleTexts(view: SheetView, headerRow: number): PlanCell[] {
  const origin = (column: number): SheetOrigin => ({
    file: view.grid.file,
    sheet: view.grid.name,
    columns: new Map([["value", column]]),
  });
  const texts: PlanCell[] = [];
  for (let row = view.firstRow; row < headerRow; row++) {
    view.cells(row).forEach((cell, index) => {
      if (typeof cell !== "string" || cell.trim() === "") return;
      texts.push({ origin: origin(view.firstColumn + index), row, hidden: view.isHidden(row), text: cell.trim() });
    });
  }
  return texts;
}

/** Titles that name a year, for the check of years: above the registers, and above the Plan sheet's first field. */
function titlesOf(sheets: readonly RecognisedSheet[], plans: readonly PlanSheet[]): PlanCell[] {
  const registers = sheets.flatMap(({ view, blocks }) =>
    blocks[0] === undefined ? [] : titleTexts(view, blocks[0].header.row - blocks[0].header.height + 1),
  );
  const planTitles = plans.flatMap(({ view, rows }) => titleTexts(view, rows[0]?.row ?? view.firstRow));
  return [...planTitles, ...registers].filter(({ text }) => /(?:19|20)\d\d/u.test(text));
}

/** Uppdrag, Nyckeltal and one activity sheet are needed (domain.md); all else is optional. */
function missingRegisters(registers: Registers): Finding[] {
  const needed = [
    { role: "assignments", found: registers.assignments },
    { role: "keyFigures", found: registers.keyFigures },
    { role: "activities", found: registers.activities },
  ] as const;
  return needed
    .filter(({ found }) => found.length === 0)
    .map(({ role }) => ({
      rule: "missing-register",
      severity: "warning",
      place: { file: "", sheet: null, cell: null },
      department: null,
      params: { role: ROLE_NAMES[role], looked: [] },
    }));
}

function summaries(
  grids: readonly SheetGrid[],
  settings: ReadonlyMap<SheetView, { readonly rows: number }>,
  plans: ReadonlyMap<SheetView, PlanSheet>,
  tables: readonly RecognisedSheet[],
  counts: ReadonlyMap<SheetView, number>,
): SheetSummary[] {
  const known = new Map<SheetGrid, Omit<SheetSummary, "file" | "name">>();
  for (const [view, { rows }] of settings) known.set(view.grid, { role: "settings", headerRow: null, rows });
  for (const [view, { rows }] of plans) known.set(view.grid, { role: "plan", headerRow: null, rows: rows.length });
  for (const { view, blocks } of tables) {
    const header = blocks[0]?.header;
    known.set(view.grid, {
      role: header?.role ?? null,
      headerRow: header === undefined ? null : header.row + 1,
      rows: counts.get(view) ?? 0,
    });
  }
  return grids.map((grid) => ({
    file: grid.file,
    name: grid.name,
    ...(known.get(grid) ?? { role: grid.owned === null ? null : "owned", headerRow: null, rows: 0 }),
  }));
}
