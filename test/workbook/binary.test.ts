/** .xls and .xlsb record by record. Real files of Excel were read by hand besides; these say what the reader promises. */
import { cellKey } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { compoundFile, u16, u32 } from "./hostile";
import { outcome, zipped } from "./packages";

function f64(value: number): number[] {
  return [...new Uint8Array(new Float64Array([value]).buffer)];
}

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => u16(text.charCodeAt(index))).flat();
}

describe(".xls", () => {
  const record = (id: number, data: readonly number[]): number[] => [...u16(id), ...u16(data.length), ...data];
  const BOF = record(0x809, [...u16(0x600), ...u16(5), ...new Array<number>(12).fill(0)]);
  const EOF = record(0x0a, []);
  const short = (text: string): number[] => [text.length, 1, ...utf16(text)];
  const SST = [
    // "hej" in one byte a letter, then "långt" that is cut after two letters and goes on in two bytes a letter.
    ...record(0xfc, [...u32(2), ...u32(2), ...u16(3), 0, 104, 101, 106, ...u16(5), 0, 108, 229]),
    ...record(0x3c, [1, ...utf16("ngt")]),
  ];
  const xf = (format: number): number[] => record(0xe0, [...u16(0), ...u16(format), ...new Array<number>(16).fill(0)]);

  function book(cells: readonly number[], globals: readonly number[] = []): Uint8Array {
    const sheets: readonly (readonly [string, number, number])[] = [
      ["Blad1", 0, 0],
      ["Diagram", 0, 2],
      ["Dolt", 2, 0],
    ];
    const head = [...BOF, ...globals, ...xf(0), ...xf(14), ...xf(9), ...SST];
    const bound = (at: number, [name, state, type]: readonly [string, number, number]): number[] =>
      record(0x85, [...u32(at), state, type, ...short(name)]);
    const length = head.length + sheets.reduce((sum, sheet) => sum + bound(0, sheet).length, 0) + EOF.length;
    const first = [...BOF, ...cells, ...EOF];
    const second = [...BOF, ...EOF];
    const positions = [length, length + first.length, length + first.length + second.length];
    const directory = sheets.flatMap((sheet, index) => bound(positions[index] ?? 0, sheet));
    return compoundFile("Workbook", Uint8Array.from([...head, ...directory, ...EOF, ...first, ...second, ...second]));
  }

  const CELLS = [
    ...record(0xfd, [...u16(0), ...u16(0), ...u16(0), ...u32(0)]),
    ...record(0xfd, [...u16(0), ...u16(1), ...u16(0), ...u32(1)]),
    ...record(0x203, [...u16(1), ...u16(0), ...u16(1), ...f64(45777)]),
    ...record(0x27e, [...u16(1), ...u16(1), ...u16(2), ...u32((42 << 2) | 3)]),
    ...record(0xbd, [
      ...u16(2),
      ...u16(0),
      ...u16(0),
      ...u32((7 << 2) | 2),
      ...u16(0),
      ...u32((8 << 2) | 2),
      ...u16(1),
    ]),
    ...record(0x205, [...u16(3), ...u16(0), ...u16(0), 42, 1]),
    ...record(0x205, [...u16(3), ...u16(1), ...u16(0), 1, 0]),
    // A formula whose text follows, and one with a number.
    ...record(0x06, [...u16(4), ...u16(0), ...u16(0), 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...new Array<number>(8).fill(0)]),
    ...record(0x207, [...u16(3), 0, 115, 118, 97]),
    ...record(0x06, [...u16(4), ...u16(1), ...u16(0), ...f64(2.5), ...new Array<number>(8).fill(0)]),
    // A chart within the sheet is a stream of its own: what stands in it is not the sheet's.
    ...BOF,
    ...record(0x203, [...u16(0), ...u16(0), ...u16(0), ...f64(99)]),
    ...EOF,
    ...record(0x208, [...u16(2), ...new Array<number>(10).fill(0), ...u16(0x20), ...u16(0)]),
    ...record(0xe5, [...u16(1), ...u16(0), ...u16(1), ...u16(2), ...u16(2)]),
  ];

  it("cells of every kind, hidden rows, merged cells, sheets", async () => {
    const grids = await readWorkbook(book(CELLS), "bok.xls");
    expect(grids.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Blad1", "visible"],
      ["Dolt", "veryHidden"],
    ]);
    expect(grids[0]?.values).toEqual([
      ["hej", "långt"],
      [45777, 0.42],
      [7, 8],
      ["#N/A", true],
      ["sva", 2.5],
    ]);
    expect([...(grids[0]?.formats ?? [])]).toEqual([
      [cellKey(1, 0), "m/d/yyyy"],
      [cellKey(1, 1), "0%"],
    ]);
    expect([...(grids[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect(grids[0]?.merges).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 2, lastColumn: 2 }]);
  });

  it("dates of the 1904 system", async () => {
    const [grid] = await readWorkbook(book(CELLS, record(0x22, u16(1))), "bok.xls");
    expect(grid?.values[1]).toEqual([45777 + 1462, 0.42]);
  });

  it("a password, an older Excel, a ring in the file, an end in the middle", async () => {
    expect(await outcome(book(CELLS, record(0x2f, [0, 0])))).toBe("encrypted");
    const old = [...record(0x809, [...u16(0x500), ...u16(5)]), ...EOF];
    expect(await outcome(compoundFile("Workbook", Uint8Array.from(old)))).toBe("notAWorkbook");
    expect(await outcome(compoundFile("Book", Uint8Array.from(old)))).toBe("notAWorkbook");
    expect(["damaged", "truncated"]).toContain(await outcome(compoundFile("Workbook", Uint8Array.from(old), true)));
    const whole = book(CELLS);
    expect(await outcome(whole.subarray(0, 3000))).toBe("truncated");
    expect(await outcome(whole.subarray(0, 300))).toBe("truncated");
    expect(await outcome(compoundFile("Något annat", new Uint8Array(10)))).toBe("notAWorkbook");
  });
});

describe(".xlsb", () => {
  const record = (id: number, data: readonly number[] = []): number[] => {
    const head = id < 128 ? [id] : [(id & 0x7f) | 0x80, id >> 7];
    const length = data.length < 128 ? [data.length] : [(data.length & 0x7f) | 0x80, data.length >> 7];
    return [...head, ...length, ...data];
  };
  const wide = (text: string): number[] => [...u32(text.length), ...utf16(text)];
  const cell = (id: number, column: number, style: number, data: readonly number[]): number[] =>
    record(id, [...u32(column), ...u32(style), ...data]);
  const row = (number: number, hidden = false): number[] =>
    record(0, [...u32(number), ...u32(0), ...u16(300), 0, hidden ? 0x10 : 0, 0, ...u32(0)]);
  const bin = (...records: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(records.flat());

  function book(date1904 = false, cells: readonly number[] = []): Uint8Array {
    const relations = (entries: readonly string[]): string =>
      `<Relationships>${entries.map((entry) => `<Relationship ${entry}/>`).join("")}</Relationships>`;
    return zipped(
      new Map<string, string | Uint8Array>([
        ["_rels/.rels", relations(['Id="a" Type="x/officeDocument" Target="xl/workbook.bin"'])],
        [
          "xl/workbook.bin",
          bin(
            record(153, [date1904 ? 1 : 0, 0, 0, 0, ...u32(0), ...wide("")]),
            record(156, [...u32(0), ...u32(1), ...wide("rId1"), ...wide("Översikt")]),
            record(156, [...u32(2), ...u32(2), ...wide("rId2"), ...wide("Diagram")]),
            record(357),
            record(362, [...u32(1), ...u32(0), ...u32(0), ...u32(0)]),
            record(39, [
              ...u32(1),
              0,
              ...u32(0xffffffff),
              ...wide("_pf_findings"),
              ...u32(15),
              0x3b,
              ...u16(0),
              ...u32(0),
              ...u32(65535),
              ...u16(0),
              ...u16(255),
              ...u32(0),
            ]),
            record(39, [...u32(1), 0, ...u32(0xffffffff), ...wide("_pf_writing"), ...u32(0), ...u32(0)]),
          ),
        ],
        [
          "xl/_rels/workbook.bin.rels",
          relations([
            'Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.bin"',
            'Id="rId2" Type="x/chartsheet" Target="chartsheets/sheet1.bin"',
            'Id="rId3" Type="x/sharedStrings" Target="sharedStrings.bin"',
            'Id="rId4" Type="x/styles" Target="styles.bin"',
          ]),
        ],
        ["xl/sharedStrings.bin", bin(record(19, [0, ...wide("delad")]))],
        [
          "xl/styles.bin",
          bin(
            record(45, [...u32(0), ...new Array<number>(60).fill(0)]),
            record(45, [...u32(1), 5, 0xff, ...u16(0), 0xff, 0xc0, 0, 0xff, ...new Array<number>(52).fill(0)]),
            record(617, u32(3)),
            ...[
              [0, 0],
              [14, 0],
              [9, 1],
            ].map(([format = 0, fill = 0]) =>
              record(47, [...u16(0), ...u16(format), ...u16(0), ...u16(fill), ...u16(0)]),
            ),
            record(618),
          ),
        ],
        [
          "xl/worksheets/sheet1.bin",
          bin(
            record(148, [...u32(0), ...u32(2), ...u32(0), ...u32(3)]),
            row(0),
            cell(7, 0, 0, u32(0)),
            cell(6, 1, 0, wide("egen")),
            cell(62, 2, 0, [0, ...wide("rik")]),
            row(1, true),
            cell(5, 0, 1, f64(45777)),
            cell(2, 1, 2, u32((42 << 2) | 3)),
            cell(1, 2, 2, []),
            row(2),
            cell(8, 0, 0, wide("formel")),
            cell(9, 1, 0, f64(1.5)),
            cell(10, 2, 0, [1]),
            cell(11, 3, 0, [42]),
            cells,
            record(176, [...u32(0), ...u32(1), ...u32(3), ...u32(3)]),
          ),
        ],
      ]),
    );
  }

  it("cells of every kind, styles, hidden rows, merged cells, the marker; chart sheets do no harm", async () => {
    const grids = await readWorkbook(book(), "bok.xlsb");
    expect(grids.map(({ name, owned, unfinished }) => [name, owned, unfinished])).toEqual([
      ["Översikt", "findings", true],
    ]);
    const [grid] = grids;
    expect(grid?.values).toEqual([
      ["delad", "egen", "rik"],
      [45777, 0.42],
      ["formel", 1.5, true, "#N/A"],
    ]);
    expect([...(grid?.formats ?? [])]).toEqual([
      [cellKey(1, 0), "m/d/yyyy"],
      [cellKey(1, 1), "0%"],
    ]);
    expect([...(grid?.fills ?? [])]).toEqual([[cellKey(1, 2), "FFC000"]]);
    expect([...(grid?.hiddenRows ?? [])]).toEqual([1]);
    expect(grid?.merges).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 3, lastColumn: 3 }]);
  });

  it("dates of the 1904 system", async () => {
    const [grid] = await readWorkbook(book(true), "bok.xlsb");
    expect(grid?.values[1]).toEqual([45777 + 1462, 0.42]);
  });

  it("a record cut off, cells outside the grid", async () => {
    expect(await outcome(book(false, [5, 100, 1]))).toBe("truncated");
    expect(await outcome(book(false, cell(5, 0, 0, [1, 2])))).toBe("damaged");
    expect(await outcome(book(false, cell(5, 99_999, 0, f64(1))))).toBe("absurdDimensions");
  });
});
