/** Plans → sheets in somebody's package: replaced where we had them, else added behind the others. */
import { WorkbookTrouble } from "../../errors";
import { placePlans, type PlacedPlan } from "../../place";
import { WRITING_MARK, type OwnedRole, type Reading, type SheetPlan, type WrittenSheet } from "../../port";
import { prepareWorkbook, sheetNames, type PreparedWorkbook } from "../write";
import { orderFonts, sheetPart, textOf } from "../write/package";
import { SharedStrings } from "../write/strings";
import { declarePart, folderOf, reachable, relate, removeParts } from "./relations";
import { addStrings, CONTENT_TYPES, dropCalculationChain, knownStrings, StylePart } from "./parts";
import { highestTableId, ownedSheets, takenNames, type OwnedSheet } from "./ownedState";
import type { PackageEdit } from "./package";
import { SheetMover, type SheetStyles } from "./sheetMover";
import { SheetScan } from "./sheetScan";
import { StyleSheet } from "./styles";
import { widthScale } from "./widths";
import { WorkbookPart, type NewName } from "./workbookPart";

/** The bytes depend on nothing but the plans and the package. */
const PROPERTIES = { title: "", created: new Date(0) };

/**
 * Writes the plans into the package. Sheets that we had keep their place and name; what a person has put on them beside our
 * cells (charts, pictures, comments) stays. Nothing of the package is changed before everything has been looked at.
 *
 * @throws WorkbookTrouble protectedSheet, protectedWorkbook; WorkbookError damaged
 */
export async function replaceOwnedSheets(
  pack: PackageEdit,
  workbook: string,
  plans: readonly SheetPlan[],
  progress: Reading["progress"],
): Promise<readonly WrittenSheet[]> {
  const book = new WorkbookPart(pack, workbook);
  const own = ownedSheets(book);
  const placed = placePlans(plans, takenNames(pack, book, own));
  refuseProtected(pack, book, placed, own);
  if (placed.length === 0) return [];
  const before = reachable(pack, [""]);
  dropCalculationChain(pack, workbook);
  const { known, count } = knownStrings(pack, workbook);
  const strings = new SharedStrings(known, count);
  const prepared = await prepareWorkbook(
    placed.map(({ plan }) => plan),
    PROPERTIES,
    strings,
  );
  const mover = new SheetMover(pack, prepared.skeleton, mergeStyles(pack, workbook, prepared));
  const targets = placed.map(({ plan }) => own.get(plan.role)?.part ?? newSheetPart(pack, workbook));
  for (const { plan } of placed) {
    const part = own.get(plan.role)?.part;
    if (part !== undefined) mover.clear(part);
  }
  removeUnreachable(pack, before);
  mover.firstTableId = highestTableId(pack) + 1;
  for (const [index, target] of targets.entries()) {
    const body = prepared.bodies[index];
    if (body !== undefined) await mover.move(sheetPart(index), target, body);
    progress?.(index + 1, targets.length);
  }
  removeUnreachable(pack, before);
  addStrings(pack, workbook, strings, count);
  listSheets(pack, workbook, placed, targets);
  return placed.map(({ plan }) => ({ role: plan.role, name: plan.name }));
}

/** Gives our styles their numbers in the package. */
function mergeStyles(pack: PackageEdit, workbook: string, prepared: PreparedWorkbook): SheetStyles {
  const part = new StylePart(pack, workbook);
  const ours = new StyleSheet(orderFonts(textOf(prepared.skeleton, "xl/styles.xml")));
  const { cells, conditional } = part.sheet.merge(ours);
  part.save();
  prepared.styles.setNumbers(prepared.numbers.map((number) => cells[number] ?? 0));
  return { conditional, widths: widthScale(part.sheet.normalFont()) };
}

function refuseProtected(
  pack: PackageEdit,
  book: WorkbookPart,
  placed: readonly PlacedPlan[],
  own: ReadonlyMap<OwnedRole, OwnedSheet>,
): void {
  for (const { plan, exists } of placed) {
    const sheet = own.get(plan.role);
    if (!exists && book.isStructureProtected) {
      throw new WorkbookTrouble("protectedWorkbook", "the workbook's structure is protected");
    }
    if (sheet !== undefined && new SheetScan(pack.text(sheet.part)).isProtected) {
      throw new WorkbookTrouble("protectedSheet", "the sheet is protected", "unchanged", sheet.name);
    }
  }
}

/** A part for a new sheet, declared and empty, so that the next one gets another name. */
export function newSheetPart(pack: PackageEdit, workbook: string): string {
  const part = pack.freeName(`${folderOf(workbook)}worksheets/sheet`, ".xml");
  pack.setText(part, "");
  declarePart(pack, part, CONTENT_TYPES.worksheet);
  return part;
}

/** Parts that something led to before and nothing does now. */
function removeUnreachable(pack: PackageEdit, before: ReadonlySet<string>): void {
  const now = reachable(pack, [""]);
  removeParts(pack, new Set([...before].filter((part) => part !== "" && !now.has(part))));
}

function listSheets(
  pack: PackageEdit,
  workbook: string,
  placed: readonly PlacedPlan[],
  targets: readonly string[],
): void {
  const added = placed.flatMap(({ plan, exists }, index) => {
    const target = targets[index];
    if (exists || target === undefined) return [];
    return [{ name: plan.name, relation: relate(pack, workbook, "worksheet", target) }];
  });
  const book = new WorkbookPart(pack, workbook);
  const order = [...book.sheets.map(({ name }) => name), ...added.map(({ name }) => name)];
  const names = placed.flatMap(({ plan }) =>
    sheetNames(plan).map(({ name, range, scope }): NewName => ({
      name,
      local: scope === undefined ? null : order.indexOf(scope),
      formula: range,
      isHidden: scope === undefined && !plan.names.some((own) => own.name === name),
    })),
  );
  const replaced = new Set(placed.map(({ plan }) => order.indexOf(plan.name)));
  book.change(added, names, ({ name, local }) => {
    if (name.toLowerCase() === WRITING_MARK) return true;
    return local !== null && replaced.has(local) && /^_xlnm\.(?:print_titles|_filterdatabase)$/i.test(name);
  });
}
