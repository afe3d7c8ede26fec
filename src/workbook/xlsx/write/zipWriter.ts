/** A zip package written part by part; parts of another package are taken over as they are packed. */
import type { PackedPart } from "../zip";
import { crc32 } from "../crc32";
import { deflater } from "./deflater";

/** 1 January 1980, the first day that zip knows: the same workbook gives the same bytes on any day. */
const DATE = 0x0021;

interface Part {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Uint8Array[];
  readonly packedSize: number;
}

export class ZipWriter {
  private readonly parts: Part[] = [];
  private readonly encoder = new TextEncoder();

  /** Packs a part that is given in pieces, of text or of its UTF-8 bytes. */
  async add(name: string, pieces: Iterable<string | Uint8Array<ArrayBuffer>>): Promise<void> {
    const { crc, size, packed } = await pack(pieces);
    this.take(name, 8, crc, size, packed);
  }

  /** Takes over a packed part. */
  addPacked(name: string, part: PackedPart): void {
    this.take(name, part.method, part.crc, part.size, [part.packed]);
  }

  /** The whole package. */
  finish(): Uint8Array {
    const length = this.parts.reduce((sum, part) => sum + 76 + part.name.length * 2 + part.packedSize, 22);
    const bytes = new Uint8Array(length);
    const view = new DataView(bytes.buffer);
    let at = 0;
    const positions = this.parts.map((part) => {
      const position = at;
      at = writeLocal(bytes, view, at, part);
      return position;
    });
    const directory = at;
    this.parts.forEach((part, index) => {
      at = writeEntry(bytes, view, at, part, positions[index] ?? 0);
    });
    view.setUint32(at, 0x06054b50, true);
    view.setUint16(at + 8, this.parts.length, true);
    view.setUint16(at + 10, this.parts.length, true);
    view.setUint32(at + 12, at - directory, true);
    view.setUint32(at + 16, directory, true);
    return bytes;
  }

  private take(name: string, method: number, crc: number, size: number, packed: readonly Uint8Array[]): void {
    const packedSize = packed.reduce((sum, chunk) => sum + chunk.length, 0);
    this.parts.push({ name: this.encoder.encode(name), method, crc, size, packed, packedSize });
  }
}

/** A part as it would stand in a package, for one that is put together later. */
export async function packPart(pieces: Iterable<string | Uint8Array<ArrayBuffer>>): Promise<PackedPart> {
  const { crc, size, packed } = await pack(pieces);
  const whole = new Uint8Array(packed.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of packed) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { method: 8, crc, size, packed: whole };
}

async function pack(
  pieces: Iterable<string | Uint8Array<ArrayBuffer>>,
): Promise<{ readonly crc: number; readonly size: number; readonly packed: readonly Uint8Array[] }> {
  const encoder = new TextEncoder();
  const packer = deflater();
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    const bytes = typeof piece === "string" ? encoder.encode(piece) : piece;
    crc = crc32(bytes, crc);
    size += bytes.length;
    await packer.push(bytes);
  }
  return { crc, size, packed: await packer.finish() };
}

/** Version, flags (names are UTF-8), method, date and sizes: the same in both headers. */
function writeCommon(view: DataView, at: number, part: Part): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packedSize, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

function writeLocal(bytes: Uint8Array, view: DataView, at: number, part: Part): number {
  view.setUint32(at, 0x04034b50, true);
  writeCommon(view, at + 4, part);
  bytes.set(part.name, at + 30);
  let next = at + 30 + part.name.length;
  for (const chunk of part.packed) {
    bytes.set(chunk, next);
    next += chunk.length;
  }
  return next;
}

function writeEntry(bytes: Uint8Array, view: DataView, at: number, part: Part, position: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, 20, true);
  writeCommon(view, at + 6, part);
  view.setUint32(at + 42, position, true);
  bytes.set(part.name, at + 46);
  return at + 46 + part.name.length;
}
