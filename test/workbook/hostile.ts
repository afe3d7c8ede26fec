/** Files that somebody made to do harm, or that were harmed on their way. */
import { constants, deflateRawSync } from "node:zlib";

interface RawEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Position of another entry's local header, to overlap it. */
  readonly header?: number;
}

/** A zip file whose directory says what the test wants it to say. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const bytes: number[][] = [];
  let at = 0;
  const push = (chunk: readonly number[] | Uint8Array): void => {
    bytes.push([...chunk]);
    at += chunk.length;
  };
  const positions = entries.map((entry) => {
    if (entry.header !== undefined) return entry.header;
    const position = at;
    push([...u32(0x04034b50), ...common(entry), ...u16(entry.name.length), ...u16(0), ...ascii(entry.name)]);
    push(entry.packed);
    return position;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    push([...u32(0x02014b50), ...u16(20), ...common(entry), ...u16(entry.name.length), ...u16(0), ...u16(0)]);
    push([...u16(0), ...u16(0), ...u32(0), ...u32(positions[index] ?? 0), ...ascii(entry.name)]);
  });
  const length = at - directory;
  push([...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(entries.length), ...u16(entries.length)]);
  push([...u32(length), ...u32(directory), ...u16(0)]);
  return Uint8Array.from(bytes.flat());
}

function common({ packed, size, crc = 0, method = 8, flags = 0 }: RawEntry): number[] {
  return [
    ...u16(20),
    ...u16(flags),
    ...u16(method),
    ...u16(0),
    ...u16(33),
    ...u32(crc),
    ...u32(packed.length),
    ...u32(size),
  ];
}

export function u16(value: number): number[] {
  return [value & 255, (value >> 8) & 255];
}

export function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function ascii(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

/** A deflate stream of `megabytes` MiB of zeros. */
export function zeros(megabytes: number): Uint8Array {
  return repeated(new Uint8Array(1024 * 1024), megabytes);
}

/** A deflate stream that unpacks to `text` many times over, made without ever holding that: one block, repeated. */
export function repeated(text: Uint8Array, times: number): Uint8Array {
  const block = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH });
  const whole = new Uint8Array(block.length * times + 2);
  for (let index = 0; index < times; index++) whole.set(block, index * block.length);
  whole.set([3, 0], whole.length - 2);
  return whole;
}

/** A compound file with one stream (at least 4,096 bytes, so that it needs no mini stream). */
export function compoundFile(name: string, stream: Uint8Array, ring = false): Uint8Array {
  const count = Math.ceil(Math.max(stream.length, 4096) / 512);
  const bytes = new Uint8Array(512 * (3 + count));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let index = 0; index < 109; index++) view.setUint32(76 + index * 4, index === 0 ? 0 : 0xffffffff, true);
  // The FAT in sector 0, the directory in sector 1, the stream from sector 2 on.
  for (let index = 0; index < 128; index++) view.setUint32(512 + index * 4, 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  for (let index = 0; index < count; index++) {
    const next = index === count - 1 ? (ring ? 2 : 0xfffffffe) : 3 + index;
    view.setUint32(512 + (2 + index) * 4, next, true);
  }
  directoryEntry(bytes, 1024, "Root Entry", 5, 0xfffffffe, 0);
  directoryEntry(bytes, 1152, name, 2, 2, Math.max(stream.length, 4096) + (ring ? 1_000_000 : 0));
  bytes.set(stream, 1536);
  return bytes;
}

function directoryEntry(bytes: Uint8Array, at: number, name: string, type: number, start: number, size: number): void {
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < name.length; index++) view.setUint16(at + index * 2, name.charCodeAt(index), true);
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}
