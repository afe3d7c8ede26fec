/** The key figures' ratings: each horizon in all, its financial targets, and by goal area, issuer and department. */
import type { KeyFigure, Plan } from "../plan/records";
import { RATINGS, type Rating } from "../plan/states";
import { rate } from "./rating";
import { horizonOf } from "./state";
import { sharedTables } from "./tables";
import { tallyOf, withStates } from "./tally";
import type { FollowUp, KeyFigureTallies, RatedKeyFigure } from "./types";

export function countKeyFigures(keyFigures: readonly KeyFigure[], plan: Plan): FollowUp["keyFigures"] {
  const rated = new Map<KeyFigure, RatedKeyFigure>();
  for (const keyFigure of keyFigures) rated.set(keyFigure, rate(keyFigure, plan));
  const ratingOf = (keyFigure: KeyFigure): Rating => rated.get(keyFigure)?.rating ?? "notReported";
  const shortTerm = keyFigures.filter((keyFigure) => horizonOf(keyFigure) === "shortTerm");
  const longTerm = keyFigures.filter((keyFigure) => horizonOf(keyFigure) === "longTerm");
  return {
    shortTerm: talliesOf("keyFigures.shortTerm", shortTerm, ratingOf),
    longTerm: talliesOf("keyFigures.longTerm", longTerm, ratingOf),
    rated,
  };
}

function talliesOf(id: string, rows: readonly KeyFigure[], ratingOf: (row: KeyFigure) => Rating): KeyFigureTallies {
  const stated = withStates(rows, RATINGS, ratingOf);
  const ratings = tallyOf(id, stated);
  const financial = rows.filter((keyFigure) => keyFigure.financial);
  return {
    ratings,
    financial: tallyOf(`${id}.financial`, withStates(financial, RATINGS, ratingOf)),
    ...sharedTables(id, stated, ratings),
  };
}
