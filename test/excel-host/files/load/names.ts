/** Defined names; those that Excel keeps for itself become what they stand for. */
import type { HostName, HostSheet } from "../../model";
import { attribute, child, childrenOf, flag, numberOf, type XmlElement } from "../xml";

const BUILT_IN = "_xlnm.";

export function loadNames(workbook: XmlElement, sheets: readonly HostSheet[]): HostName[] {
  return childrenOf(child(workbook, "definedNames"), "definedName").flatMap((element) => {
    const name = attribute(element, "name") ?? "";
    const index = numberOf(element, "localSheetId");
    const sheet = index === undefined ? undefined : sheets[index];
    if (name.startsWith(BUILT_IN)) {
      if (sheet !== undefined) loadBuiltIn(name.slice(BUILT_IN.length), element.text, sheet);
      return [];
    }
    return [{ name, formula: `=${element.text}`, visible: !flag(element, "hidden"), scope: sheet?.id ?? null }];
  });
}

/** "Blad1!$A:$B,Blad1!$1:$4" → the rows and columns that each page repeats. The filter's name repeats the filter. */
function loadBuiltIn(name: string, formula: string, sheet: HostSheet): void {
  const areas = [...formula.matchAll(/(?:'(?:[^']|'')+'|[^',!]+)!([$A-Z0-9:]+)/giu)].map(([, area = ""]) => area);
  if (name === "Print_Area" && areas.length > 0) sheet.pageLayout.set("printArea", areas.join(","));
  if (name !== "Print_Titles") return;
  const rows = areas.find((area) => /^\$?\d/u.test(area));
  const columns = areas.find((area) => /^\$?[A-Z]+:\$?[A-Z]+$/iu.test(area));
  if (rows !== undefined) sheet.pageLayout.set("printTitleRows", rows);
  if (columns !== undefined) sheet.pageLayout.set("printTitleColumns", columns);
}
