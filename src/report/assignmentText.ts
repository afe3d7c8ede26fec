/** How far the assignments have come: shared by the report's sections. */
import type { Tally } from "../followup/types";
import { FULFILMENTS, type Fulfilment } from "../plan/states";
import { FULFILMENT_PREDICATES } from "../swedish/agreement";
import type { Series } from "../swedish/numbers";
import { sentences, worded, type Count, type Part } from "./build";
import { statesSentence, type Share, type Subject } from "./states";

/** All counts of a tally, for the choice of words or digits. */
export function countsOf<S extends string>(tally: Tally<S>): Count[] {
  return [tally.total, ...Object.values<Count>(tally.byState).filter((count) => count.value > 0)];
}

function sharesOf(tally: Tally<Fulfilment>): Share[] {
  return FULFILMENTS.map((state) => ({ count: tally.byState[state], predicate: FULFILMENT_PREDICATES[state] }));
}

/** "Av planens 29 uppdrag är 2 uppfyllda och 27 delvis uppfyllda." Null where there are none. */
export function fulfilmentSentence(subject: Subject, tally: Tally<Fulfilment>, series: Series): Part | null {
  return statesSentence(subject, tally.total, sharesOf(tally), series);
}

/** What zero says (domain.md: "Inget uppdrag är …"): nobody has judged an assignment to be not fulfilled. */
export function noneNotFulfilled({ total, byState }: Tally<Fulfilment>): Part | null {
  const reported = total.value - byState.notReported.value;
  if (byState.notFulfilled.value > 0 || reported < 2 || byState.fulfilled.value === total.value) {
    return null;
  }
  const which = reported === total.value ? "uppdrag" : "av de rapporterade uppdragen";
  return [worded("Inget", byState.notFulfilled), ` ${which} har bedömts som inte uppfyllt.`];
}

/** Where most of them stand, from the numbers alone; null where no state holds more than half of several. */
export function mostAssignments({ total, byState }: Tally<Fulfilment>): Part | null {
  const most = FULFILMENTS.find((state) => byState[state].value * 2 > total.value);
  if (most === undefined || byState[most].value === total.value || total.value < 4) {
    return null;
  }
  return sentences(`De flesta uppdragen är alltså ${FULFILMENT_PREDICATES[most].many}.`);
}
