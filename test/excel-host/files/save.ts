/**
 * The host's workbook → .xlsx, by this folder's own hand and not by the program's writer, so that a test can set one against
 * the other. Formulas without a value are left for whoever opens the file to calculate.
 */
import type { HostSheet, HostWorkbook } from "../model";
import { sheetData, StringTable } from "./save/cells";
import { chartXml } from "./save/charts";
import { drawingXml } from "./save/drawing";
import { namesXml } from "./save/names";
import { PackageWriter } from "./save/package";
import { StyleWriter } from "./save/styles";
import { tableXml } from "./save/tables";
import { themeXml } from "./save/theme";
import { pageXml, worksheetXml, type Placed } from "./save/worksheet";
import { VISIBILITY } from "./words";
import { tag } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK = "xl/workbook.xml";

/** The same workbook gives the same bytes. */
export function saveWorkbook(workbook: HostWorkbook): Promise<Uint8Array> {
  return Promise.resolve().then(() => new WorkbookSaver(workbook).save());
}

class WorkbookSaver {
  private readonly files = new PackageWriter();
  private readonly styles = new StyleWriter();
  private readonly strings = new StringTable();
  private charts = 0;
  private drawings = 0;
  private tables = 0;

  constructor(private readonly workbook: HostWorkbook) {}

  save(): Uint8Array {
    const { files, workbook } = this;
    files.relate("", "officeDocument", WORKBOOK);
    const entries = workbook.sheets.map((sheet, index) => this.sheet(sheet, index + 1));
    files.relate(WORKBOOK, "styles", "xl/styles.xml");
    files.add("xl/styles.xml", "spreadsheetml.styles", this.styles.xml());
    files.relate(WORKBOOK, "theme", "xl/theme/theme1.xml");
    files.add("xl/theme/theme1.xml", "theme", themeXml());
    files.relate(WORKBOOK, "sharedStrings", "xl/sharedStrings.xml");
    files.add("xl/sharedStrings.xml", "spreadsheetml.sharedStrings", this.strings.xml());
    files.add(WORKBOOK, "spreadsheetml.sheet.main", this.workbookXml(entries));
    return files.bytes();
  }

  private workbookXml(entries: readonly string[]): string {
    const { workbook } = this;
    const activeTab = Math.max(
      0,
      workbook.sheets.findIndex(({ id }) => id === workbook.activeSheet),
    );
    return tag("workbook", { xmlns: MAIN, "xmlns:r": RELATIONSHIPS }, [
      workbook.isProtected ? tag("workbookProtection", { lockStructure: true }) : "",
      tag("bookViews", {}, tag("workbookView", { activeTab })),
      tag("sheets", {}, entries),
      namesXml(workbook),
      tag("calcPr", { calcId: 0, fullCalcOnLoad: true }),
    ]);
  }

  /** The sheet's entry in the workbook. */
  private sheet(sheet: HostSheet, number: number): string {
    const { files, workbook } = this;
    const isChart = sheet.kind === "chart";
    const path = `xl/${isChart ? "chartsheets" : "worksheets"}/sheet${String(number)}.xml`;
    const isActive = sheet.id === workbook.activeSheet;
    const selection = isActive && !isChart ? workbook.selection : null;
    const placed: Placed = { path, files, styles: this.styles, isActive, selection };
    const drawing = this.drawing(sheet, path);
    if (isChart) files.add(path, "spreadsheetml.chartsheet", chartSheetXml(sheet, drawing, placed));
    else {
      const data = sheetData(sheet, this.styles, this.strings);
      const tail = drawing + this.tableParts(sheet, path);
      files.add(path, "spreadsheetml.worksheet", worksheetXml(sheet, data, tail, placed));
    }
    return tag("sheet", {
      name: sheet.name,
      sheetId: number,
      state: VISIBILITY.file(sheet.visibility),
      "r:id": files.relate(WORKBOOK, isChart ? "chartsheet" : "worksheet", path),
    });
  }

  private drawing(sheet: HostSheet, path: string): string {
    if (sheet.charts.length === 0) return "";
    const drawing = `xl/drawings/drawing${String(++this.drawings)}.xml`;
    const ids = sheet.charts.map((chart) => {
      const part = `xl/charts/chart${String(++this.charts)}.xml`;
      this.files.add(part, "drawingml.chart", chartXml(chart, sheet));
      return this.files.relate(drawing, "chart", part);
    });
    this.files.add(drawing, "drawing", drawingXml(sheet, ids));
    return tag("drawing", { "r:id": this.files.relate(path, "drawing", drawing) });
  }

  private tableParts(sheet: HostSheet, path: string): string {
    const parts = sheet.tables.map((table) => {
      const number = ++this.tables;
      const part = `xl/tables/table${String(number)}.xml`;
      this.files.add(part, "spreadsheetml.table", tableXml(table, sheet, number));
      return tag("tablePart", { "r:id": this.files.relate(path, "table", part) });
    });
    return parts.length === 0 ? "" : tag("tableParts", { count: parts.length }, parts);
  }
}

function chartSheetXml(sheet: HostSheet, drawing: string, { isActive }: Placed): string {
  const view = tag("sheetView", { tabSelected: isActive ? true : undefined, workbookViewId: 0 });
  return tag("chartsheet", { xmlns: MAIN, "xmlns:r": RELATIONSHIPS }, [
    tag("sheetViews", {}, view),
    pageXml(sheet.pageLayout),
    drawing,
  ]);
}
