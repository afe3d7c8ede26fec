/** What files of other programs say, part by part. */
import { parts, xlsx, zipped } from "../../workbook/packages";
import { differences, snapshot } from "../compare";
import { shiftFormula } from "../files/load/cells";
import { loadWorkbook } from "../files/load";
import { saveWorkbook } from "../files/save";
import { cellAt, findCell, newSheet, newWorkbook, type HostSheet, type HostWorkbook } from "../model";
import { rectangle } from "../objects/rectangles";

function sheetAt(workbook: HostWorkbook, index = 0): HostSheet {
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new Error("no such sheet");
  return sheet;
}

async function load(xml: string, book: Partial<Parameters<typeof xlsx>[0]> = {}): Promise<HostSheet> {
  return sheetAt(await loadWorkbook(xlsx({ ...book, sheets: [{ xml }] })));
}

/** After saving, the same is read as before it. */
async function survives(workbook: HostWorkbook): Promise<HostWorkbook> {
  const again = await loadWorkbook(await saveWorkbook(workbook));
  expect(differences(snapshot(workbook), snapshot(again))).toEqual([]);
  return again;
}

test("values of every type", async () => {
  const sheet = await load(
    `<row r="2"><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> rad</t></r></is></c>
     <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A1&amp;"x"</f><v>x</v></c>
     <c r="G2" t="d"><v>2025-04-30T12:00:00</v></c><c r="H2"><v>1.5E3</v></c><c r="I2"><f>1+1</f></c></row>`,
    { strings: ["<r><t>Del_x0041_</t></r><rPh><t>uttal</t></rPh><r><t>gått</t></r>"] },
  );
  const row = [1, 2, 3, 4, 5, 6, 7, 8].map((column) => findCell(sheet, 1, column));
  expect(row.map((cell) => cell?.value)).toEqual(["DelAgått", "in rad", true, "#N/A", "x", 45777.5, 1500, ""]);
  expect(row.map((cell) => cell?.formula)).toEqual(["", "", "", "", '=A1&"x"', "", "", "=1+1"]);
});

test("shared formulas stand in every cell as they are meant there", async () => {
  const sheet = await load(
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$B$1&amp;"B1"&amp;'B1'!C2&amp;LOG10(B1)&amp;Tab[B1]</f><v>1</v></c></row>
     <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>`,
  );
  expect(findCell(sheet, 1, 0)?.formula).toBe("=B2+$B$1&\"B1\"&'B1'!C3&LOG10(B2)&Tab[B1]");
});

test.each([
  ["A1:B$2", 1, 1, "B2:C$2"],
  ["$A1", 3, 3, "$A4"],
  ["_A1+A1_b+A1.b+åA1", 1, 0, "_A1+A1_b+A1.b+åA1"],
  ["SUM(Z9)", 1, 1, "SUM(AA10)"],
])("%s moved by %d rows and %d columns", (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});

test("looks: fonts, fills of the theme with tints, indexed colours, borders, alignment, protection", async () => {
  const styles = `<numFmts count="1"><numFmt numFmtId="170" formatCode="0 &quot;st&quot;"/></numFmts>
    <fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>
      <font><b/><i val="0"/><u val="double"/><sz val="14"/><color indexed="10"/><name val="Arial"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999938962981048"/></patternFill></fill>
      <fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill></fill></fills>
    <borders><border/><border><left style="medium"><color auto="1"/></left><bottom style="hair"><color rgb="ff00ff00"/></bottom></border></borders>
    <cellXfs><xf/><xf numFmtId="170" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1"/>
      <protection locked="0"/></xf><xf numFmtId="14" fillId="3"/></cellXfs>`;
  const sheet = await load('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"><v>1</v></c><c r="C1" s="0"/></row>', {
    styles,
  });
  expect(findCell(sheet, 0, 0)).toMatchObject({
    numberFormat: '0 "st"',
    look: {
      bold: true,
      underline: "Double",
      fontSize: 14,
      fontColour: "#FF0000",
      fontName: "Arial",
      // "Blue, Accent 1, Lighter 60 %" of Office's theme; Excel, which counts lightness in 240ths, shows #B4C6E7.
      fill: "#B4C7E7",
      wrap: true,
      horizontal: "Center",
      vertical: "Top",
      locked: false,
      borders: { EdgeLeft: { style: "medium", colour: "#000000" }, EdgeBottom: { style: "hair", colour: "#00FF00" } },
    },
  });
  expect(findCell(sheet, 0, 0)?.look.italic).toBeUndefined();
  // "White, Background 1, Darker 25 %".
  expect(findCell(sheet, 0, 1)).toMatchObject({ numberFormat: "m/d/yyyy", look: { fill: "#BFBFBF" } });
  expect(findCell(sheet, 0, 2)).toBeUndefined();
});

test("columns, rows, panes, filters, protection and visibility; the filter's criteria are kept", async () => {
  const xml = `<sheetPr><tabColor rgb="FF00FF00"/></sheetPr>
    <sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>
      <selection pane="topRight" sqref="B1"/><selection pane="bottomRight" activeCell="C7" sqref="C7:D8"/></sheetView></sheetViews>
    <cols><col min="2" max="3" width="9.140625" customWidth="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/></cols>
    <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3" ht="30" hidden="1"/></sheetData>
    <sheetProtection sheet="1"/><autoFilter ref="A1:C9"><filterColumn colId="1"><filters><filter val="Klar &amp; k"/></filters></filterColumn></autoFilter>
    <mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>`;
  const workbook = await loadWorkbook(
    xlsx({
      sheets: [{ xml: "<sheetData/>", attributes: 'state="veryHidden"' }, { xml }],
      before: '<workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews>',
      after: `<definedNames><definedName name="_pf_summary" hidden="1">Blad2!$A$1</definedName>
        <definedName name="lokalt" localSheetId="1">"a &amp; b"</definedName>
        <definedName name="_xlnm.Print_Titles" localSheetId="1">Blad2!$A:$B,Blad2!$1:$4</definedName>
        <definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Blad2!$A$1:$C$9</definedName></definedNames>`,
    }),
  );
  const sheet = sheetAt(workbook, 1);
  expect(sheet).toMatchObject({
    tabColour: "#00FF00",
    showGridlines: false,
    frozenRows: 2,
    frozenColumns: 1,
    isProtected: true,
    autoFilter: rectangle(0, 0, 8, 2),
    filter: '<filterColumn colId="1"><filters><filter val="Klar &amp; k"/></filters></filterColumn>',
    merges: [rectangle(4, 0, 5, 1)],
    columnWidths: new Map([
      [1, 48],
      [2, 48],
      [4, 0],
    ]),
    hiddenColumns: new Set([4]),
    hiddenRows: new Set([2]),
    rowHeights: new Map([[2, 30]]),
    pageLayout: new Map([
      ["printTitleRows", "$1:$4"],
      ["printTitleColumns", "$A:$B"],
    ]),
  });
  expect(workbook).toMatchObject({ isProtected: true, activeSheet: sheet.id, selection: rectangle(6, 2, 7, 3) });
  expect(workbook.names).toEqual([
    { name: "_pf_summary", formula: "=Blad2!$A$1", visible: false, scope: null },
    { name: "lokalt", formula: '="a & b"', visible: true, scope: sheet.id },
  ]);
  expect(sheetAt(workbook).visibility).toBe("VeryHidden");
  await survives(workbook);
});

test("tables with what their filter selects, total rows, and line breaks in their headings", async () => {
  const sheet = newSheet("Blad1", { hiddenRows: new Set([2]) });
  ["Namn", "Två\nrader", "_x0041_"].forEach((value, column) => (cellAt(sheet, 0, column).value = value));
  sheet.tables = [
    {
      id: "1",
      name: "Tabell1",
      range: rectangle(0, 0, 4, 2),
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: false,
      showTotals: true,
      filter: '<filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn>',
    },
  ];
  const again = await survives(newWorkbook([sheet]));
  expect(sheetAt(again).tables[0]?.filter).toContain('val="a"');
});

test("rules that the model does not know come back as they were, with their looks", async () => {
  const rules = `<conditionalFormatting sqref="A1:A9 C1"><cfRule type="containsText" dxfId="0" priority="2" stopIfTrue="1" operator="containsText" text="sen">
      <formula>NOT(ISERROR(SEARCH("sen",A1)))</formula></cfRule><cfRule type="top10" dxfId="0" priority="3" rank="5"/><cfRule type="expression" dxfId="0" priority="1"><formula>$A1&gt;1</formula></cfRule>
    </conditionalFormatting>`;
  const styles =
    '<cellXfs><xf/></cellXfs><dxfs><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC000"/></patternFill></fill></dxf></dxfs>';
  const sheet = await load(`<sheetData/>${rules}`, { styles });
  expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual([
    ...["Custom", "Custom"],
    ...["ContainsText", "ContainsText"],
    ...["Unmodelled", "Unmodelled"],
  ]);
  expect(sheet.conditionalFormats[0]?.settings.get("custom/rule/formula")).toBe("=$A1>1");
  expect(sheet.conditionalFormats[2]?.settings).toEqual(
    new Map<string, unknown>([
      ["textComparison/rule", { operator: "Contains", text: "sen" }],
      ["textComparison/format/fill/color", "#FFC000"],
      ["textComparison/format/font/bold", true],
      ["stopIfTrue", true],
    ]),
  );
  const saved = (await loadWorkbook(await saveWorkbook(newWorkbook([sheet])))).sheets[0]?.conditionalFormats;
  expect(saved?.slice(0, 4).map(({ settings }) => settings)).toEqual(
    sheet.conditionalFormats.slice(0, 4).map(({ settings }) => settings),
  );
  expect(saved?.[4]?.settings.get("file/rule")).toMatch(/type="top10".* rank="5"/u);
  expect(saved?.[4]?.settings.get("file/format/fill/color")).toBe("#FFC000");
});

/** A package with a drawing: a scatter chart on a worksheet, and a chart sheet. */
function withCharts(): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationship = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const frame = `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1" descr="Ett moln"/></xdr:nvGraphicFramePr>
    <a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const chart = (kind: string): string =>
    `<c:chartSpace xmlns:c="c"><c:chart><c:plotArea><c:${kind}><c:ser><c:val><c:numRef><c:f>Blad1!$A$1:$A$3</c:f></c:numRef></c:val></c:ser></c:${kind}></c:plotArea></c:chart></c:chartSpace>`;
  return zipped(
    parts({
      sheets: [{ xml: '<sheetData/><drawing r:id="rId1"/>' }, { xml: "", type: "chartsheet", name: "Diagram1" }],
      extra: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationship("drawing", "../drawings/drawing1.xml"),
        "xl/drawings/drawing1.xml": `<xdr:wsDr><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1270000" cy="635000"/>${frame}</xdr:oneCellAnchor></xdr:wsDr>`,
        "xl/drawings/_rels/drawing1.xml.rels": relationship("chart", "../charts/chart1.xml"),
        "xl/charts/chart1.xml": chart("scatterChart"),
        "xl/chartsheets/sheet2.xml": '<chartsheet><sheetViews/><drawing r:id="rId1"/></chartsheet>',
        "xl/chartsheets/_rels/sheet2.xml.rels": relationship("drawing", "../drawings/drawing2.xml"),
        "xl/drawings/drawing2.xml": `<xdr:wsDr><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9525000" cy="6350000"/>${frame}</xdr:absoluteAnchor></xdr:wsDr>`,
        "xl/drawings/_rels/drawing2.xml.rels": relationship("chart", "/xl/charts/chart2.xml"),
        "xl/charts/chart2.xml": chart("pieChart"),
      },
    }),
  );
}

test("charts of other kinds, and chart sheets, are kept as they are", async () => {
  const workbook = await loadWorkbook(withCharts());
  const [sheet, chartSheet] = [sheetAt(workbook), sheetAt(workbook, 1)];
  expect(sheet.charts[0]).toMatchObject({
    type: "Unmodelled",
    name: "Diagram 1",
    altText: "Ett moln",
    place: { left: 49, top: 30, width: 100, height: 50 },
  });
  expect(chartSheet).toMatchObject({ kind: "chart", name: "Diagram1" });
  // Its numbers are on another sheet, which the model's ranges cannot say.
  expect(chartSheet.charts[0]?.type).toBe("Unmodelled");
  expect(chartSheet.charts[0]?.settings.get("file/chart")).toContain("Blad1!$A$1:$A$3");
  await survives(workbook);
});

test("a serial number of the 1904 system stays as the file has it, as Range.values gives it", async () => {
  const sheet = await load('<row r="1"><c r="A1"><v>44315</v></c></row>', { before: '<workbookPr date1904="1"/>' });
  expect(findCell(sheet, 0, 0)?.value).toBe(44315);
});
