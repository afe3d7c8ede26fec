/**
 * What may fail without harm, and so comes last and by itself: panes and gridlines, which Excel on desktop refuses while another
 * workbook comes to the front (docs/excel/excel-add-ins-troubleshooting.md) or, in older versions, on hidden sheets
 * (OfficeDev/office-js #1463), and the page set-up, which it refuses on machines without a printer.
 */
import { footerText, MARGINS, PAGES } from "../../pages";
import type { SheetPlan } from "../../port";
import type { OpenBook } from "./step";

/** Points of so many inches, to a tenth. */
function points(inches: number): number {
  return Math.round(inches * 720) / 10;
}

/**
 * Lets Excel calculate the sheet: calculation was suspended while the formulas were written, and "once set, it is the
 * developer's responsibility to re-calc" (remarks of suspendApiCalculationUntilNextSync). Our sheet alone: where a person has
 * set calculation to manual, others' sheets are to stay as they are.
 */
export function queueCalculation(book: OpenBook, { name }: SheetPlan): void {
  book.sheet(name).calculate(true);
}

export function queueView(book: OpenBook, { name, role, frozenRows }: SheetPlan): void {
  const sheet = book.sheet(name);
  sheet.freezePanes.unfreeze();
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  sheet.showGridlines = !PAGES.has(role);
}

export function queuePrint(book: OpenBook, { name, print }: SheetPlan): void {
  const { pageLayout } = book.sheet(name);
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = points(MARGINS.left);
  pageLayout.rightMargin = points(MARGINS.right);
  pageLayout.topMargin = points(MARGINS.top);
  pageLayout.bottomMargin = points(MARGINS.bottom);
  pageLayout.headerMargin = points(MARGINS.header);
  pageLayout.footerMargin = points(MARGINS.footer);
  if (print.titleRows !== null) {
    const [first, last] = print.titleRows;
    pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = footerText(print.footer);
  footers.rightFooter = "&P (&N)";
}
