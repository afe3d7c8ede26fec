/** How the sheets of an .xlsx look, for a page that draws them. */
import { WorkbookError } from "../../errors";
import { inspectFile } from "../guard";
import { handler, parsePart, related, relationships, type Relationship } from "../ooxml/parts";
import { readTheme } from "../ooxml/styles";
import { readWorkbookFacts } from "../ooxml/workbook";
import type { ZipArchive } from "../zip";
import { readDrawing } from "./drawings";
import { SheetLooksReader } from "./sheet";
import { readLookStyles, type Styles } from "./styles";
import { readTableLook } from "./tables";
import type { SheetLooks, SheetTab, WorkbookLooks } from "./types";

/**
 * The looks of an .xlsx or .xlsm. Sheets are read when they are asked for. What is broken in how a sheet looks is left out:
 * the cells themselves are read, and judged, by readWorkbook.
 * @throws WorkbookError as readWorkbook, where the package itself cannot be opened
 */
export function readLooks(bytes: Uint8Array): Promise<WorkbookLooks> {
  return Promise.resolve().then(() => {
    const file = inspectFile(bytes, "");
    if (file.kind !== "xlsx") throw new WorkbookError("notAWorkbook", `looks are read from .xlsx, not ${file.kind}`);
    return looksOf(file.zip, file.part);
  });
}

function looksOf(zip: ZipArchive, part: string): WorkbookLooks {
  const links = relationships(zip, part);
  const facts = readWorkbookFacts(zip, part);
  const theme = readTheme(zip, related(zip, links, "theme"));
  const styles = readLookStyles(zip, related(zip, links, "styles"), theme);
  const parts = new Map<string, string>();
  const tabs: SheetTab[] = [];
  for (const { name, visibility, relationship } of facts.sheets) {
    const link = links.get(relationship);
    if (link?.type !== "worksheet" || !zip.has(link.target)) continue;
    parts.set(name, link.target);
    tabs.push({ name, visibility });
  }
  const active = facts.sheets[activeTab(zip, part)]?.name ?? "";
  const known = new Map<string, SheetLooks>();
  return {
    tabs,
    active: parts.has(active) ? active : null,
    sheet(name) {
      const target = parts.get(name);
      if (target === undefined) return null;
      let looks = known.get(name);
      if (looks === undefined) known.set(name, (looks = sheetLooks(zip, target, styles, theme)));
      return looks;
    },
  };
}

function activeTab(zip: ZipArchive, part: string): number {
  let tab = 0;
  parsePart(
    zip,
    part,
    handler({
      open(name, tag) {
        if (name === "workbookView") tab = Number(tag.get("activeTab") ?? 0);
      },
    }),
  );
  return tab;
}

function sheetLooks(zip: ZipArchive, part: string, styles: Styles, theme: readonly string[]): SheetLooks {
  const sheet = new SheetLooksReader(styles);
  parsePart(zip, part, sheet);
  const links = relationships(zip, part);
  sheet.tables = [...links.values()]
    .filter(({ type, target }) => type === "table" && zip.has(target))
    .map(({ target }) => readTableLook(zip, target, theme))
    .filter((table) => table !== null);
  sheet.floating = floatingParts(zip, sheet.drawing === null ? undefined : links.get(sheet.drawing), theme);
  return sheet;
}

function floatingParts(
  zip: ZipArchive,
  link: Relationship | undefined,
  theme: readonly string[],
): ReturnType<typeof readDrawing> {
  return link === undefined || !zip.has(link.target) ? [] : readDrawing(zip, link.target, theme);
}
