/**
 * How much of somebody else's file is taken in. A department's workbook has some thousand rows; the largest plan that the
 * program is meant for (100,000 activities × 12 columns) unpacks to 54 MB. The limits leave seven times that, and
 * keep the peak well under 600 MiB.
 */
const MIB = 1024 * 1024;

export const LIMITS = {
  fileBytes: 200 * MIB,
  /** All parts of a package together, as declared and as really unpacked. */
  unpackedBytes: 400 * MIB,
  /** A part that unpacks to more than this many times its packed size is a bomb, from `ratioFrom` bytes on. */
  ratio: 120,
  ratioFrom: 32 * MIB,
  entries: 10_000,
  /** Cells with a value in all sheets together. */
  cells: 5_000_000,
  /** Places in the rows that hold them, empty ones between cells included. */
  slots: 12_000_000,
  /** Characters of text in all cells together. */
  characters: 150_000_000,
  /** Elements of one part of XML; five million cells have up to four each. */
  elements: 20_000_000,
  /** A single tag or run of text in XML, in characters: Excel's longest cell text is 32,767. */
  token: 2_000_000,
  /** Rows × columns that a sheet may span. Excel's whole grid is 2^34; 128 columns used to the last row are 2^27. */
  area: 2 ** 27,
  /** Columns that are read; what stands further right is not part of a register. */
  columns: 1024,
  /** An empty stretch of more rows than this ends the sheet: a stray cell at row 1,048,576 is left out. */
  rowGap: 20_000,
  fills: 200_000,
  merges: 100_000,
} as const;

/** Excel's grid. */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;
