/** xl/workbook.xml: the sheets, the date system and the names that mark our own sheets. */
import { markedRole, WRITING_MARK, type OwnedRole, type SheetGrid } from "../../port";
import { sheetOfReference } from "../../grid/reference";
import type { XmlTag } from "../xml";
import type { ZipArchive } from "../zip";
import { parsePart } from "./parts";

interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: SheetGrid["visibility"];
}

export interface WorkbookFacts {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** Sheet name → role, from the marker names. */
  readonly owned: ReadonlyMap<string, OwnedRole>;
  /** Writing our sheets was broken off, in Excel, before the workbook was saved. */
  readonly unfinished: boolean;
}

export function readWorkbookFacts(zip: ZipArchive, part: string): WorkbookFacts {
  const reader = new FactsReader();
  parsePart(zip, part, reader);
  return reader;
}

class FactsReader implements WorkbookFacts {
  readonly sheets: SheetEntry[] = [];
  date1904 = false;
  readonly owned = new Map<string, OwnedRole>();
  unfinished = false;
  private role: OwnedRole | null = null;
  private reference = "";

  open(name: string, tag: XmlTag): void {
    // Excel writes an element of the same local name among its extensions, further down and without the attribute.
    if (name === "workbookPr") this.date1904 ||= isTrue(tag.get("date1904"));
    else if (name === "sheet") this.sheet(tag);
    else if (name === "definedName") {
      if (tag.get("name")?.toLowerCase() === WRITING_MARK) this.unfinished = true;
      // A copy of our sheet carries a copy of the name that is local to it: the copy is the user's own.
      this.role = tag.get("localSheetId") === undefined ? markedRole(tag.get("name") ?? "") : null;
      this.reference = "";
    }
  }

  close(name: string): void {
    if (name !== "definedName" || this.role === null) return;
    const sheet = sheetOfReference(this.reference);
    if (sheet !== null && !this.owned.has(sheet)) this.owned.set(sheet, this.role);
    this.role = null;
  }

  text(text: string): void {
    if (this.role !== null) this.reference += text;
  }

  private sheet(tag: XmlTag): void {
    const state = tag.get("state");
    this.sheets.push({
      name: tag.get("name") ?? "",
      // "r:id": the only attribute of a sheet whose local name is "id".
      relationship: tag.get("id") ?? "",
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    });
  }
}

/** xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
