/** What hucre wrote + our cells → the finished package. Parts that need no change are taken over as they are. */
import { CHART_NAME } from "../../chartLooks";
import type { ZipArchive } from "../zip";
import { xmlAttribute } from "./text";
import { ZipWriter } from "./zipWriter";

const STRINGS = "xl/sharedStrings.xml";
const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** What replaces, or completes, a worksheet of the skeleton. */
export interface SheetBody {
  /** <sheetData> in pieces. */
  readonly rows: () => Iterable<Uint8Array<ArrayBuffer>>;
  readonly dimension: () => string;
  /** Asked for after the rows. */
  readonly hyperlinks: () => string;
  /** Files that links lead to → id of the relationship. Asked for after the rows. */
  readonly linkedFiles: () => ReadonlyMap<string, string>;
  /** Ranges of texts that may look like numbers ("007"): no green triangles there. */
  readonly texts: string;
}

export function sheetPart(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

/** Puts the cells and strings into hucre's skeleton, hides the marker names and sets the fonts' elements in order. */
export async function finishPackage(
  zip: ZipArchive,
  bodies: readonly SheetBody[],
  strings: () => Iterable<string>,
  isMarker: (name: string) => boolean,
): Promise<Uint8Array> {
  const writer = new ZipWriter();
  const sheets = new Map(bodies.map((body, index) => [sheetPart(index), body]));
  const relations = new Map(bodies.map((body, index) => [relationsPart(index), body]));
  const rewritten = new Map<string, (xml: string) => string>([
    ["xl/workbook.xml", (xml) => hideMarkers(xml, isMarker)],
    ["xl/styles.xml", orderFonts],
    ["docProps/app.xml", (xml) => xml.replace(">hucre<", ">Planuppföljning<")],
  ]);
  for (const name of zip.names()) {
    // What hangs on the cells is known only when all of them have been written.
    if (name === STRINGS || relations.has(name)) continue;
    const body = sheets.get(name);
    const rewrite = DRAWING.test(name) ? nameCharts : rewritten.get(name);
    if (body !== undefined) await writer.add(name, withCells(textOf(zip, name), body));
    else if (rewrite !== undefined) await writer.add(name, [rewrite(textOf(zip, name))]);
    else writer.addPacked(name, zip.packed(name));
  }
  for (const [name, body] of relations) {
    const files = body.linkedFiles();
    const known = zip.has(name) ? textOf(zip, name) : NO_RELATIONS;
    if (zip.has(name) || files.size > 0) await writer.add(name, [withFiles(known, files)]);
  }
  await writer.add(STRINGS, strings());
  return writer.finish();
}

function relationsPart(index: number): string {
  return `xl/worksheets/_rels/sheet${String(index + 1)}.xml.rels`;
}

export function withFiles(xml: string, files: ReadonlyMap<string, string>): string {
  const added = [...files].map(
    ([file, id]) =>
      `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${xmlAttribute(fileAddress(file))}" TargetMode="External"/>`,
  );
  return xml.replace("</Relationships>", () => `${added.join("")}</Relationships>`);
}

/** A file's path as the address of a link. Every part is encoded, so that no name can pass for "http:" or "javascript:". */
function fileAddress(path: string): string {
  const steps = path.split(/[\\/]/);
  const drive = /^[A-Za-z]:$/.test(steps[0] ?? "") ? steps.shift() : undefined;
  const encoded = steps.map((step) => (step === ".." || step === "." ? step : encodeURIComponent(step))).join("/");
  if (drive !== undefined) return `file:///${drive}/${encoded}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}

/** The text of a part of the skeleton. */
export function textOf(zip: ZipArchive, name: string): string {
  return new TextDecoder().decode(zip.read(name));
}

/** Order of a worksheet's elements: ECMA-376 part 1, 18.3.1.99. */
export function* withCells(xml: string, body: SheetBody): Generator<string | Uint8Array<ArrayBuffer>> {
  const [head = "", tail = ""] = xml.split(/<sheetData>.*<\/sheetData>|<sheetData\/>/s);
  yield head
    .replace(/<dimension [^>]*\/>/, "")
    .replace("<sheetViews>", `<dimension ref="${body.dimension()}"/><sheetViews>`);
  yield* body.rows();
  const ignored =
    body.texts === ""
      ? ""
      : `<ignoredErrors><ignoredError sqref="${body.texts}" numberStoredAsText="1"/></ignoredErrors>`;
  yield tail
    .replace("<pageMargins ", () => `${body.hyperlinks()}<pageMargins `)
    .replace("</headerFooter>", () => `</headerFooter>${ignored}`);
}

export const DRAWING = /^xl\/drawings\/drawing\d+\.xml$/;

/** hucre calls them "Chart 1"; the add-in replaces those that it knows by name. */
export function nameCharts(xml: string): string {
  return xml.replace(/(<xdr:cNvPr id="\d+" name=")Chart (?=\d+")/g, `$1${CHART_NAME}`);
}

/** hucre has no way to write hidden="1". */
function hideMarkers(xml: string, isMarker: (name: string) => boolean): string {
  return xml.replace(/<definedName name="([^"]*)"/g, (tag, name: string) =>
    isMarker(name) ? `${tag} hidden="1"` : tag,
  );
}

/** The order that Excel writes and validators ask for; hucre has another. */
const FONT_ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

export function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const elements = inner.match(/<[^>]+\/>/g) ?? [];
    const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
    return `<font>${elements.sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}
