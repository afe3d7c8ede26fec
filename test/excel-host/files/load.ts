/**
 * .xlsx → the host's workbook. What the model has no word for is left out: pictures, comments, validation, pivot tables,
 * formats of whole rows and columns, patterns of fills. Serial numbers of the 1904 system stay as they are in the file, as
 * Range.values gives them.
 */
import { newSheet, newWorkbook, type HostSheet, type HostWorkbook } from "../model";
import { CellLoader, richText } from "./load/cells";
import { loadCharts } from "./load/charts";
import { Colours } from "./load/colours";
import { loadConditionalFormats } from "./load/conditionalFormats";
import { loadNames } from "./load/names";
import { Styles } from "./load/styles";
import { loadTables } from "./load/tables";
import { loadHyperlinks, loadSelection, loadSheetParts } from "./load/worksheet";
import { Package } from "./package";
import { VISIBILITY } from "./words";
import { attribute, child, childrenOf, flag, numberOf, type XmlElement } from "./xml";

interface Shared {
  readonly files: Package;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly colours: Colours;
}

interface LoadedSheet {
  readonly sheet: HostSheet;
  readonly root: XmlElement | null;
}

/** Rejects with an Error where the bytes are no .xlsx. */
export function loadWorkbook(bytes: Uint8Array): Promise<HostWorkbook> {
  return Promise.resolve().then(() => load(new Package(bytes)));
}

function load(files: Package): HostWorkbook {
  const path = files.relationships("").find(({ type }) => type === "officeDocument")?.target;
  const root = path === undefined ? null : files.xml(path);
  if (path === undefined || root === null) throw new Error("no workbook part");
  const parts = files.relationships(path);
  const part = (type: string): XmlElement | null => {
    const target = parts.find((relationship) => relationship.type === type)?.target;
    return target === undefined ? null : files.xml(target);
  };
  const colours = new Colours(part("theme"));
  const strings = childrenOf(part("sharedStrings") ?? undefined, "si").map(richText);
  const shared: Shared = { files, strings, styles: new Styles(part("styles"), colours), colours };
  const loaded = childrenOf(child(root, "sheets"), "sheet").map((entry) =>
    loadSheet(entry, parts.find(({ id }) => id === attribute(entry, "id"))?.target ?? "", shared),
  );
  const sheets = loaded.map(({ sheet }) => sheet);
  const active = loaded[numberOf(child(root, "bookViews", "workbookView"), "activeTab") ?? 0] ?? loaded[0];
  const workbook = newWorkbook(sheets);
  workbook.names = loadNames(root, sheets);
  workbook.activeSheet = active?.sheet.id ?? "";
  const selection = active?.root && loadSelection(active.root);
  if (selection) workbook.selection = selection;
  workbook.isProtected = flag(child(root, "workbookProtection"), "lockStructure");
  return workbook;
}

function loadSheet(entry: XmlElement, path: string, { files, strings, styles, colours }: Shared): LoadedSheet {
  const root = files.xml(path);
  const state = VISIBILITY.office(attribute(entry, "state"));
  const sheet = newSheet(attribute(entry, "name") ?? "", {
    visibility: state === "Hidden" || state === "VeryHidden" ? state : "Visible",
    kind: root?.name === "chartsheet" ? "chart" : "worksheet",
  });
  if (root === null) return { sheet, root };
  const relationships = files.relationships(path);
  if (sheet.kind === "worksheet") {
    new CellLoader(sheet, strings, styles).load(child(root, "sheetData"));
    loadHyperlinks(sheet, root, relationships);
    sheet.tables = loadTables(files, relationships);
    sheet.conditionalFormats = loadConditionalFormats(root, styles);
  }
  loadSheetParts(sheet, root, colours);
  const drawing = relationships.find(({ type }) => type === "drawing");
  if (drawing !== undefined) sheet.charts = loadCharts(files, drawing.target, sheet);
  return { sheet, root };
}
