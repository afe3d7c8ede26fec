/** A worksheet's part. The elements stand in the schema's order (CT_Worksheet), which Excel insists on. */
import type { CellRange } from "../../../../src/workbook/port";
import { address } from "../../../../src/plan/origin";
import type { HostSheet } from "../../model";
import { a1 } from "../../objects/rectangles";
import { widthOfPoints } from "../units";
import { ORIENTATION, PAPER } from "../words";
import { escapeXml, tag } from "../xml";
import { conditionalFormatXml } from "./conditionalFormats";
import type { PackageWriter } from "./package";
import type { StyleWriter } from "./styles";

const INCH = 72;

export interface Placed {
  readonly path: string;
  readonly files: PackageWriter;
  readonly styles: StyleWriter;
  readonly isActive: boolean;
  readonly selection: CellRange | null;
}

/** `data` is the sheet's sheetData; `tail` what leads to its drawing and tables. */
export function worksheetXml(sheet: HostSheet, data: string, tail: string, placed: Placed): string {
  return tag(
    "worksheet",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    [
      propertiesXml(sheet),
      tag("sheetViews", {}, viewXml(sheet, placed)),
      tag("sheetFormatPr", { defaultRowHeight: 15 }),
      columnsXml(sheet),
      data,
      sheet.isProtected ? tag("sheetProtection", { sheet: true, objects: true, scenarios: true }) : "",
      sheet.autoFilter === null ? "" : tag("autoFilter", { ref: a1(sheet.autoFilter) }, sheet.filter ?? ""),
      mergesXml(sheet),
      sheet.conditionalFormats.map((format, index) => conditionalFormatXml(format, index + 1, placed.styles)).join(""),
      hyperlinksXml(sheet, placed),
      pageXml(sheet.pageLayout),
      tail,
    ],
  );
}

function propertiesXml({ tabColour, pageLayout }: HostSheet): string {
  const inner = [
    tabColour === "" ? "" : tag("tabColor", { rgb: `FF${tabColour.slice(1)}` }),
    isFitted(pageLayout) ? tag("pageSetUpPr", { fitToPage: true }) : "",
  ].join("");
  return inner === "" ? "" : tag("sheetPr", {}, inner);
}

function viewXml(sheet: HostSheet, { isActive, selection }: Placed): string {
  const { frozenRows, frozenColumns } = sheet;
  const isFrozen = frozenRows > 0 || frozenColumns > 0;
  const activePane = `${frozenRows > 0 ? "bottom" : "top"}${frozenColumns > 0 ? "Right" : "Left"}`;
  const pane = tag("pane", {
    xSplit: frozenColumns > 0 ? frozenColumns : undefined,
    ySplit: frozenRows > 0 ? frozenRows : undefined,
    topLeftCell: address(frozenRows, frozenColumns),
    activePane,
    state: "frozen",
  });
  const selected =
    selection === null
      ? ""
      : tag("selection", {
          pane: isFrozen ? activePane : undefined,
          activeCell: address(selection.firstRow, selection.firstColumn),
          sqref: a1(selection),
        });
  return tag(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? undefined : false,
      tabSelected: isActive ? true : undefined,
      workbookViewId: 0,
    },
    (isFrozen ? pane : "") + selected,
  );
}

function columnsXml({ columnWidths, hiddenColumns }: HostSheet): string {
  const columns = [...new Set([...columnWidths.keys(), ...hiddenColumns])].sort((a, b) => a - b);
  const written = columns.map((column) => {
    const points = columnWidths.get(column);
    return tag("col", {
      min: column + 1,
      max: column + 1,
      width: points === undefined ? 9.140625 : widthOfPoints(points),
      hidden: hiddenColumns.has(column) ? true : undefined,
      customWidth: points === undefined ? false : true,
    });
  });
  return written.length === 0 ? "" : tag("cols", {}, written);
}

function mergesXml({ merges }: HostSheet): string {
  const written = merges.map((range) => tag("mergeCell", { ref: a1(range) }));
  return written.length === 0 ? "" : tag("mergeCells", { count: merges.length }, written);
}

function hyperlinksXml(sheet: HostSheet, { files, path }: Placed): string {
  const targets = new Map<string, string>();
  const written: string[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, { hyperlink }] of cells) {
      if (hyperlink === null) continue;
      const { address: target } = hyperlink;
      let id: string | undefined;
      if (target !== undefined && target !== "") {
        id = targets.get(target) ?? files.relate(path, "hyperlink", target, true);
        targets.set(target, id);
      }
      written.push(
        tag("hyperlink", {
          ref: address(row, column),
          "r:id": id,
          location: hyperlink.documentReference,
          tooltip: hyperlink.screenTip,
          display: hyperlink.textToDisplay,
        }),
      );
    }
  }
  return written.length === 0 ? "" : tag("hyperlinks", {}, written);
}

/** Null and absent are the same: not said. */
function zoomNumber(page: ReadonlyMap<string, unknown>, key: string): number | undefined {
  const value: unknown = new Map<string, unknown>(Object.entries(page.get("zoom") ?? {})).get(key);
  return typeof value === "number" ? value : undefined;
}

function isFitted(page: ReadonlyMap<string, unknown>): boolean {
  return ["horizontalFitToPages", "verticalFitToPages"].some((key) => zoomNumber(page, key) !== undefined);
}

export function pageXml(page: ReadonlyMap<string, unknown>): string {
  const on = (key: string): true | undefined => (page.get(key) === true ? true : undefined);
  const options = {
    horizontalCentered: on("centerHorizontally"),
    verticalCentered: on("centerVertically"),
    headings: on("printHeadings"),
    gridLines: on("printGridlines"),
  };
  const hasOptions = Object.values(options).some((value) => value !== undefined);
  return [hasOptions ? tag("printOptions", options) : "", marginsXml(page), setupXml(page), headersXml(page)].join("");
}

/** All six stand there or none. Excel's normal ones in inches: 0.7, 0.75 and 0.3. */
function marginsXml(page: ReadonlyMap<string, unknown>): string {
  const normal = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  if (!Object.keys(normal).some((side) => page.has(`${side}Margin`))) return "";
  const margins = Object.entries(normal).map(([side, inches]): [string, number] => {
    const points = page.get(`${side}Margin`);
    return [side, typeof points === "number" ? Math.round((points / INCH) * 1e6) / 1e6 : inches];
  });
  return tag("pageMargins", Object.fromEntries(margins));
}

function setupXml(page: ReadonlyMap<string, unknown>): string {
  const attributes = {
    paperSize: PAPER.file(textAt(page, "paperSize")),
    scale: zoomNumber(page, "scale"),
    fitToWidth: isFitted(page) ? (zoomNumber(page, "horizontalFitToPages") ?? 0) : undefined,
    fitToHeight: isFitted(page) ? (zoomNumber(page, "verticalFitToPages") ?? 0) : undefined,
    orientation: ORIENTATION.file(textAt(page, "orientation")),
  };
  return Object.values(attributes).some((value) => value !== undefined) ? tag("pageSetup", attributes) : "";
}

function textAt(page: ReadonlyMap<string, unknown>, key: string): string | undefined {
  const value = page.get(key);
  return typeof value === "string" ? value : undefined;
}

function headersXml(page: ReadonlyMap<string, unknown>): string {
  const line = (kind: string): string => {
    const parts = [
      ["L", "left"],
      ["C", "center"],
      ["R", "right"],
    ].map(([code = "", place = ""]) => {
      const text = textAt(page, `headersFooters/defaultForAllPages/${place}${kind}`) ?? "";
      return text === "" ? "" : `&${code}${text}`;
    });
    const text = parts.join("");
    return text === "" ? "" : textTag(`odd${kind}`, text);
  };
  const inner = line("Header") + line("Footer");
  return inner === "" ? "" : tag("headerFooter", {}, inner);
}

function textTag(name: string, text: string): string {
  return tag(name, {}, escapeXml(text));
}
