/** rating-differs (domain.md rule 4): "a rating that a department entered itself stands, and a difference from the computed one is a finding that shows both and how the computed one came about". */
import { valueOf } from "../plan/reading";
import type { Check } from "./check";
import { at } from "./shared/place";
import { eachRated } from "./shared/rated";

export const ratingDiffers: Check = (input) =>
  eachRated(input, (keyFigure, { reason }) => {
    const entered = valueOf(keyFigure.rating);
    if (reason.kind !== "entered" || reason.computed === null || entered === undefined) return null;
    const { rating, ...arithmetic } = reason.computed;
    if (rating === entered) return null;
    return {
      rule: "rating-differs",
      severity: "warning",
      ...at(keyFigure, "rating"),
      params: { title: keyFigure.title, entered, computed: rating, ...arithmetic, unit: keyFigure.unit },
    };
  });
