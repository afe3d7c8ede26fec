/** accumulating-not-rated (domain.md rule 4): without a part target it is not rated before year end, "counted with ej rapporterad, with a finding that says why". */
import { valueOf } from "../plan/reading";
import type { Check } from "./check";
import { at } from "./shared/place";
import { eachRated } from "./shared/rated";

export const accumulatingNotRated: Check = (input) =>
  eachRated(input, (keyFigure, { reason }) => {
    if (reason.kind !== "notRated" || reason.because !== "accumulating") return null;
    const target = valueOf(keyFigure.target) ?? null;
    const params = { title: keyFigure.title, target, unit: keyFigure.unit };
    return { rule: "accumulating-not-rated", severity: "warning", ...at(keyFigure, "partTarget"), params };
  });
