import { useSyncExternalStore } from "react";
import type { Desk, DeskState } from "./desk";

/** A part of the desk's state, drawn again when that part is another. */
export function useDesk<K extends keyof DeskState>(desk: Desk, part: K): DeskState[K] {
  return useSyncExternalStore(desk.subscribe, () => desk.state()[part]);
}
