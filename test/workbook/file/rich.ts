/** A workbook with all that a person may have in one and that this program knows nothing of, as Excel writes it. */
import { strToU8, unzipSync, strFromU8 } from "fflate";
import { zipped } from "../packages";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing";

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
const relations = (...all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0\\ &quot;kr&quot;"/></numFmts><fonts count="2" x14ac:knownFonts="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const AVD = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Blad1"><tabColor rgb="FF92D050"/></sheetPr><dimension ref="A1:E6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.75" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="31.5" customWidth="1"/><col min="4" max="4" width="12" style="2" customWidth="1"/></cols><!-- <row r="1"> --><sheetData><row r="1" spans="1:5" s="1" customFormat="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row><row r="2" spans="1:5" x14ac:dyDescent="0.2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" s="4"><v>0.5</v></c><c r="D2" s="2"><v>1200</v></c><c r="E2"><f>D2*2</f><v>2400</v></c></row><row r="3" spans="1:5" x14ac:dyDescent="0.2"><c r="A3" t="s"><v>5</v></c><c r="B3" s="3" t="s"><v>4</v></c><c r="D3" s="2"><v>800</v></c><c r="E3"><f t="shared" ref="E3:E4" si="0">D3*2</f><v>1600</v></c></row><row r="4" spans="1:5" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A4" s="1"/><c r="E4"><f t="shared" si="0"/><v>0</v></c></row><row r="6" spans="1:5" x14ac:dyDescent="0.2"><c r="A6"><f t="array" ref="A6:B6">D2:E2</f><v>1200</v></c><c r="B6"><v>2400</v></c><c r="D6" vm="1" t="e"><v>#VALUE!</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A8:B9"/></mergeCells><phoneticPr fontId="0" type="noConversion"/><conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"Försenad"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B4"><formula1>"Klar,Pågår &gt; 1"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" count="0"/></ext></extLst></worksheet>`;

const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28429"/><workbookPr codeName="DennaArbetsbok" defaultThemeVersion="166925"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Planer\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" activeTab="0"/></bookViews><sheets><sheet name="Avd" sheetId="3" r:id="rId1"/><sheet name="Diagram" sheetId="7" r:id="rId2"/><sheet name="Underlag" sheetId="9" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Avd!$A$1:$E$6</definedName><definedName name="pf_uppdrag">Avd!$D$2</definedName><definedName name="summa">SUM(Avd!$D$2:$D$3)</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="1" r:id="rId8"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

/** The parts by name; `changes` replaces, adds or (null) removes some. */
function richParts(changes: Readonly<Record<string, string | null>> = {}): Map<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>(Object.entries(PARTS));
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) parts.delete(name);
    else parts.set(name, text);
  }
  return parts;
}

export function richFile(changes: Readonly<Record<string, string | null>> = {}): Uint8Array {
  return zipped(richParts(changes));
}

/** A part of a file as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** Names of the parts that differ between two files, byte by byte, in the order of names. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
    a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
  return [...names].filter((name) => !isSame(old[name], now[name])).sort();
}

const texts = ["Aktivitet", "Status", "Andel", "Se över avtal", "Kalr"].map((text) => `<si><t>${text}</t></si>`);
const PARTS: Readonly<Record<string, string | Uint8Array>> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${[
    override("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    override("xl/worksheets/sheet1.xml", `${SHEET}.worksheet+xml`),
    override("xl/chartsheets/sheet1.xml", `${SHEET}.chartsheet+xml`),
    override("xl/worksheets/sheet2.xml", `${SHEET}.worksheet+xml`),
    override("xl/styles.xml", `${SHEET}.styles+xml`),
    override("xl/sharedStrings.xml", `${SHEET}.sharedStrings+xml`),
    override("xl/calcChain.xml", `${SHEET}.calcChain+xml`),
    override("xl/tables/table1.xml", `${SHEET}.table+xml`),
    override("xl/comments1.xml", `${SHEET}.comments+xml`),
    override("xl/drawings/drawing1.xml", `${DRAWING}+xml`),
    override("xl/drawings/drawing2.xml", `${DRAWING}+xml`),
    override("xl/charts/chart1.xml", `${DRAWING}ml.chart+xml`),
    override("xl/charts/chart2.xml", `${DRAWING}ml.chart+xml`),
    override("xl/pivotCache/pivotCacheDefinition1.xml", `${SHEET}.pivotCacheDefinition+xml`),
    override("xl/pivotTables/pivotTable1.xml", `${SHEET}.pivotTable+xml`),
  ].join("")}</Types>`,
  "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
  "xl/workbook.xml": WORKBOOK,
  "xl/_rels/workbook.xml.rels": relations(
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "chartsheet", "chartsheets/sheet1.xml"),
    relation("rId3", "worksheet", "worksheets/sheet2.xml"),
    relation("rId4", "styles", "styles.xml"),
    relation("rId5", "sharedStrings", "/xl/sharedStrings.xml"),
    relation("rId6", "calcChain", "calcChain.xml"),
    '<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
    relation("rId8", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
  ),
  "xl/worksheets/sheet1.xml": AVD,
  "xl/worksheets/_rels/sheet1.xml.rels": relations(
    relation("rId1", "drawing", "../drawings/drawing1.xml"),
    relation("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    relation("rId3", "comments", "../comments1.xml"),
    relation("rId4", "table", "../tables/table1.xml"),
    '<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://exempel.se/" TargetMode="External"/>',
  ),
  "xl/worksheets/sheet2.xml": `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><dimension ref="A1"/><sheetData><row r="1"><c r="A1" t="s"><v>3</v></c></row></sheetData></worksheet>`,
  "xl/worksheets/_rels/sheet2.xml.rels": relations(relation("rId1", "pivotTable", "../pivotTables/pivotTable1.xml")),
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": relations(relation("rId1", "drawing", "../drawings/drawing2.xml")),
  "xl/styles.xml": STYLES,
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="6">${texts.join("")}<si><r><rPr><b/></rPr><t>Utbilda</t></r><r><t xml:space="preserve"> chefer</t></r></si></sst>`,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="E2" i="3"/><c r="E3" i="3"/></calcChain>`,
  "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="4" name="Tabell4" displayName="Tabell4" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="Aktivitet"/><tableColumn id="2" name="Status"/><tableColumn id="3" name="Andel"/></tableColumns></table>`,
  "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>Avd</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Stämmer det?</t></text></comment></commentList></comments>`,
  "xl/drawings/vmlDrawing1.vml":
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"><br></v:shape></xml>',
  "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Bild 1"/></xdr:nvPicPr><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}" r:embed="rId1"/></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relations(
    relation("rId1", "image", "../media/image1.png"),
    relation("rId2", "chart", "../charts/chart1.xml"),
  ),
  "xl/drawings/drawing2.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  "xl/drawings/_rels/drawing2.xml.rels": relations(relation("rId1", "chart", "../charts/chart2.xml")),
  "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
  "xl/charts/chart2.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
  "xl/media/image1.png": PNG,
  "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}"/>`,
  "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}"/>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relations(
    relation("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"),
  ),
  "xl/vbaProject.bin": strToU8("VBA"),
  "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TitlesOfParts/></Properties>`,
};
