/** The quick ways of the adapter say the same as the plain ones. */
import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { crc32, ownCrc32 } from "../../src/workbook/xlsx/crc32";
import { TextBytes } from "../../src/workbook/xlsx/write/bytes";
import { LinkFormulas } from "../../src/workbook/xlsx/write/links";
import { deflater, OwnDeflater } from "../../src/workbook/xlsx/write/deflater";
import { ZipArchive } from "../../src/workbook/xlsx/zip";
import { rawZip } from "./hostile";

describe("text put together as bytes", () => {
  it("is the UTF-8 of the pieces, in order, whatever their lengths", () => {
    const piece = fc.oneof(
      fc.nat({ max: 0x7fffffff }),
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.integer({ min: 100_000, max: 300_000 }).map((length) => "å".repeat(length)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const bytes = new TextBytes();
        for (const one of pieces) {
          if (typeof one === "number") bytes.integer(one);
          else bytes.text(one);
        }
        expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.take())).toBe(pieces.join(""));
        expect(bytes.take()).toHaveLength(0);
      }),
      { numRuns: 50 },
    );
  });

  it("whole numbers at the edges of their lengths; ASCII beyond the room that there is", () => {
    const bytes = new TextBytes();
    const numbers = [0, 9, 10, 99, 100, 1_048_576, 999_999_999, 1_000_000_000, 0x7fffffff];
    for (const number of numbers) {
      bytes.integer(number);
      bytes.ascii(" ");
    }
    bytes.ascii("x".repeat(300_000));
    expect(new TextDecoder().decode(bytes.take())).toBe(`${numbers.join(" ")} ${"x".repeat(300_000)}`);
  });
});

describe("packing and sums", () => {
  it("our own sums are the platform's, with nothing added too", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, two) => {
        expect(crc32(two, crc32(one))).toBe(ownCrc32(two, ownCrc32(one)));
      }),
    );
  });

  it("what packs badly, or not at all, comes back whole from either packer", async () => {
    const { inflateRawSync } = await import("node:zlib");
    let seed = 1;
    const noise = Uint8Array.from({ length: 300_000 }, () => (seed = (seed * 48271) % 2147483647) & 255);
    for (const packer of [deflater(), new OwnDeflater()]) {
      await packer.push(noise);
      await packer.push(new Uint8Array(0));
      await packer.push(noise);
      expect(Buffer.compare(inflateRawSync(Buffer.concat(await packer.finish())), Buffer.concat([noise, noise]))).toBe(
        0,
      );
    }
  });

  it("a part that is larger than may be unpacked in one go is read piece by piece, and says the same", () => {
    const bytes = strToU8("rad efter rad ".repeat(1_300_000));
    const zip = ZipArchive.open(
      rawZip([{ name: "stor", packed: deflateSync(bytes, { level: 1 }), size: bytes.length, crc: crc32(bytes) }]),
    );
    expect(Buffer.compare(zip.read("stor"), bytes)).toBe(0);
  });
});

describe("links as formulas", () => {
  it("what a file, a sheet or a text is called never breaks out of its literal", () => {
    const links = new LinkFormulas((file) => file);
    const link = { file: 'a"&b.xlsx', sheet: 'Det\'s "<x>"', cell: "B7" };
    const said = `HYPERLINK("[a""&amp;b.xlsx]'Det''s ""&lt;x&gt;""'!B7","Öppna")`;
    expect(links.formula(link, "Öppna")).toBe(said);
    expect(links.formula({ ...link, cell: "C8" }, "Öppna")).toBe(said.replace("B7", "C8"));
    expect(links.formula({ sheet: "Blad1", cell: 'A1"&"' }, 'x"')).toBe(`HYPERLINK("#'Blad1'!A1""&amp;""","x""")`);
    expect(links.formula(link, "x".repeat(2_001))).toBeNull();
    expect(links.formula({ ...link, file: "f".repeat(300) }, "Öppna")).toContain('"&amp;"');
    expect(links.formula(link, "Öppna")).toBe(said);
  });
});
