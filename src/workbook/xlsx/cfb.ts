/**
 * Compound files ([MS-CFB]): the container of .xls and of every encrypted workbook. Chains are followed with a limit, for a
 * hostile file may close one into a ring.
 */
import { WorkbookError } from "../errors";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_SECTOR = 0xfffffffa;
const HEADER_DIFAT = 109;
/** Streams up to this length live in the mini stream. */
const ENTRY = 128;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= SIGNATURE.length && SIGNATURE.every((byte, index) => bytes[index] === byte);
}

interface DirectoryEntry {
  readonly start: number;
  readonly size: number;
}

export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: number[];
  private readonly entries = new Map<string, DirectoryEntry>();
  private readonly cutoff: number;
  private mini: { readonly fat: readonly number[]; readonly bytes: Uint8Array } | null = null;
  private root: DirectoryEntry | null = null;

  /** Throws WorkbookError truncated, damaged. */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < 512) throw new WorkbookError("truncated", "a compound file shorter than its header");
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12)
      throw new WorkbookError("damaged", "a compound file with an impossible sector size");
    this.sectorSize = 2 ** shift;
    this.cutoff = this.view.getUint32(56, true);
    this.fat = this.readFat();
    this.readDirectory();
  }

  names(): Iterable<string> {
    return this.entries.keys();
  }

  /** A stream's bytes; null where there is none of this name. Throws truncated, damaged. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.size > this.bytes.length) throw new WorkbookError("truncated", `the stream ${name} is cut off`);
    if (entry.size >= this.cutoff) return this.chain(entry.start, entry.size);
    return this.miniChain(entry.start, entry.size);
  }

  private readFat(): number[] {
    const sectors: number[] = [];
    for (let index = 0; index < HEADER_DIFAT; index++) sectors.push(this.view.getUint32(76 + index * 4, true));
    let next = this.view.getUint32(68, true);
    const perSector = this.sectorSize / 4;
    for (let guard = 0; next < LAST_SECTOR && guard < this.sectorCount(); guard++) {
      const at = this.offset(next);
      for (let index = 0; index < perSector - 1; index++) sectors.push(this.view.getUint32(at + index * 4, true));
      next = this.view.getUint32(at + this.sectorSize - 4, true);
    }
    const fat: number[] = [];
    for (const sector of sectors) {
      // A FAT longer than the file can need is a lie; its tail is never asked for.
      if (sector >= LAST_SECTOR || fat.length > this.sectorCount()) continue;
      const at = this.offset(sector);
      for (let index = 0; index < perSector; index++) fat.push(this.view.getUint32(at + index * 4, true));
    }
    return fat;
  }

  private sectorCount(): number {
    return Math.ceil(this.bytes.length / this.sectorSize);
  }

  private offset(sector: number): number {
    const at = (sector + 1) * this.sectorSize;
    if (at + this.sectorSize > this.bytes.length) throw new WorkbookError("truncated", "the compound file is cut off");
    return at;
  }

  private sectors(start: number): number[] {
    const found: number[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = this.fat[sector] ?? LAST_SECTOR) {
      found.push(sector);
      if (found.length > this.sectorCount()) throw new WorkbookError("damaged", "a ring in the compound file");
    }
    return found;
  }

  private chain(start: number, size: number): Uint8Array {
    const sectors = this.sectors(start);
    const whole = new Uint8Array(Math.min(size, sectors.length * this.sectorSize));
    if (whole.length < size) throw new WorkbookError("truncated", "a stream of the compound file is cut off");
    sectors.forEach((sector, index) => {
      const at = index * this.sectorSize;
      if (at >= size) return;
      // The last sector of a file may be shorter than the others.
      const from = (sector + 1) * this.sectorSize;
      const part = this.bytes.subarray(from, from + Math.min(this.sectorSize, size - at));
      if (part.length < Math.min(this.sectorSize, size - at))
        throw new WorkbookError("truncated", "the compound file is cut off");
      whole.set(part, at);
    });
    return whole;
  }

  private miniChain(start: number, size: number): Uint8Array {
    const { fat, bytes } = this.miniStream();
    const whole = new Uint8Array(size);
    let sector = start;
    for (let at = 0; at < size; at += 64) {
      const part = bytes.subarray(sector * 64, sector * 64 + Math.min(64, size - at));
      if (sector >= LAST_SECTOR || part.length === 0)
        throw new WorkbookError("truncated", "a stream of the compound file is cut off");
      whole.set(part, at);
      sector = fat[sector] ?? LAST_SECTOR;
    }
    return whole;
  }

  private miniStream(): { readonly fat: readonly number[]; readonly bytes: Uint8Array } {
    if (this.mini !== null) return this.mini;
    const fat: number[] = [];
    for (const sector of this.sectors(this.view.getUint32(60, true))) {
      const at = this.offset(sector);
      for (let index = 0; index < this.sectorSize / 4; index++) fat.push(this.view.getUint32(at + index * 4, true));
    }
    const root = this.root;
    this.mini = {
      fat,
      bytes: root === null ? new Uint8Array(0) : this.chain(root.start, Math.min(root.size, this.bytes.length)),
    };
    return this.mini;
  }

  private readDirectory(): void {
    for (const sector of this.sectors(this.view.getUint32(48, true))) {
      const at = this.offset(sector);
      for (let from = at; from < at + this.sectorSize; from += ENTRY) this.readEntry(from);
    }
  }

  private readEntry(at: number): void {
    const type = this.view.getUint8(at + 66);
    const entry = { start: this.view.getUint32(at + 116, true), size: this.view.getUint32(at + 120, true) };
    if (type === 5) this.root = entry;
    if (type !== 2) return;
    const length = Math.max(0, Math.min(64, this.view.getUint16(at + 64, true)) - 2);
    const name = new TextDecoder("utf-16le").decode(this.bytes.subarray(at, at + length));
    if (!this.entries.has(name)) this.entries.set(name, entry);
  }
}
