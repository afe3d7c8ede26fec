/** Makes the readers of one run. */
import { dateReader, dayReader, daysReader } from "./date";
import { measuredReader } from "./measured";
import { quantityReader } from "./number";
import {
  DIRECTION_WORDS,
  FORM_WORDS,
  HORIZON_WORDS,
  ISSUER_WORDS,
  MEASURE_KIND_WORDS,
  SCOPE_WORDS,
  YES_NO_WORDS,
} from "./otherWords";
import { outcomeReader } from "./outcome";
import { periodReader } from "./period";
import type { Readers, ReaderSettings } from "./readers";
import { ACTIVITY_STATUS_WORDS, FULFILMENT_WORDS, RATING_WORDS } from "./statusWords";
import { targetReader } from "./target";
import { wordReader, type WordList } from "./words";
import { yearReader } from "./year";

/**
 * Readers for one run's settings. They remember what they have read: keep them for the run and share them between sheets.
 * They never throw and never guess: see Reading.
 */
export function createReaders({ year, vocabulary, endMonth = null }: ReaderSettings): Readers {
  const words = <T>(list: WordList<T>) => wordReader(list, vocabulary);
  return {
    activityStatus: words(ACTIVITY_STATUS_WORDS),
    fulfilment: words(FULFILMENT_WORDS),
    rating: words(RATING_WORDS),
    issuer: words(ISSUER_WORDS),
    horizon: words(HORIZON_WORDS),
    scope: words(SCOPE_WORDS),
    direction: words(DIRECTION_WORDS),
    measureKind: words(MEASURE_KIND_WORDS),
    yesNo: words(YES_NO_WORDS),
    measured: measuredReader(words(YES_NO_WORDS), endMonth),
    form: words(FORM_WORDS),
    quantity: quantityReader(),
    outcome: outcomeReader(vocabulary),
    target: targetReader(year),
    year: yearReader(),
    date: dateReader(year),
    day: dayReader(year),
    days: daysReader(year),
    period: periodReader(year),
  };
}
