/**
 * Our sheets into a workbook that a person has open. Round trips:
 *  1  sheets, names, tables, protection of the structure
 *  2  of our own sheets: protection, used range, charts, tables' places (left out where nothing is ours yet)
 *  3  the mark that says "half-written", then everything (one more for each further 4 MB)
 *  4  the summary's title, then the mark goes
 *  5  calculation, panes, gridlines and page set-up, which may fail without harm
 * A sync that failed or hung costs one more: the workbook is asked how far it came.
 */
import { WorkbookTrouble } from "../../errors";
import type { Reading, SheetPlan, WrittenSheet } from "../../port";
import type { Connection, Sync } from "../connection";
import { errorCode } from "../trouble";
import { Attempt, troubleAfter } from "./outcome";
import { cellNameSteps, markerSteps, markSteps, unmarkStep } from "./names";
import { placePlans, type PlacedPlan } from "../../place";
import { queueCalculation, queuePrint, queueView } from "./print";
import { readState, type OwnSheet, type WorkbookState } from "./state";
import { batches, OpenBook, type Step } from "./step";
import { sheetSteps } from "./sheetSteps";
import { noticeStep, NOTICE, titleStep } from "./notice";
import { tableSteps } from "./tables";

/** How often a sheet's name that Excel refuses is replaced by another before the refusal is passed on. */
const MOST_REFUSALS = 3;

/**
 * Writes the plans as the port's Workbook.replaceOwned says. `options.signal` is heeded until the first change is made: after
 * that, stopping would leave the sheets half-written. Progress counts sheets.
 *
 * @throws WorkbookTrouble whose `summary` tells what is known of our sheets
 */
export async function replaceOwned(
  connection: Connection,
  plans: readonly SheetPlan[],
  options: Reading = {},
): Promise<readonly WrittenSheet[]> {
  const refused: string[] = [];
  for (;;) {
    const attempt = new Attempt(refused);
    try {
      return await connection.run((context, sync) => write(context, sync, plans, options, attempt));
    } catch (error) {
      if (attempt.refusedName !== null && refused.length < MOST_REFUSALS) refused.push(attempt.refusedName);
      else return troubleAfter(connection, attempt, error);
    }
  }
}

async function write(
  context: Excel.RequestContext,
  sync: Sync,
  plans: readonly SheetPlan[],
  options: Reading,
  attempt: Attempt,
): Promise<readonly WrittenSheet[]> {
  const state = await readState(context, sync, plans);
  const placed = place(plans, state, attempt);
  refuseProtected(placed, state);
  if (options.signal?.aborted === true) throw new WorkbookTrouble("cancelled", "cancelled before the first change");
  const book = new OpenBook(context);
  await writeContent(book, sync, placed, state, options, attempt);
  await attempt.ending(placed, async () => {
    for (const { plan } of placed) titleStep(plan)?.queue(book);
    unmarkStep().queue(book);
    await sync();
  });
  await setUpPages(book, sync, placed);
  return attempt.written;
}

function place(plans: readonly SheetPlan[], state: WorkbookState, { refused }: Attempt): PlacedPlan[] {
  const names = [...state.names.values()];
  const ours = new Set([...state.own.values()].map(({ id }) => id));
  const isOurs = (sheet: string | null, formula: string): boolean =>
    sheet === null ? formula.includes("#REF!") : ours.has(sheet);
  return placePlans(plans, {
    sheets: state.otherSheets,
    tables: state.otherTables,
    names: names.filter(({ sheet, formula }) => !isOurs(sheet, formula)).map(({ name }) => name),
    ownNames: names.filter(({ sheet, formula }) => isOurs(sheet, formula)).map(({ name }) => name),
    own: new Map([...state.own].map(([role, { name }]) => [role, name])),
    refused,
  });
}

/** Before anything is written: what Excel would refuse halfway. */
function refuseProtected(placed: readonly PlacedPlan[], state: WorkbookState): void {
  for (const { plan, exists } of placed) {
    const own = state.own.get(plan.role);
    if (own?.isProtected === true) {
      throw new WorkbookTrouble("protectedSheet", "the sheet is protected", "unchanged", own.name);
    }
    if (!exists && state.isStructureProtected) {
      throw new WorkbookTrouble("protectedWorkbook", "the workbook's structure is protected");
    }
  }
}

async function writeContent(
  book: OpenBook,
  sync: Sync,
  placed: readonly PlacedPlan[],
  state: WorkbookState,
  { progress }: Reading,
  attempt: Attempt,
): Promise<void> {
  let done = 0;
  const counted = (): void => {
    done++;
  };
  for (const batch of batches(allSteps(placed, state, attempt, counted))) {
    const { application } = book.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    for (const step of batch) step.queue(book);
    await attempt.writing(sync, () => missingSheet(book, sync, placed));
    progress?.(done, placed.length);
  }
}

/** The first planned sheet that is not in the workbook: the one that Excel would not make. */
async function missingSheet(book: OpenBook, sync: Sync, placed: readonly PlacedPlan[]): Promise<string | null> {
  const { worksheets } = book.context.workbook;
  worksheets.load("items/name");
  await sync();
  const there = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  return placed.find(({ plan }) => !there.has(plan.name.toLowerCase()))?.plan.name ?? null;
}

function* allSteps(
  placed: readonly PlacedPlan[],
  state: WorkbookState,
  attempt: Attempt,
  counted: () => void,
): Generator<Step> {
  yield* markSteps(attempt.run, state);
  for (const { plan, exists } of placed) if (exists) yield* noticeSteps(plan);
  for (const { plan, exists } of placed) {
    if (!exists) yield addSheetStep(plan.name);
    yield* markerSteps(plan, state);
    if (!exists) yield* noticeSteps(plan);
  }
  // Tables first of all sheets, the formulas that count over them last.
  const inOrder = [...placed].sort((one, other) => rank(one) - rank(other));
  const tables = new Map(
    inOrder.map(({ plan }) => [plan.role, tableSteps(plan.name, plan, there(plan, state))] as const),
  );
  for (const { freeing } of tables.values()) yield* freeing;
  for (const { before } of tables.values()) yield* before;
  for (const { plan } of inOrder) {
    const replaced = plan.role === "summary" ? new Map([[0, NOTICE]]) : new Map<number, string>();
    yield* sheetSteps(plan, there(plan, state), tables.get(plan.role)?.after ?? [], replaced);
    yield* cellNameSteps(plan, state);
    yield { bytes: 0, queue: counted };
  }
}

function there({ role }: SheetPlan, state: WorkbookState): OwnSheet | undefined {
  return state.own.get(role);
}

function rank({ plan }: PlacedPlan): number {
  return plan.role === "summary" ? 1 : 0;
}

function noticeSteps(plan: SheetPlan): Step[] {
  return plan.role === "summary" ? [noticeStep(plan.name)] : [];
}

function addSheetStep(name: string): Step {
  return {
    bytes: 520,
    queue: ({ context }) => {
      context.workbook.worksheets.add(name);
    },
  };
}

/** Whatever comes of it, the sheets are written. Done in every run, so that one where it failed is made good by the next. */
async function setUpPages(book: OpenBook, sync: Sync, placed: readonly PlacedPlan[]): Promise<void> {
  try {
    for (const { plan } of placed) queueCalculation(book, plan);
    for (const { plan } of placed) queueView(book, plan);
    for (const { plan } of placed) queuePrint(book, plan);
    await sync();
  } catch (error) {
    if (!(error instanceof WorkbookTrouble) && errorCode(error) === null) throw error;
  }
}
