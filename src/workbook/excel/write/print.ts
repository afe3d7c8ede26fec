/** Page set-up. Excel refuses it on machines without a printer, so it comes last and by itself. */
import { footerText, MARGINS } from "../../pages";
import type { SheetPlan } from "../../port";
import type { OpenBook } from "./step";

/** Points of so many inches, to a tenth. */
function points(inches: number): number {
  return Math.round(inches * 720) / 10;
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
