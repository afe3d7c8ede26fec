/** What the cells of one sheet share. */
import { createContext, useContext } from "react";
import type { PageStrings } from "../../strings/page";
import type { Draft } from "./draft";
import type { SheetModel } from "./model";
import type { Place } from "./moves";

export interface GridContextValue {
  readonly model: SheetModel;
  readonly active: Place;
  readonly draft: Draft | null;
  /** Id of the element of the active cell. */
  readonly id: string;
  /** Grows each time that somebody asks to see the active cell; 0 where nobody has. */
  readonly flash: number;
  /** The keyboard is in the sheet. */
  readonly focused: boolean;
  readonly strings: PageStrings;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onCommit: (then: "stay" | "down" | "right" | "left" | "up") => void;
}

const GridContext = createContext<GridContextValue | null>(null);
export const GridProvider = GridContext.Provider;

export function useGridContext(): GridContextValue {
  const value = useContext(GridContext);
  if (value === null) throw new Error("a cell stands in a grid");
  return value;
}
