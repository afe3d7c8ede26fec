/**
 * The states that a plan's rows can be in, in the order in which reports list them.
 * "notReported" is an empty (or unreadable) cell: never counted as anything else, and not the same as "noData",
 * which somebody has written (domain.md, glossary).
 */

export const FULFILMENTS = ["fulfilled", "partly", "notFulfilled", "notReported"] as const;
/** uppfyllt, delvis uppfyllt, ej uppfyllt, ej rapporterad: of an assignment. */
export type Fulfilment = (typeof FULFILMENTS)[number];
/** A fulfilment that somebody can enter. */
export type EnteredFulfilment = Exclude<Fulfilment, "notReported">;

export const RATINGS = ["green", "yellow", "red", "noData", "notReported"] as const;
/** grön, gul, röd, ingen data, ej rapporterad: of a key figure. */
export type Rating = (typeof RATINGS)[number];
/** A rating that somebody can enter. */
export type EnteredRating = Exclude<Rating, "notReported">;

export const ACTIVITY_STATES = ["done", "ongoing", "planned", "late", "notReported", "discontinued"] as const;
/** genomförd, pågående enligt plan, planerad, försenad, ej rapporterad, utgår: of an activity. */
export type ActivityState = (typeof ACTIVITY_STATES)[number];
/** A status that somebody can enter. */
export type ActivityStatus = Exclude<ActivityState, "notReported">;

export const ISSUERS = ["council", "own", "unknown"] as const;
/** uppdragsgivare: the council (fullmäktige), the board itself (eget), or not readable. */
export type Issuer = (typeof ISSUERS)[number];

export const HORIZONS = ["shortTerm", "longTerm"] as const;
/** kortsiktigt or långsiktigt: of a key figure. */
export type Horizon = (typeof HORIZONS)[number];
