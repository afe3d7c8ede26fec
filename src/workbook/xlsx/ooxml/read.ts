/** .xlsx and .xlsm → grids. */
import type { SheetGrid } from "../../port";
import { WorkbookError } from "../../errors";
import { Budget, GridBuilder, type ReadSheet } from "../../grid/gridBuilder";
import { parseRange } from "../../grid/reference";
import type { ZipArchive } from "../zip";
import { handler, parsePart, related, relationships, type Relationship } from "./parts";
import { readSheet, type SheetContext } from "./sheet";
import { readStyles, readTheme } from "./styles";
import { readSharedStrings } from "./texts";
import { readWorkbookFacts, type WorkbookFacts } from "./workbook";

/** The worksheets of a package, to be read one at a time. */
export interface OoxmlSheets {
  /** In the order of their tabs; chart, dialog and macro sheets are passed over. */
  readonly names: readonly string[];
  /** The sheet of that position in `names`. Throws WorkbookError. */
  read(index: number): ReadSheet;
}

/** Every worksheet of the package. Throws WorkbookError. */
export function readOoxml(zip: ZipArchive, part: string, file: string): SheetGrid[] {
  const sheets = openOoxml(zip, part, file);
  return sheets.names.map((_, index) => sheets.read(index).grid);
}

/** Reads what the worksheets have in common. Throws WorkbookError. */
export function openOoxml(zip: ZipArchive, part: string, file: string): OoxmlSheets {
  const budget = new Budget();
  const links = relationships(zip, part);
  const facts = readWorkbookFacts(zip, part);
  const theme = readTheme(zip, related(zip, links, "theme"));
  const context: SheetContext = {
    strings: readSharedStrings(zip, related(zip, links, "sharedStrings"), budget),
    looks: readStyles(zip, related(zip, links, "styles"), theme),
  };
  const parts = worksheetParts(zip, facts, links);
  return {
    names: parts.map(({ name }) => name),
    read: (index) => {
      const entry = parts[index];
      if (entry === undefined) throw new WorkbookError("damaged", `there is no sheet ${String(index)}`);
      const { name, visibility } = entry;
      const owned = facts.owned.get(name) ?? null;
      const grid = new GridBuilder(
        { file, name, visibility, owned, unfinished: owned !== null && facts.unfinished },
        budget,
        facts.date1904,
      );
      readSheet(zip, entry.part, grid, context);
      readTables(zip, relationships(zip, entry.part), grid);
      return { grid: grid.build(), layout: grid.layout };
    },
  };
}

interface WorksheetPart {
  readonly name: string;
  readonly part: string;
  readonly visibility: SheetGrid["visibility"];
}

function worksheetParts(
  zip: ZipArchive,
  { sheets }: WorkbookFacts,
  links: ReadonlyMap<string, Relationship>,
): WorksheetPart[] {
  const parts: WorksheetPart[] = [];
  const seen = new Set<string>();
  for (const { name, visibility, relationship } of sheets) {
    const link = links.get(relationship);
    if (link !== undefined && link.type !== "worksheet") continue;
    if (link === undefined || !zip.has(link.target)) throw new WorkbookError("damaged", `the sheet ${name} is missing`);
    // One part under many names would be read many times over.
    if (seen.has(link.target)) throw new WorkbookError("damaged", `the sheet ${name} is another sheet too`);
    seen.add(link.target);
    parts.push({ name, part: link.target, visibility });
  }
  return parts;
}

function readTables(zip: ZipArchive, links: ReadonlyMap<string, Relationship>, grid: GridBuilder): void {
  for (const { type, target } of links.values()) {
    if (type !== "table" || !zip.has(target)) continue;
    parsePart(
      zip,
      target,
      handler({
        open(name, tag) {
          const range = name === "table" ? parseRange(tag.get("ref") ?? "") : null;
          if (range !== null) grid.table(tag.get("displayName") ?? tag.get("name") ?? "", range);
        },
      }),
    );
  }
}
