/** .xlsx and .xlsm → grids. */
import type { SheetGrid } from "../../port";
import { WorkbookError } from "../../errors";
import { Budget, GridBuilder } from "../../grid/gridBuilder";
import { parseRange } from "../../grid/reference";
import type { ZipArchive } from "../zip";
import { handler, parsePart, related, relationships, type Relationship } from "./parts";
import { readSheet, type SheetContext } from "./sheet";
import { readStyles, readTheme } from "./styles";
import { readSharedStrings } from "./texts";
import { readWorkbookFacts } from "./workbook";

/** Every worksheet of the package; chart, dialog and macro sheets are passed over. Throws WorkbookError. */
export function readOoxml(zip: ZipArchive, part: string, file: string): SheetGrid[] {
  const budget = new Budget();
  const links = relationships(zip, part);
  const facts = readWorkbookFacts(zip, part);
  const theme = readTheme(zip, related(zip, links, "theme"));
  const context: SheetContext = {
    strings: readSharedStrings(zip, related(zip, links, "sharedStrings"), budget),
    looks: readStyles(zip, related(zip, links, "styles"), theme),
  };
  const grids: SheetGrid[] = [];
  const seen = new Set<string>();
  for (const { name, visibility, relationship } of facts.sheets) {
    const link = links.get(relationship);
    if (link !== undefined && link.type !== "worksheet") continue;
    if (link === undefined || !zip.has(link.target)) throw new WorkbookError("damaged", `the sheet ${name} is missing`);
    // One part under many names would be read many times over.
    if (seen.has(link.target)) throw new WorkbookError("damaged", `the sheet ${name} is another sheet too`);
    seen.add(link.target);
    const owned = facts.owned.get(name) ?? null;
    const grid = new GridBuilder(
      { file, name, visibility, owned, unfinished: owned !== null && facts.unfinished },
      budget,
      facts.date1904,
    );
    readSheet(zip, link.target, grid, context);
    readTables(zip, relationships(zip, link.target), grid);
    grids.push(grid.build());
  }
  return grids;
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
