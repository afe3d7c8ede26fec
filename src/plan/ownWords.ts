/** The states that a workbook may have words of its own for (Inställningar), in groups: the words of one column. */
import type { ActivityStatus, EnteredFulfilment, EnteredRating, Issuer } from "./states";

export type StateGroup = "activityStatus" | "fulfilment" | "rating" | "issuer";
export type StateCode = ActivityStatus | EnteredFulfilment | EnteredRating | Exclude<Issuer, "unknown">;

/** Groups and states in the order in which reports list them. All codes differ. */
export const STATE_GROUPS: readonly { readonly group: StateGroup; readonly codes: readonly StateCode[] }[] = [
  { group: "activityStatus", codes: ["done", "ongoing", "planned", "late", "discontinued"] },
  { group: "fulfilment", codes: ["fulfilled", "partly", "notFulfilled"] },
  { group: "rating", codes: ["green", "yellow", "red", "noData"] },
  { group: "issuer", codes: ["council", "own"] },
];

/** Own words with what each means, a state's English code ("done", "green" …); of two for one word in a group the last counts. */
export type Vocabulary = readonly (readonly [word: string, code: string])[];
