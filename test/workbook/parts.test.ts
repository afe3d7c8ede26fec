/** The small parts of the file adapter, each by a law or a known value. */
import fc from "fast-check";
import { strToU8, unzipSync } from "fflate";
import { cellKey } from "../../src/workbook/port";
import { CHART_COLOURS, COLUMN_LOOKS, LOOKS, PALETTE } from "../../src/workbook/looks";
import { CellMap } from "../../src/workbook/grid/cellMap";
import { rgb, tinted } from "../../src/workbook/grid/colours";
import { crc32 } from "../../src/workbook/xlsx/crc32";
import { dateSerial } from "../../src/workbook/xlsx/dates";
import { formatCode, isDateFormat } from "../../src/workbook/grid/numberFormats";
import { columnOf, parseRange } from "../../src/workbook/grid/reference";
import { XmlParser } from "../../src/workbook/xlsx/xml";
import { ZipArchive } from "../../src/workbook/xlsx/zip";
import { deflater, OwnDeflater } from "../../src/workbook/xlsx/write/deflater";
import { cellText, formulaText } from "../../src/workbook/textCells";
import { xmlText } from "../../src/workbook/xlsx/write/text";
import { ZipWriter } from "../../src/workbook/xlsx/write/zipWriter";

describe("XML", () => {
  function events(bytes: Uint8Array, step: number): string[] {
    const found: string[] = [];
    let text = "";
    const flush = (): void => {
      if (text !== "") found.push(text);
      text = "";
    };
    const parser = new XmlParser({
      open: (name, tag) => {
        flush();
        found.push(`<${name} ${tag.get("a") ?? ""}>`);
      },
      close: (name) => {
        flush();
        found.push(`</${name}>`);
      },
      text: (piece) => {
        text += piece;
      },
    });
    for (let at = 0; at < bytes.length; at += step) parser.push(bytes.subarray(at, at + step));
    parser.end();
    return found;
  }
  const XML =
    '<?xml version="1.0"?><!-- <nej> --><r:rot xmlns:r="x" a="1 > 0"><b a=\'å&amp;"\'/>text &lt;é😀&#10;<![CDATA[<rå & text>]]><c\n a = "x" />sist</r:rot>';

  it("says the same wherever the file is cut in pieces", () => {
    const whole = events(strToU8(XML), 1e9);
    expect(whole).toEqual([
      "<rot 1 > 0>",
      '<b å&">',
      "</b>",
      "text <é😀\n<rå & text>",
      "<c x>",
      "</c>",
      "sist",
      "</rot>",
    ]);
    for (let step = 1; step < 40; step++) expect(events(strToU8(XML), step)).toEqual(whole);
  });

  it("reads UTF-16", () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff<a>åäö</a>`, "utf16le"));
    expect(events(bytes, 3)).toEqual(["<a >", "åäö", "</a>"]);
  });
});

describe("zip", () => {
  it("crc32 of the standard's check text, in any division", () => {
    expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(crc32(bytes));
      }),
    );
  });

  it("what is written is what others, and we, read", async () => {
    const writer = new ZipWriter();
    await writer.add("a/å.xml", ["hej ", "", "du".repeat(100_000)]);
    await writer.add("tom", []);
    const bytes = writer.finish();
    expect(new TextDecoder().decode(unzipSync(bytes)["a/å.xml"])).toBe(`hej ${"du".repeat(100_000)}`);
    expect(new TextDecoder().decode(ZipArchive.open(bytes).read("a/å.xml"))).toBe(`hej ${"du".repeat(100_000)}`);
    expect(ZipArchive.open(bytes).read("tom")).toHaveLength(0);
  });

  it("both packers pack the same", async () => {
    for (const packer of [deflater(), new OwnDeflater()]) {
      for (let index = 0; index < 50; index++)
        await packer.push(new TextEncoder().encode(`rad ${String(index)}\n`.repeat(500)));
      const packed = Buffer.concat(await packer.finish());
      const { inflateRawSync } = await import("node:zlib");
      expect(inflateRawSync(packed).toString()).toBe(
        Array.from({ length: 50 }, (_, index) => `rad ${String(index)}\n`.repeat(500)).join(""),
      );
    }
  });
});

describe("texts", () => {
  it("XML text says what was said, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const clean = cellText(text);
        let read = "";
        const parser = new XmlParser({
          open: () => undefined,
          close: () => undefined,
          text: (piece) => (read += piece),
        });
        parser.push(strToU8(`<a>${xmlText(clean)}</a>`));
        parser.end();
        expect(read.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))).toBe(
          clean,
        );
      }),
    );
  });

  it("a literal in a formula cannot end early, and no piece is longer than Excel allows", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', "a", "&", "😀"), maxLength: 700 }), (text) => {
        const pieces = formulaText(text).match(/"(?:[^"]|"")*"/g) ?? [];
        expect(pieces.join("&")).toBe(formulaText(text));
        const meanings = pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"'));
        expect(meanings.join("")).toBe(text);
        expect(Math.max(...meanings.map((piece) => piece.length))).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe("numbers and dates", () => {
  it("which formats show a date", () => {
    for (const code of [
      "yyyy-mm-dd",
      "d/m yyyy",
      "mmm-yy",
      "mmmm",
      "[$-41D]d mmmm yyyy",
      "m/d/yyyy h:mm",
      'd" maj"',
      "yyyy\\-mm\\-dd",
    ]) {
      expect([code, isDateFormat(code)]).toEqual([code, true]);
    }
    for (const code of [
      "0%",
      "#,##0",
      "h:mm",
      "mm:ss",
      "[h]:mm:ss",
      '0.0" dagar"',
      "#,##0\\ \\d",
      '"yyyy"0',
      "@",
      "[Red]0",
      "0.00E+00",
    ]) {
      expect([code, isDateFormat(code)]).toEqual([code, false]);
    }
  });

  it("General and unknown ids are no format", () => {
    expect(formatCode(0, new Map())).toBeNull();
    expect(formatCode(9, new Map())).toBe("0%");
    expect(formatCode(164, new Map([[164, "GENERAL"]]))).toBeNull();
    expect(formatCode(999, new Map())).toBeNull();
  });

  it("ISO dates as serial numbers, Excel's 29 February 1900 included", () => {
    expect(dateSerial("1900-01-01")).toBe(1);
    expect(dateSerial("1900-02-28")).toBe(59);
    expect(dateSerial("1900-03-01")).toBe(61);
    expect(dateSerial("2025-04-30")).toBe(45777);
    expect(dateSerial("2025-04-30T12:00:00")).toBe(45777.5);
    for (const text of ["1899-12-31", "2025-02-30", "2025-4-3", "", "T1"]) expect(dateSerial(text)).toBeNull();
  });

  it("references", () => {
    expect(["A", "Z", "AA", "XFD"].map(columnOf)).toEqual([0, 25, 26, 16383]);
    expect(parseRange("$B$2:D10")).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 9, lastColumn: 3 });
    expect(parseRange("B2")).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 });
    for (const text of ["", "A:C", "1:2", "hej", "A1:B2:C3"]) expect(parseRange(text)).toBeNull();
  });

  it("colours", () => {
    expect(rgb("FFFFC000")).toBe("FFC000");
    expect(rgb("#ffc000")).toBe("FFC000");
    expect(rgb("auto")).toBeNull();
    expect(tinted("4472C4", 0)).toBe("4472C4");
    expect(tinted("4472C4", -0.25)).toMatch(/^2F5[45]9[4-7]$/);
    expect(tinted("000000", 0.5)).toBe("808080");
    expect(tinted("FFFFFF", -0.15)).toBe("D9D9D9");
  });
});

describe("the map by cells", () => {
  it("is a Map in all that can be asked of it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(8), fc.string())), (cells) => {
        const map = new CellMap();
        const model = new Map<number, string>();
        for (const [row, column, value] of cells) {
          map.set(row, column, value);
          model.set(cellKey(row, column), value);
        }
        const sorted = (entries: Iterable<[number, string]>): [number, string][] =>
          [...entries].sort(([a], [b]) => a - b);
        expect(sorted(map)).toEqual(sorted(model));
        expect(map.size).toBe(model.size);
        expect([...map.keys()].sort()).toEqual([...model.keys()].sort());
        expect([...map.values()].sort()).toEqual([...model.values()].sort());
        for (let key = 0; key < 9; key++) expect(map.has(cellKey(3, key))).toBe(model.has(cellKey(3, key)));
        let count = 0;
        map.forEach((value, key) => {
          expect(model.get(key)).toBe(value);
          count++;
        });
        expect(count).toBe(model.size);
      }),
    );
  });
});

describe("looks", () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((place) => {
      const value = parseInt(colour.slice(place, place + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  it("text is readable on its fill (WCAG 2.2, 1.4.3: 4.5 to 1)", () => {
    for (const [name, { colour = PALETTE.ink, fill = PALETTE.white }] of [
      ...Object.entries(LOOKS),
      ...Object.entries(COLUMN_LOOKS),
    ]) {
      expect([name, contrast(colour, fill) >= 4.5]).toEqual([name, true]);
    }
  });

  it("every state has a colour that shows on white, and good, middling and bad differ also without colour", () => {
    for (const [state, colour] of Object.entries(CHART_COLOURS))
      expect([state, contrast(colour, "FFFFFF") > 1.4]).toEqual([state, true]);
    const { green, yellow, red, planned, ongoing } = CHART_COLOURS;
    expect(contrast(yellow, green)).toBeGreaterThan(1.8);
    expect(contrast(yellow, red)).toBeGreaterThan(1.8);
    expect(contrast(planned, ongoing)).toBeGreaterThan(1.8);
  });
});
