/**
 * Objects that the library asked to keep (`_KeepReference`), so that they can be used after a sync, until
 * `_RemoveReference`. A reference left over when all runs have ended is a leak.
 */
import type { HostObject } from "../objects/define";
import { HostError } from "../objects/define";

export class References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  /** How many are kept now. */
  get size(): number {
    return this.kept.size;
  }

  keep(object: HostObject): string {
    const id = `ref${String(++this.last)}`;
    this.kept.set(id, object);
    return id;
  }

  remove(id: unknown): void {
    if (typeof id === "string") this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new HostError("InvalidObjectPath", `no reference ${id}`);
    return object;
  }
}
