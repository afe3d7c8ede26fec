/**
 * A zip package opened without trust: the directory is checked before anything is unpacked, and what is unpacked is counted
 * as it comes, so that a directory that lies about sizes is caught at the first byte too many, not after the memory is spent.
 * Layout: PKWARE APPNOTE.TXT 4.3 (local header 04034b50, directory 02014b50, end 06054b50, zip64 4.5.3).
 */
import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { WorkbookError } from "../errors";
import { LIMITS } from "../grid/limits";
import { nodeZlib } from "./platform";

/** A part as it stands in a package. */
export interface PackedPart {
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly header: number;
  readonly encrypted: boolean;
}

/** Packed bytes that are handed to the inflater at a time: at the worst ratio (1032:1) 16 MiB come out. */
const STEP = 16 * 1024;
/** Parts up to this size may be unpacked in one go; larger ones never stand in memory as a whole. */
const WHOLE = 16 * 1024 * 1024;
/** Unpacked bytes that are handed on at a time: the text made of them stays small. */
const PIECE = 256 * 1024;
/** Up to here a part that unpacks to more than declared is taken for broken, beyond it for a trap. */
const HARMLESS = 1024 * 1024;
const END_LENGTH = 22;

export class ZipArchive {
  private unpacked = 0;
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  /**
   * Reads and checks the directory: lengths, number of entries, declared sizes and ratios, overlaps.
   * Throws WorkbookError truncated, damaged, tooLarge, bomb.
   */
  static open(bytes: Uint8Array): ZipArchive {
    const entries = readDirectory(bytes);
    checkOverlaps(entries, bytes.length);
    checkDeclared(entries);
    const byName = new Map<string, ZipEntry>();
    for (const entry of entries) {
      if (byName.has(entry.name)) throw new WorkbookError("damaged", `the part ${entry.name} occurs twice`);
      byName.set(entry.name, entry);
    }
    return new ZipArchive(bytes, byName);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): Iterable<string> {
    return this.entries.keys();
  }

  /** A part as it is packed, to be carried over to another package. */
  packed(name: string): PackedPart {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new WorkbookError("damaged", `the part ${name} is missing`);
    return { ...entry, packed: packedBytes(this.bytes, entry) };
  }

  /** A small part as a whole. Throws as `stream`. */
  read(name: string): Uint8Array {
    const chunks: Uint8Array[] = [];
    let length = 0;
    this.stream(name, (chunk) => {
      chunks.push(chunk);
      length += chunk.length;
    });
    if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  /**
   * Unpacks a part piece by piece. Throws WorkbookError: bomb where more comes out than was declared or than the package
   * may hold in all, damaged where less comes out or the checksum differs, encrypted.
   */
  stream(name: string, take: (chunk: Uint8Array) => void): void {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new WorkbookError("damaged", `the part ${name} is missing`);
    if (entry.encrypted) throw new WorkbookError("encrypted", `the part ${name} is encrypted`);
    const packed = packedBytes(this.bytes, entry);
    let size = 0;
    let sum = 0;
    const count = (chunk: Uint8Array): void => {
      size += chunk.length;
      this.unpacked += chunk.length;
      if (size > entry.size) {
        const code = size > HARMLESS ? "bomb" : "damaged";
        throw new WorkbookError(code, `${name} unpacks to more than the ${String(entry.size)} bytes declared`);
      }
      if (this.unpacked > LIMITS.unpackedBytes)
        throw new WorkbookError("bomb", "the parts unpack to more than allowed");
      sum = crc32(chunk, sum);
      if (chunk.length > 0) take(chunk);
    };
    if (entry.method === 0) count(packed);
    else if (!inflateWhole(packed, entry.size, count)) inflate(packed, name, count);
    if (size !== entry.size)
      throw new WorkbookError("damaged", `${name} has ${String(size)} of ${String(entry.size)} bytes`);
    if (sum !== entry.crc) throw new WorkbookError("damaged", `the checksum of ${name} differs`);
  }
}

/**
 * Unpacks with Node's zlib, which stops at the size declared. False, and nothing taken, where there is no such zlib or
 * anything is amiss: then the slow way goes through the bytes and tells what it is.
 */
function inflateWhole(packed: Uint8Array, size: number, take: (chunk: Uint8Array) => void): boolean {
  if (nodeZlib?.inflateRawSync === undefined || size > WHOLE) return false;
  const whole = unpackedOrNull(() =>
    nodeZlib?.inflateRawSync?.(packed, { maxOutputLength: size, chunkSize: size + 64 }),
  );
  if (whole?.length !== size) return false;
  for (let at = 0; at < size; at += PIECE) take(whole.subarray(at, at + PIECE));
  return true;
}

function unpackedOrNull(unpack: () => Uint8Array | undefined): Uint8Array | null {
  try {
    return unpack() ?? null;
  } catch {
    return null;
  }
}

function inflate(packed: Uint8Array, name: string, take: (chunk: Uint8Array) => void): void {
  // Handed on outside the try: what goes wrong in the taker is no damage to the file.
  const ready: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => {
    ready.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw new WorkbookError("damaged", `${name} cannot be unpacked`);
    }
    ready.forEach(take);
    ready.length = 0;
  }
}

/** The bytes of an entry, behind its local header. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const start = dataStart(bytes, entry);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new WorkbookError("damaged", `${entry.name} is packed by method ${String(entry.method)}`);
  }
  return bytes.subarray(start, start + entry.packed);
}

function dataStart(bytes: Uint8Array, entry: ZipEntry): number {
  const view = viewOf(bytes);
  if (entry.header + 30 > bytes.length) throw new WorkbookError("truncated", `${entry.name} lies beyond the end`);
  if (view.getUint32(entry.header, true) !== 0x04034b50) {
    throw new WorkbookError("damaged", `${entry.name} has no local header`);
  }
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  if (start + entry.packed > bytes.length) throw new WorkbookError("truncated", `${entry.name} lies beyond the end`);
  return start;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Position of the end record: the last one whose comment reaches exactly, or nearly, to the end of the file. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 65_535);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new WorkbookError("truncated", "the zip directory is missing");
}

interface Directory {
  readonly at: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (count !== 0xffff && at !== 0xffffffff) return { at, count };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { at, count };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== 0x06064b50) {
    throw new WorkbookError("damaged", "the zip64 directory is missing");
  }
  return { at: Number(view.getBigUint64(end64 + 48, true)), count: Number(view.getBigUint64(end64 + 32, true)) };
}

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length < END_LENGTH) throw new WorkbookError("truncated", "shorter than an empty zip file");
  const view = viewOf(bytes);
  const directory = findDirectory(view);
  if (directory.count > LIMITS.entries) throw new WorkbookError("bomb", `${String(directory.count)} parts`);
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = directory.at;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > bytes.length) throw new WorkbookError("truncated", "the zip directory is cut off");
    if (view.getUint32(at, true) !== 0x02014b50) throw new WorkbookError("damaged", "the zip directory is broken");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new WorkbookError("truncated", "the zip directory is cut off");
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    if (!name.endsWith("/")) entries.push(readEntry(view, at, name, extraLength));
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, at: number, name: string, extraLength: number): ZipEntry {
  const [size, packed, header] = zip64(view, at, at + 46 + view.getUint16(at + 28, true), extraLength);
  return {
    name: name.startsWith("/") ? name.slice(1) : name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    size,
    packed,
    header,
  };
}

/** Size, packed size and header position; each one that is FFFFFFFF stands in the zip64 extra field, in that order. */
function zip64(view: DataView, at: number, extra: number, extraLength: number): [number, number, number] {
  const fields: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!fields.includes(0xffffffff)) return fields;
  for (let from = extra; from + 4 <= extra + extraLength;) {
    const length = view.getUint16(from + 2, true);
    if (view.getUint16(from, true) === 1) {
      let value = from + 4;
      fields.forEach((field, index) => {
        if (field !== 0xffffffff || value + 8 > from + 4 + length || value + 8 > view.byteLength) return;
        fields[index] = Number(view.getBigUint64(value, true));
        value += 8;
      });
    }
    from += 4 + length;
  }
  return fields;
}

function checkDeclared(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { name, size, packed } of entries) {
    if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio) {
      throw new WorkbookError("bomb", `${name} declares ${String(size)} bytes from ${String(packed)}`);
    }
    total += size;
  }
  if (total > LIMITS.unpackedBytes) throw new WorkbookError("tooLarge", `${String(total)} bytes unpacked`);
}

/** Entries that share bytes are the trick of bombs that need no nesting: many names, one kernel. */
function checkOverlaps(entries: readonly ZipEntry[], fileLength: number): void {
  const sorted = [...entries].sort((a, b) => a.header - b.header);
  let end = 0;
  for (const entry of sorted) {
    if (entry.header < end) throw new WorkbookError("bomb", `${entry.name} overlaps another part`);
    end = entry.header + 30 + entry.packed;
    if (end > fileLength) throw new WorkbookError("truncated", `${entry.name} lies beyond the end`);
  }
}
