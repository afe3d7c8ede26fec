/** Workbook files for tests, made part by part, so that a test says exactly what stands in the file. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { WorkbookError, type WorkbookErrorCode } from "../../src/workbook/errors";
import type { CellValue, SheetGrid } from "../../src/workbook/port";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface TestSheet {
  readonly name?: string;
  /** Attributes of the <sheet> element, such as state="hidden". */
  readonly attributes?: string;
  /** What stands in <worksheet>; a part without "<sheetData" is put into one. */
  readonly xml: string;
  readonly type?: "worksheet" | "chartsheet";
  /** Table parts: their XML. */
  readonly tables?: readonly string[];
}

export interface TestBook {
  readonly sheets: readonly TestSheet[];
  readonly strings?: readonly string[];
  /** The inside of <styleSheet>. */
  readonly styles?: string;
  /** What stands in <workbook> before and behind the sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** The parts of an .xlsx by name. */
export function parts({ sheets, strings, styles, before, after, extra }: TestBook): Map<string, string> {
  const found = new Map<string, string>();
  found.set("[Content_Types].xml", "<Types/>");
  found.set("_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]]));
  const list = sheets.map(
    ({ name, attributes }, index) =>
      `<sheet name="${name ?? `Blad${String(index + 1)}`}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}" ${attributes ?? ""}/>`,
  );
  found.set(
    "xl/workbook.xml",
    `<?xml version="1.0"?><workbook ${MAIN} xmlns:r="${OFFICE}">${before ?? ""}<sheets>${list.join("")}</sheets>${after ?? ""}</workbook>`,
  );
  const links = sheets.map(({ type = "worksheet" }, index): [string, string, string] => [
    `rId${String(index + 1)}`,
    type,
    `${type}s/sheet${String(index + 1)}.xml`,
  ]);
  found.set(
    "xl/_rels/workbook.xml.rels",
    relationships([...links, ["rIdS", "sharedStrings", "sharedStrings.xml"], ["rIdT", "styles", "styles.xml"]]),
  );
  sheets.forEach(({ xml, type = "worksheet", tables = [] }, index) => {
    const body = xml.includes("<sheetData") ? xml : `<sheetData>${xml}</sheetData>`;
    found.set(
      `xl/${type}s/sheet${String(index + 1)}.xml`,
      `<?xml version="1.0"?><worksheet ${MAIN}>${body}</worksheet>`,
    );
    if (tables.length === 0) return;
    found.set(
      `xl/worksheets/_rels/sheet${String(index + 1)}.xml.rels`,
      relationships(
        tables.map((_, number) => [`rId${String(number)}`, "table", `../tables/table${String(number)}.xml`]),
      ),
    );
    tables.forEach((table, number) => found.set(`xl/tables/table${String(number)}.xml`, table));
  });
  if (strings !== undefined)
    found.set("xl/sharedStrings.xml", `<sst ${MAIN}>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`);
  if (styles !== undefined) found.set("xl/styles.xml", `<styleSheet ${MAIN}>${styles}</styleSheet>`);
  for (const [name, text] of Object.entries(extra ?? {})) found.set(name, text);
  return found;
}

/** Parts as a zip file. */
export function zipped(entries: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of entries) files[name] = typeof text === "string" ? strToU8(text) : text;
  return zipSync(files, { level: 6 });
}

export function xlsx(book: TestBook): Uint8Array {
  return zipped(parts(book));
}

/** The grids of a workbook made of these sheets. */
export async function readBook(book: TestBook): Promise<SheetGrid[]> {
  return readWorkbook(xlsx(book), "bok.xlsx");
}

/** The grid of a workbook with one sheet. */
export async function readSheet(xml: string, book: Partial<TestBook> = {}): Promise<SheetGrid> {
  const [grid] = await readBook({ ...book, sheets: [{ xml }] });
  if (grid === undefined) throw new Error("no sheet");
  return grid;
}

/** Value at a 0-based place of the sheet. */
export function at(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "";
}

/** How reading fails: the code of the WorkbookError, "read" where it does not; anything else thrown is a fault of ours. */
export async function outcome(bytes: Uint8Array, name = "fil.xlsx"): Promise<WorkbookErrorCode | "read"> {
  try {
    await readWorkbook(bytes, name);
    return "read";
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}
