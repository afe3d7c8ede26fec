/** CRC-32 as zip uses it (polynomial EDB88320), four bytes at a time. fflate checks no sums, so the guard must. */
import { nodeZlib } from "./platform";

const TABLES: readonly Uint32Array[] = makeTables();

function makeTables(): Uint32Array[] {
  const tables = Array.from({ length: 4 }, () => new Uint32Array(256));
  const [first, ...rest] = tables as [Uint32Array, ...Uint32Array[]];
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    first[byte] = sum;
  }
  let previous = first;
  for (const table of rest) {
    for (let byte = 0; byte < 256; byte++) {
      const sum = previous[byte] ?? 0;
      table[byte] = (sum >>> 8) ^ (first[sum & 255] ?? 0);
    }
    previous = table;
  }
  return tables;
}

/** Continues `sum` (0 at the start) with more bytes. */
export function crc32(bytes: Uint8Array, sum = 0): number {
  // Node's forgets the sum when there are no bytes.
  if (bytes.length === 0) return sum;
  return nodeZlib?.crc32?.(bytes, sum) ?? ownCrc32(bytes, sum);
}

/** For browsers, and Node before 20.15. */
export function ownCrc32(bytes: Uint8Array, sum = 0): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~sum;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc = (t3[crc & 255] ?? 0) ^ (t2[(crc >>> 8) & 255] ?? 0) ^ (t1[(crc >>> 16) & 255] ?? 0) ^ (t0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
