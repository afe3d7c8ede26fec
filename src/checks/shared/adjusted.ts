/** The key figures that a proposed adjustment is about. */
import type { Adjustment, KeyFigure } from "../../plan/records";
import { idText } from "../../registers/links";
import { normaliseText } from "../../values/text";

/** Those of the name (it may occur in both scopes) or the id. */
export function keyFiguresOf({ keyFigure }: Adjustment, all: readonly KeyFigure[]): readonly KeyFigure[] {
  const name = normaliseText(keyFigure);
  const named = all.filter(({ title }) => normaliseText(title) === name);
  return named.length > 0 ? named : all.filter(({ key }) => idText(key) === idText(keyFigure));
}
