/**
 * Issue 2: "A file that is truncated, empty, encrypted, not a workbook, a zip bomb, or has absurd dimensions: one clear line
 * naming the file and the reason … under 600 MiB and a few seconds". design.md: "Files from others pass a guard before they
 * are opened (size, declared and actual unpacked size, ratio, entry count)."
 */
import { strToU8 } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { crc32 } from "../../src/workbook/xlsx/crc32";
import { LIMITS } from "../../src/workbook/grid/limits";
import { rawZip, repeated, zeros } from "./hostile";
import { outcome, parts, xlsx, zipped } from "./packages";

const PLAIN = xlsx({ sheets: [{ xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

describe("files that are no whole workbook", () => {
  it("empty", async () => {
    expect(await outcome(new Uint8Array(0))).toBe("empty");
  });

  it("truncated at any length", async () => {
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      expect(await outcome(PLAIN.subarray(0, Math.floor(PLAIN.length * share)))).toBe("truncated");
    }
    expect(await outcome(PLAIN)).toBe("read");
  });

  it("not a workbook: web page, text, pdf, picture under the name of one", async () => {
    for (const text of [
      "<html><table><tr><td>1</td></tr></table></html>",
      "Id;Aktivitet\n1;Plan",
      "%PDF-1.7",
      "\u0089PNG",
    ]) {
      expect(await outcome(strToU8(text))).toBe("notAWorkbook");
    }
  });

  it("a zip file without a workbook: a document, a folder of pictures, nothing at all", async () => {
    const document = zipped(
      new Map([
        ["[Content_Types].xml", "<Types/>"],
        [
          "_rels/.rels",
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ],
        ["word/document.xml", "<document/>"],
      ]),
    );
    expect(await outcome(document)).toBe("notAWorkbook");
    expect(await outcome(zipped(new Map([["bild.png", "x"]])))).toBe("notAWorkbook");
    expect(await outcome(rawZip([]))).toBe("notAWorkbook");
  });

  it("encrypted with a password", async () => {
    const locked = await writeXlsx({
      sheets: [{ name: "Blad1", rows: [["hemligt"]] }],
      encryption: { password: "lösen", spinCount: 10 },
    });
    expect(await outcome(locked)).toBe("encrypted");
  });

  it("an encrypted zip part", async () => {
    const entries = [...parts({ sheets: [{ xml: "" }] })].map(([name, text]) => {
      const bytes = strToU8(text);
      return {
        name,
        packed: bytes,
        size: bytes.length,
        crc: crc32(bytes),
        method: 0,
        flags: name.includes("sheet1") ? 1 : 0,
      };
    });
    expect(await outcome(rawZip(entries))).toBe("encrypted");
  });

  it("a part that is missing, a checksum that differs, a part that occurs twice", async () => {
    const missing = parts({ sheets: [{ xml: "" }] });
    missing.delete("xl/worksheets/sheet1.xml");
    expect(await outcome(zipped(missing))).toBe("damaged");
    const entries = [...parts({ sheets: [{ xml: "" }] })].map(([name, text]) => {
      const bytes = strToU8(text);
      return { name, packed: bytes, size: bytes.length, crc: crc32(bytes), method: 0 };
    });
    expect(await outcome(rawZip(entries))).toBe("read");
    expect(await outcome(rawZip(entries.map((entry) => ({ ...entry, crc: 1 }))))).toBe("damaged");
    expect(await outcome(rawZip([...entries, ...entries]))).toBe("damaged");
    expect(await outcome(rawZip(entries.map((entry) => ({ ...entry, method: 12 }))))).toBe("damaged");
  });
});

describe("zip bombs are refused before they cost anything", () => {
  const book = parts({ sheets: [{ xml: "" }] });
  const sheet = "xl/worksheets/sheet1.xml";
  const others = [...book]
    .filter(([name]) => name !== sheet)
    .map(([name, text]) => {
      const bytes = strToU8(text);
      return { name, packed: bytes, size: bytes.length, crc: crc32(bytes), method: 0 };
    });
  const MIB = 1024 * 1024;

  it("one that says how large it is", async () => {
    expect(await outcome(rawZip([...others, { name: sheet, packed: zeros(1000), size: 1000 * MIB }]))).toBe("bomb");
  });

  it("one that lies about its size", async () => {
    expect(await outcome(rawZip([...others, { name: sheet, packed: zeros(1000), size: 2000 }]))).toBe("bomb");
  });

  it("one that lies about its size within the limits: not a byte more than declared is taken in", async () => {
    const text = new TextEncoder().encode("<a/>".repeat(200_000));
    const bomb = rawZip([...others, { name: sheet, packed: repeated(text, 500), size: 2 * MIB }]);
    expect(await outcome(bomb)).toBe("bomb");
  });

  it("many names for the same bytes (overlapping parts)", async () => {
    const kernel = { name: "kernel", packed: zeros(20), size: 20 * MIB };
    const bomb = rawZip([
      kernel,
      ...Array.from({ length: 50 }, (_, index) => ({ ...kernel, name: `n${String(index)}`, header: 0 })),
    ]);
    expect(await outcome(bomb)).toBe("bomb");
  });

  it("one sheet under many names is read once at most", async () => {
    const links = Array.from(
      { length: 100 },
      (_, index) => `<sheet name="B${String(index)}" sheetId="${String(index)}" r:id="rId1"/>`,
    );
    const many = parts({ sheets: [{ xml: "" }] });
    many.set("xl/workbook.xml", `<workbook><sheets>${links.join("")}</sheets></workbook>`);
    expect(await outcome(zipped(many))).toBe("damaged");
  });

  it("more parts than any workbook has", async () => {
    const empty = { packed: new Uint8Array(0), size: 0, method: 0 };
    const bomb = rawZip(
      Array.from({ length: LIMITS.entries + 1 }, (_, index) => ({ ...empty, name: `n${String(index)}` })),
    );
    expect(await outcome(bomb)).toBe("bomb");
  });

  it("an honest part that packs well is no bomb", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${String(row + 1)}"><c r="A${String(row + 1)}" t="str"><v>samma</v></c></row>`,
    );
    expect(await outcome(xlsx({ sheets: [{ xml: rows.join("") }] }))).toBe("read");
  });
});
