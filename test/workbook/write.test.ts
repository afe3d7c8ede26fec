/** SheetPlans → .xlsx, seen by reading it again and by looking at its parts (there is no Excel in a test). */
import { cellKey, OWNED_ROLES, type OwnedRole } from "../../src/workbook/port";
import { at } from "./packages";
import { block, CREATED, plan, roundTrip, table, write, xmlOf } from "./plans";

const SHEET = "xl/worksheets/sheet1.xml";

describe("domain of design.md, Text goes out as text", () => {
  const TEXTS = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "1-2",
    "007",
    "3E5",
    "TRUE",
    "#N/A",
    "5%",
    "45777",
    "  mellan  ",
    "rad\nrad",
    "a\r\nb",
    "_x0041_",
    "<b>&\"'",
    "å–😀",
    "__proto__",
  ];

  it("texts come back as texts, the same to the letter, from tables", async () => {
    const rows = TEXTS.map((text) => [text, text, text, text]);
    const [grid] = await roundTrip(plan({ tables: [table({ rows })] }));
    expect(grid?.values.slice(1)).toEqual(rows);
  });

  it("… and from blocks", async () => {
    const [grid] = await roundTrip(block(TEXTS.map((text) => [text, { value: text, style: "wrapped" }])));
    expect(grid?.values).toEqual(TEXTS.map((text) => [text, text]));
  });

  it("they are text cells, formatted as text where a later edit would turn them into something else", async () => {
    const xml = await xmlOf(
      plan({
        tables: [table({ rows: [["=1+1", 1, 45777, 0.5]] })],
        blocks: [{ row: 5, column: 0, cells: [["=2+2", "vanlig"]] }],
      }),
    );
    const styles = xml("xl/styles.xml");
    const formatOf = (cell: string): string => {
      const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml(SHEET))?.[1] ?? 0);
      const format = /numFmtId="(\d+)"/.exec(styles.split("<cellXfs")[1]?.split("<xf ")[style + 1] ?? "")?.[1];
      return new RegExp(`numFmtId="${format ?? ""}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? "General";
    };
    expect(["A2", "B2", "C2", "D2", "A6", "B6"].map(formatOf)).toEqual([
      "@",
      "General",
      "yyyy-mm-dd",
      "0\u00a0%",
      "@",
      "General",
    ]);
    expect(xml(SHEET)).not.toContain("<f>");
    expect(xml(SHEET)).toMatch(/<c r="A2" s="\d+" t="s">/);
  });

  it("what no cell can hold is cut or replaced, never an error", async () => {
    const [grid] = await roundTrip(
      block([["x".repeat(40_000)], ["a\u0000b\u0007c\uffff"], ["\ud800hög \udc00låg"], [`${"y".repeat(32_765)}😀😀`]]),
    );
    expect(at(grid ?? never(), 0, 0)).toBe(`${"x".repeat(32_766)}…`);
    expect(at(grid ?? never(), 1, 0)).toBe("abc");
    expect(at(grid ?? never(), 2, 0)).toBe("\ufffdhög \ufffdlåg");
    expect(at(grid ?? never(), 3, 0)).toBe(`${"y".repeat(32_765)}…`);
  });
});

describe("values", () => {
  it("numbers, booleans, dates and shares with the formats of their columns", async () => {
    const [grid] = await roundTrip(
      plan({
        tables: [
          table({
            rows: [
              ["a", -1.5, 45777, 0.421],
              ["", 1e21, true, 1],
            ],
          }),
        ],
      }),
    );
    expect(grid?.values).toEqual([
      ["Text", "Tal", "Datum", "Andel"],
      ["a", -1.5, 45777, 0.421],
      ["", 1e21, true, 1],
    ]);
    expect(grid?.formats.get(cellKey(1, 2))).toBe("yyyy-mm-dd");
    expect(grid?.formats.get(cellKey(1, 3))).toBe("0\u00a0%");
    expect(grid?.formats.has(cellKey(1, 1))).toBe(false);
  });

  it("a number that is none is an empty cell", async () => {
    const [grid] = await roundTrip(block([[NaN, Infinity, 1]]));
    expect(grid?.values).toEqual([[1]]);
    expect(grid?.firstColumn).toBe(2);
  });

  it("formulas with their computed values: number, text, truth value, error", async () => {
    const plans = block([
      [
        { value: 3, formula: 'COUNTIFS(Underlag[Status],"<>late")' },
        { value: "a & b", formula: '"a"&" & b"' },
      ],
      [
        { value: true, formula: "1=1" },
        { value: "#N/A", formula: "NA()" },
      ],
    ]);
    const [grid] = await roundTrip(plans);
    expect(grid?.values).toEqual([
      [3, "a & b"],
      [true, "#N/A"],
    ]);
    const xml = await xmlOf(plans);
    expect(xml(SHEET)).toContain(`<f>COUNTIFS(Underlag[Status],"&lt;&gt;late")</f><v>3</v>`);
    expect(xml(SHEET)).toMatch(/t="e"><f>NA\(\)<\/f><v>#N\/A<\/v>/);
  });

  it("a formula in a text column is not formatted as text", async () => {
    const xml = await xmlOf(plan({ tables: [table({ rows: [[{ value: "x", formula: '"x"' }, 1, 1, 1]] })] }));
    const style = Number(/<c r="A2" s="(\d+)"/.exec(xml(SHEET))?.[1]);
    expect(xml("xl/styles.xml").split("<cellXfs")[1]?.split("<xf ")[style + 1]).toContain('numFmtId="0"');
  });

  it("two blocks over each other: the first one stands, and no cell is written twice", async () => {
    const both = plan({
      blocks: [
        { row: 0, column: 0, cells: [["a", "b"]] },
        { row: 0, column: 1, cells: [["c", "d"]] },
      ],
    });
    const [grid] = await roundTrip(both);
    expect(grid?.values).toEqual([["a", "b", "d"]]);
  });
});

describe("tables", () => {
  it("are Excel tables with a filter, and come back by name and range", async () => {
    const [grid] = await roundTrip(
      plan({
        tables: [
          table({
            row: 3,
            column: 1,
            rows: [
              ["a", 1, 1, 1],
              ["b", 2, 2, 2],
            ],
          }),
        ],
      }),
    );
    expect(grid?.tables).toEqual([
      { name: "Underlag", range: { firstRow: 3, firstColumn: 1, lastRow: 5, lastColumn: 4 } },
    ]);
    expect([grid?.firstRow, grid?.firstColumn]).toEqual([3, 1]);
    const xml = await xmlOf(plan({ tables: [table({ rows: [["a", 1, 1, 1]] })] }));
    expect(xml("xl/tables/table1.xml")).toContain('<autoFilter ref="A1:D2"/>');
  });

  it("without rows are written with one empty row, as Excel demands", async () => {
    const [grid] = await roundTrip(plan({ tables: [table()] }));
    expect(grid?.tables[0]?.range.lastRow).toBe(1);
    expect(grid?.values).toEqual([["Text", "Tal", "Datum", "Andel"]]);
  });

  it("header cells are texts and equal to the columns' names, which differ whatever the case", async () => {
    const columns = ["Status", "status", "Två\nrader", "", "  "].map((header) => ({
      header,
      kind: "text" as const,
      width: 9,
    }));
    const odd = plan({ tables: [table({ columns })] });
    const [grid] = await roundTrip(odd);
    const names = ["Status", "status 2", "Två rader", "Kolumn 4", "Kolumn 5"];
    expect(grid?.values[0]).toEqual(names);
    const xml = await xmlOf(odd);
    expect(
      [...xml("xl/tables/table1.xml").matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name),
    ).toEqual(names);
  });

  it("hold no merged cells", async () => {
    const xml = await xmlOf(
      plan({
        tables: [table({ row: 2, rows: [["a", 1, 1, 1]] })],
        merges: [
          { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3 },
          { firstRow: 2, firstColumn: 0, lastRow: 3, lastColumn: 0 },
        ],
      }),
    );
    expect(xml(SHEET)).toContain('<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>');
  });

  it("of several sheets have ids of their own", async () => {
    const xml = await xmlOf(
      plan({ tables: [table({ name: "A" })] }),
      plan({ role: "findings", name: "Kontroll", tables: [table({ name: "B" }), table({ name: "C", row: 9 })] }),
    );
    expect(
      [1, 2, 3].map((id) => / id="(\d)" name="(\w)"/.exec(xml(`xl/tables/table${String(id)}.xml`))?.slice(1)),
    ).toEqual([
      ["1", "A"],
      ["2", "B"],
      ["3", "C"],
    ]);
  });
});

describe("links", () => {
  it("within the workbook, quoted as references need it", async () => {
    const xml = await xmlOf(block([[{ value: "till", link: { sheet: "Det's <här>", cell: "B7" } }]]));
    expect(xml(SHEET)).toContain("<hyperlink ref=\"A1\" location=\"'Det''s &lt;här&gt;'!B7\"/>");
  });

  it("to another file: one relationship for each file, no name can pass for an address", async () => {
    const to = (file: string) => ({ value: "Öppna", link: { file, sheet: "Blad1", cell: "A1" } });
    const xml = await xmlOf(
      block([[to("avd HR.xlsx"), to("avd HR.xlsx"), to("mapp/b#1.xlsx"), to("javascript:x.xlsx"), to("")]]),
    );
    const relations = xml("xl/worksheets/_rels/sheet1.xml.rels");
    expect([...relations.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target)).toEqual([
      "avd%20HR.xlsx",
      "mapp/b%231.xlsx",
      "javascript%3Ax.xlsx",
    ]);
    expect(xml(SHEET)).toContain('<hyperlink ref="B1" r:id="rIdFile1" location="\'Blad1\'!A1"/>');
    expect(xml(SHEET)).toContain('<hyperlink ref="E1" location="\'Blad1\'!A1"/>');
  });

  it("more than a sheet can hold become formulas, whose texts cannot break out", async () => {
    const rows = Array.from({ length: 60_001 }, (_, index) => [
      { value: index === 0 ? '"&HYPERLINK("x' : "Öppna", link: { sheet: "Blad 1", cell: `B${String(index + 1)}` } },
    ]);
    const many = plan({ tables: [table({ columns: [{ header: "Källa", kind: "text", width: 9 }], rows })] });
    const xml = await xmlOf(many);
    expect(xml(SHEET)).not.toContain("<hyperlink ");
    expect(xml(SHEET)).toContain(`<f>HYPERLINK("#'Blad 1'!B1","""&amp;HYPERLINK(""x")</f><v>"&amp;HYPERLINK("x</v>`);
    const [grid] = await roundTrip(many);
    expect(grid?.values[1]).toEqual(['"&HYPERLINK("x']);
    expect(grid?.values[60_001]).toEqual(["Öppna"]);
  }, 60_000);
});

describe("the sheet", () => {
  it("carries its marker, hidden, for every role, and is known by it again", async () => {
    const plans = OWNED_ROLES.map((role, index) => plan({ role, name: `Blad ${String(index)}'s`.replace(/'s$/, "s") }));
    const grids = await roundTrip(...plans);
    expect(grids.map(({ owned }) => owned)).toEqual([...OWNED_ROLES]);
    const xml = await xmlOf(...plans);
    expect(xml("xl/workbook.xml").match(/<definedName name="_pf_\w+" hidden="1">/g)).toHaveLength(OWNED_ROLES.length);
  });

  it("has defined names for headline figures, not hidden", async () => {
    const xml = await xmlOf(plan({ names: [{ name: "Aktiviteter_totalt", row: 4, column: 27 }] }));
    expect(xml("xl/workbook.xml")).toContain(
      "<definedName name=\"Aktiviteter_totalt\">'Sammanställning'!$AB$5</definedName>",
    );
  });

  it("colours cells that hold exactly a text", async () => {
    const xml = await xmlOf(
      plan({
        colourings: [
          { range: { firstRow: 1, firstColumn: 0, lastRow: 9, lastColumn: 0 }, text: 'Röd "x"', style: "bad" },
        ],
      }),
    );
    expect(xml(SHEET)).toContain(
      '<conditionalFormatting sqref="A2:A10"><cfRule type="cellIs" priority="1" dxfId="0" operator="equal"><formula>"Röd ""x"""</formula>',
    );
    expect(xml("xl/styles.xml")).toMatch(
      /<dxfs count="1"><dxf><font><color rgb="FF[0-9A-F]{6}"\/><\/font><fill><patternFill patternType="solid">.*<bgColor rgb=/,
    );
  });

  it("freezes, widths, heights, hidden columns, merged cells", async () => {
    const xml = await xmlOf(
      plan({
        blocks: [{ row: 0, column: 0, cells: [["rubrik"]] }],
        frozenRows: 2,
        widths: new Map([[0, 30]]),
        heights: new Map([
          [0, 24],
          [3, 60],
        ]),
        hiddenColumns: [2],
        merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
      }),
    );
    const sheet = xml(SHEET);
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" state="frozen"');
    expect(sheet).toContain('<col min="1" max="1" width="30.71"');
    expect(sheet).toContain('<col min="3" max="3" hidden="true"/>');
    expect(sheet).toContain('<row r="1" ht="24" customHeight="1"><c ');
    expect(sheet).toContain('<row r="4" ht="60"></row>');
    expect(sheet).toContain('<mergeCell ref="A1:B1"/>');
  });

  it("prints on A4, one page wide, with its title rows and footer", async () => {
    const xml = await xmlOf(
      plan({
        name: "Mitt blad",
        print: { orientation: "landscape", titleRows: [0, 2], footer: "Regionstyrelsen & co" },
      }),
    );
    expect(xml(SHEET)).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml(SHEET)).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml(SHEET)).toContain("<oddFooter>&amp;LRegionstyrelsen &amp;&amp; co&amp;R&amp;P (&amp;N)</oddFooter>");
    expect(xml("xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Mitt blad\'!$1:$3</definedName>',
    );
  });

  it("shows no grid where it is a page to read", async () => {
    const roles: readonly OwnedRole[] = ["summary", "report", "memo", "activityData"];
    const xml = await xmlOf(...roles.map((role) => plan({ role, name: role })));
    expect(
      roles.map((_, index) => xml(`xl/worksheets/sheet${String(index + 1)}.xml`).includes('showGridLines="0"')),
    ).toEqual([true, true, true, false]);
  });

  it("has its elements in the order that Excel demands", async () => {
    const xml = await xmlOf(
      plan({
        blocks: [{ row: 9, column: 0, cells: [[{ value: "x", link: { sheet: "S", cell: "A1" } }]] }],
        tables: [table({ rows: [["007", 1, 1, 1]] })],
        merges: [{ firstRow: 10, firstColumn: 0, lastRow: 10, lastColumn: 1 }],
        colourings: [{ range: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 }, text: "x", style: "good" }],
        frozenRows: 1,
        widths: new Map([[0, 9]]),
      }),
    );
    const ORDER =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting hyperlinks pageMargins pageSetup headerFooter ignoredErrors tableParts";
    const found = ORDER.split(" ").map((element) => xml(SHEET).indexOf(`<${element}`));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(Math.min(...found)).toBeGreaterThan(0);
    expect(xml(SHEET)).toContain('<dimension ref="A1:D10"/>');
  });
});

describe("charts", () => {
  const range = (column: number) => ({ firstRow: 1, lastRow: 3, firstColumn: column, lastColumn: column });
  const chart = (kind: "bar" | "column" | "doughnut", stacked: boolean, colours: readonly string[]) =>
    plan({
      charts: [
        {
          kind,
          stacked,
          title: "Status <nu>",
          altText: "Tolv av 23 & fler",
          series: [{ name: "Antal", values: range(1), categories: range(0), colours }],
          place: { firstRow: 5, lastRow: 9, firstColumn: 0, lastColumn: 4 },
        },
      ],
    });

  it("are native, with title, alternative text and quoted ranges", async () => {
    const xml = await xmlOf(chart("column", false, ["B83A32"]));
    expect(xml("xl/charts/chart1.xml")).toContain("<c:f>'Sammanställning'!$B$2:$B$4</c:f>");
    expect(xml("xl/charts/chart1.xml")).toContain("<a:t>Status &lt;nu&gt;</a:t>");
    expect(xml("xl/charts/chart1.xml")).toContain('<a:srgbClr val="B83A32"/>');
    expect(xml("xl/drawings/drawing1.xml")).toContain('descr="Tolv av 23 &amp; fler"');
    expect(xml("xl/charts/chart1.xml")).toContain('<c:min val="0"/>');
  });

  it("have one colour a point in a ring, and stacks where asked", async () => {
    const ring = await xmlOf(chart("doughnut", false, ["111111", "222222", "333333"]));
    expect(ring("xl/charts/chart1.xml").match(/<c:dPt>/g)).toHaveLength(3);
    const bar = await xmlOf(chart("bar", true, ["111111"]));
    expect(bar("xl/charts/chart1.xml")).toContain('<c:grouping val="stacked"/>');
    expect(bar("xl/charts/chart1.xml")).toContain('<c:overlap val="100"/>');
    expect(bar("xl/charts/chart1.xml")).toContain('<c:barDir val="bar"/>');
  });
});

describe("the workbook", () => {
  it("has its title and date, and is the same to the byte every time", async () => {
    const xml = await xmlOf(plan());
    expect(xml("docProps/core.xml")).toContain("<dc:title>Uppföljning</dc:title>");
    expect(xml("docProps/core.xml")).toContain(CREATED.toISOString().slice(0, 19));
    const plans = [plan({ tables: [table({ rows: [["a", 1, 2, 3]] })] })];
    expect(Buffer.compare(await write(plans), await write(plans))).toBe(0);
  });

  it("fonts have their elements in Excel's order", async () => {
    const xml = await xmlOf(
      block([
        [
          { value: "x", style: "title" },
          { value: "y", style: "link" },
        ],
      ]),
    );
    const fonts = xml("xl/styles.xml").match(/<font>.*?<\/font>/g) ?? [];
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts)
      expect(font).toMatch(
        /^<font>(<b\/>)?(<i\/>)?(<u\/>)?<sz [^>]*\/>(<color [^>]*\/>)?<name [^>]*\/><family [^>]*\/><\/font>$/,
      );
  });

  it("with a sheet name that is none is refused: that is our own mistake", async () => {
    await expect(write([plan({ name: "för lång ".repeat(5) })])).rejects.toThrow();
    await expect(write([])).rejects.toThrow();
  });
});

function never(): never {
  throw new Error("no sheet");
}
