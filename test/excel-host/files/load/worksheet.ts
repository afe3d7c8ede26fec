/** A worksheet's part: everything but the cells, drawings and tables. */
import type { CellRange } from "../../../../src/workbook/port";
import { cellAt, type HostHyperlink, type HostSheet } from "../../model";
import { parseA1 } from "../../objects/rectangles";
import type { Relationship } from "../package";
import { pointsOfWidth } from "../units";
import { ORIENTATION, PAPER, rectanglesOf } from "../words";
import { attribute, child, childrenOf, flag, numberOf, serialise, type XmlElement } from "../xml";
import type { Colours } from "./colours";

const INCH = 72;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
const PLACES: readonly (readonly [code: string, place: string])[] = [
  ["L", "left"],
  ["C", "center"],
  ["R", "right"],
];

/** Widths, views, merges, protection, filter and page layout. */
export function loadSheetParts(sheet: HostSheet, root: XmlElement, colours: Colours): void {
  sheet.tabColour = colours.of(child(root, "sheetPr", "tabColor")) ?? "";
  loadColumns(sheet, child(root, "cols"));
  loadView(sheet, child(root, "sheetViews", "sheetView"));
  sheet.merges = childrenOf(child(root, "mergeCells"), "mergeCell").flatMap((merge) =>
    rectanglesOf(attribute(merge, "ref")),
  );
  sheet.isProtected = flag(child(root, "sheetProtection"), "sheet");
  const filter = child(root, "autoFilter");
  sheet.autoFilter = parseA1(attribute(filter, "ref") ?? "");
  const criteria = filterCriteria(filter);
  if (criteria !== "") sheet.filter = criteria;
  loadPage(sheet.pageLayout, root);
}

/** What a filter selects, as XML; "" where it lets everything through. */
export function filterCriteria(filter: XmlElement | undefined): string {
  return (filter?.children ?? []).map(serialise).join("");
}

function loadColumns(sheet: HostSheet, columns: XmlElement | undefined): void {
  for (const element of childrenOf(columns, "col")) {
    const last = numberOf(element, "max") ?? 0;
    const width = numberOf(element, "width");
    for (let column = (numberOf(element, "min") ?? 1) - 1; column < last; column++) {
      if (width !== undefined && flag(element, "customWidth", true)) {
        sheet.columnWidths.set(column, pointsOfWidth(width));
      }
      if (flag(element, "hidden")) sheet.hiddenColumns.add(column);
    }
  }
}

function loadView(sheet: HostSheet, view: XmlElement | undefined): void {
  sheet.showGridlines = flag(view, "showGridLines", true);
  const pane = child(view, "pane");
  if (attribute(pane, "state")?.startsWith("frozen") !== true) return;
  sheet.frozenRows = numberOf(pane, "ySplit") ?? 0;
  sheet.frozenColumns = numberOf(pane, "xSplit") ?? 0;
}

/** The cells that are selected in a sheet: those of its active pane. */
export function loadSelection(root: XmlElement): CellRange | null {
  const view = child(root, "sheetViews", "sheetView");
  const active = attribute(child(view, "pane"), "activePane") ?? "topLeft";
  const selections = childrenOf(view, "selection");
  const selection = selections.find((one) => (attribute(one, "pane") ?? "topLeft") === active) ?? selections[0];
  return rectanglesOf(attribute(selection, "sqref"))[0] ?? null;
}

function loadPage(page: Map<string, unknown>, root: XmlElement): void {
  const set = (key: string, value: unknown): void => {
    if (value !== undefined) page.set(key, value);
  };
  const setup = child(root, "pageSetup");
  set("orientation", ORIENTATION.office(attribute(setup, "orientation")));
  set("paperSize", PAPER.office(attribute(setup, "paperSize")));
  set("zoom", zoomOf(setup, flag(child(root, "sheetPr", "pageSetUpPr"), "fitToPage")));
  for (const margin of MARGINS) {
    const inches = numberOf(child(root, "pageMargins"), margin);
    set(`${margin}Margin`, inches === undefined ? undefined : Math.round(inches * INCH * 1000) / 1000);
  }
  const options = child(root, "printOptions");
  if (flag(options, "horizontalCentered")) set("centerHorizontally", true);
  if (flag(options, "verticalCentered")) set("centerVertically", true);
  if (flag(options, "gridLines")) set("printGridlines", true);
  if (flag(options, "headings")) set("printHeadings", true);
  for (const kind of ["Header", "Footer"]) {
    loadHeaderFooter(child(root, "headerFooter", `odd${kind}`)?.text ?? "", kind, set);
  }
}

/**
 * As Excel gives it, with null for what is not so. A page that is fitted has 1 by 1 pages where nothing else is said, and 0
 * is "as many as it takes" (18.3.1.63).
 */
function zoomOf(setup: XmlElement | undefined, isFitted: boolean): Readonly<Record<string, number | null>> | undefined {
  if (!isFitted) {
    const scale = numberOf(setup, "scale");
    return scale === undefined ? undefined : { scale, horizontalFitToPages: null, verticalFitToPages: null };
  }
  const [wide, tall] = [numberOf(setup, "fitToWidth") ?? 1, numberOf(setup, "fitToHeight") ?? 1];
  return {
    scale: null,
    horizontalFitToPages: wide === 0 ? null : wide,
    verticalFitToPages: tall === 0 ? null : tall,
  };
}

/** "&LText&CPage &P" → left and centre; what stands before any code is the centre's (18.3.1.46). */
function loadHeaderFooter(text: string, kind: string, set: (key: string, value: unknown) => void): void {
  const parts = new Map<string, string>();
  let code = "C";
  for (const [piece] of text.matchAll(/&[\s\S]|[^&]+/gu)) {
    if (/^&[LCR]$/u.test(piece)) code = piece.slice(1);
    else parts.set(code, (parts.get(code) ?? "") + piece);
  }
  for (const [letter, place] of PLACES) {
    set(`headersFooters/defaultForAllPages/${place}${kind}`, parts.get(letter));
  }
}

/** Hyperlinks of a worksheet, on each cell of their ranges. */
export function loadHyperlinks(sheet: HostSheet, root: XmlElement, relationships: readonly Relationship[]): void {
  for (const element of childrenOf(child(root, "hyperlinks"), "hyperlink")) {
    const address = relationships.find(({ id }) => id === attribute(element, "id"))?.target;
    const location = attribute(element, "location");
    const screenTip = attribute(element, "tooltip");
    const textToDisplay = attribute(element, "display");
    const hyperlink: HostHyperlink = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(screenTip === undefined ? {} : { screenTip }),
      ...(textToDisplay === undefined ? {} : { textToDisplay }),
    };
    for (const range of rectanglesOf(attribute(element, "ref"))) {
      for (let row = range.firstRow; row <= range.lastRow; row++) {
        for (let column = range.firstColumn; column <= range.lastColumn; column++) {
          cellAt(sheet, row, column).hyperlink = { ...hyperlink };
        }
      }
    }
  }
}
