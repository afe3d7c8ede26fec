/** Defined names, with those in which Excel keeps a sheet's print set-up and filter. */
import type { HostSheet, HostWorkbook } from "../../model";
import { a1, quoted } from "../../objects/rectangles";
import { escapeXml, tag } from "../xml";

export function namesXml(workbook: HostWorkbook): string {
  const written = [
    ...workbook.names.map(({ name, formula, visible, scope }) => {
      const index = workbook.sheets.findIndex(({ id }) => id === scope);
      return nameXml(name, formula.replace(/^=/u, ""), index === -1 ? undefined : index, !visible);
    }),
    ...workbook.sheets.flatMap((sheet, index) => builtIn(sheet, index)),
  ];
  return written.length === 0 ? "" : tag("definedNames", {}, written);
}

function nameXml(name: string, formula: string, localSheetId: number | undefined, isHidden: boolean): string {
  return tag("definedName", { name, localSheetId, hidden: isHidden ? true : undefined }, escapeXml(formula));
}

function builtIn(sheet: HostSheet, index: number): string[] {
  const place = (areas: readonly unknown[]): string =>
    areas
      .filter((area): area is string => typeof area === "string" && area !== "")
      .map((area) => `${quoted(sheet.name)}!${area}`)
      .join(",");
  const page = sheet.pageLayout;
  const printArea = page.get("printArea");
  const area = place(typeof printArea === "string" ? printArea.split(",") : []);
  const titles = place([page.get("printTitleColumns"), page.get("printTitleRows")]);
  return [
    area === "" ? "" : nameXml("_xlnm.Print_Area", area, index, false),
    titles === "" ? "" : nameXml("_xlnm.Print_Titles", titles, index, false),
    sheet.autoFilter === null ? "" : nameXml("_xlnm._FilterDatabase", place([a1(sheet.autoFilter, "$")]), index, true),
  ].filter((name) => name !== "");
}
