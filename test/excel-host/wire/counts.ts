/** What each sync cost: the measure of an adapter. */
import type { SyncRequest } from "./faults";
import type { Batch } from "./protocol";
import { ACTION, PATH } from "./protocol";

export interface SyncRecord extends SyncRequest {
  /** Bytes of the answer in UTF-8; 0 where none was given. */
  readonly responseBytes: number;
  /** The error's code, or "" where all went well; "hang" where no answer was given. */
  readonly error: string;
}

/** Names of the properties, methods and loaded properties that a batch uses. */
export function membersOf(batch: Batch): Set<string> {
  const names = new Set<string>();
  for (const path of batch.ObjectPaths.values()) {
    if (path.ObjectPathType === PATH.method || path.ObjectPathType === PATH.property) names.add(path.Name);
    if (path.ObjectPathType === PATH.indexer) names.add("getItem");
  }
  for (const action of batch.Actions) {
    if (action.ActionType === ACTION.method || action.ActionType === ACTION.setProperty) names.add(action.Name);
    for (const name of action.QueryInfo?.Select ?? []) names.add(name);
  }
  return names;
}

/** A batch that does nothing but give up references. */
export function isCleanup({ Actions }: Batch): boolean {
  const others = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return others.length > 0 && others.every(({ Name }) => Name === "_RemoveReference");
}

/** Bytes of a text in UTF-8, as it crosses the wire. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
