/** A cell that a person is changing. */
import type { Place } from "./moves";

export interface Draft extends Place {
  readonly text: string;
  /** Where they type: in the cell itself, or in the field above the sheet. */
  readonly where: "cell" | "bar";
}
