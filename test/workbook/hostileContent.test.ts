/** Whole packages whose content is made to do harm. Issue 2: "absurd dimensions"; domain.md: text is data, whatever it says. */
import fc from "fast-check";
import { LIMITS } from "../../src/workbook/grid/limits";
import { at, outcome, parts, readSheet, xlsx, zipped } from "./packages";

function sheet(xml: string): Promise<string> {
  return outcome(xlsx({ sheets: [{ xml }] }));
}

describe("absurd dimensions", () => {
  it("a sheet that claims Excel's whole grid, or more", async () => {
    expect(await sheet('<dimension ref="A1:XFD1048576"/><sheetData/>')).toBe("absurdDimensions");
    expect(await sheet('<dimension ref="A1:ZZZZ99999999"/><sheetData/>')).toBe("absurdDimensions");
  });

  it("cells in two far corners", async () => {
    expect(
      await sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ).toBe("absurdDimensions");
  });

  it("cells outside Excel's grid", async () => {
    for (const reference of ["A1048577", "XFE1", "A99999999999999", "ZZZZZZZ1", "A0", "A-1"]) {
      expect(await sheet(`<row r="1"><c r="${reference}"><v>1</v></c></row>`)).toBe("absurdDimensions");
    }
  });

  it("rows that each hold one cell far to the right", async () => {
    const rows = Array.from(
      { length: 13_000 },
      (_, row) => `<row r="${String(row + 1)}"><c r="ALM${String(row + 1)}"><v>1</v></c></row>`,
    );
    expect(await sheet(rows.join(""))).toBe("absurdDimensions");
  });

  it("a plain dimension, as wide and as long as a real sheet's, is none", async () => {
    expect(await sheet('<dimension ref="A1:DX1048576"/><sheetData/>')).toBe("read");
  });
});

describe("XML traps", () => {
  const LAUGHS =
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

  it("a document type (billion laughs, outside entities) is refused wherever it stands", async () => {
    for (const name of [
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "_rels/.rels",
    ]) {
      const book = parts({ sheets: [{ xml: "" }], strings: ["<t>a</t>"], styles: "" });
      book.set(name, `<?xml version="1.0"?>${LAUGHS}${(book.get(name) ?? "").replace('<?xml version="1.0"?>', "")}`);
      expect([name, await outcome(zipped(book))]).toEqual([name, "damaged"]);
    }
  });

  it("entities that nobody declared stay text", async () => {
    const grid = await readSheet('<row r="1"><c r="A1" t="str"><v>&hej; &#65; &#x1F600; &#x110000;</v></c></row>');
    expect(at(grid, 0, 0)).toBe("&hej; A 😀 \ufffd");
  });

  it("cut off, closed too often, without end", async () => {
    expect(await sheet('<sheetData><row r="1"><c r="A1">')).toBe("damaged");
    expect(await sheet("<sheetData></sheetData></worksheet></worksheet>")).toBe("damaged");
    expect(await sheet(`<sheetData><row r="${"1".repeat(LIMITS.token + 10)}`)).toBe("damaged");
    expect(await sheet("<sheetData/><!-- ")).toBe("damaged");
    expect(await sheet("<sheetData><c r></c></sheetData>")).toBe("damaged");
  });

  it("a style, string or date number that is out of range is nothing", async () => {
    const grid = await readSheet(
      '<row r="1"><c r="A1" s="999" t="s"><v>77</v></c><c r="B1" s="-1"><v>1e400</v></c><c r="C1" t="d"><v>9999-99-99</v></c><c r="D1"><v>4</v></c></row>',
      { strings: ["<t>a</t>"], styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' },
    );
    expect(at(grid, 0, 0)).toBe("");
    expect(at(grid, 0, 1)).toBe("1e400");
    expect(at(grid, 0, 2)).toBe("9999-99-99");
    expect(at(grid, 0, 3)).toBe(4);
  });

  it("depth is no stack: 300,000 elements within each other", async () => {
    expect(await sheet(`<sheetData/>${"<a>".repeat(300_000)}${"</a>".repeat(300_000)}`)).toBe("read");
  });
});

describe("whatever the bytes are, reading gives grids or a WorkbookError", () => {
  const book = xlsx({
    sheets: [
      {
        xml: '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><v>2</v></c></row>',
        tables: ['<table displayName="T" ref="A1:B2"/>'],
      },
    ],
    strings: ["<t>text</t>"],
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14" fillId="1"/></cellXfs>',
  });

  it("bytes changed anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = book.slice();
          for (const [place, value] of changes) bytes[place] = value;
          expect(typeof (await outcome(bytes))).toBe("string");
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any text where the cells should be", async () => {
    const pieces = [
      "<c",
      ' r="A1"',
      ' t="s"',
      ' s="1"',
      ">",
      "<v>",
      "1",
      "</v>",
      "</c>",
      "/>",
      "<row",
      "</row>",
      "&",
      '"',
      " ",
      "<is>",
      "<t>",
      "x",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (chosen) => {
        expect(["read", "damaged", "absurdDimensions"]).toContain(
          await sheet(`<sheetData>${chosen.join("")}</sheetData>`),
        );
      }),
      { numRuns: 300 },
    );
  });
});
