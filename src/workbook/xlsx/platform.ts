/** Node's own zlib where the program runs in Node (20.16 or later): it packs, unpacks and sums three to five times as fast. */
import type * as Zlib from "node:zlib";

interface Host {
  readonly process?: { readonly getBuiltinModule?: (id: "node:zlib") => Partial<typeof Zlib> | undefined };
}

/** null in a browser. Asked for at run time, so that a bundle for browsers needs no stand-in. */
export const nodeZlib: Partial<typeof Zlib> | null =
  (globalThis as Host).process?.getBuiltinModule?.("node:zlib") ?? null;
