/** Sentences that share a total out over its states: "Av planens 29 uppdrag är 2 uppfyllda och 27 delvis uppfyllda." */
import { nounFor, rest, type Noun, type Predicate } from "../swedish/agreement";
import type { Series } from "../swedish/numbers";
import { counted, listed, worded, type Count, type Part } from "./build";

/** Those that are counted, in the forms that the sentences need. */
export interface Subject {
  readonly noun: Noun;
  /** After "av": "planens 29 uppdrag", "de 24 uppdragen från regionfullmäktige". */
  readonly group: (count: Part) => Part;
  /** After "samtliga": "29 uppdrag i planen". */
  readonly all: (count: Part) => Part;
  /** After "båda": " uppdragen i planen". */
  readonly both: string;
  /** Before and after "enda": "Planens ", " uppdrag". */
  readonly only: readonly [before: string, after: string];
}

/** One state: how many, and what is said of them. */
export interface Share {
  readonly count: Count;
  readonly predicate: Predicate;
}

function withRest(parts: Part, text: string): Part {
  return text === "" ? parts : [parts, " ", text];
}

/** Verbs that need not be said again: "är 2 uppfyllda och 27 delvis uppfyllda". */
const AUXILIARIES = new Set(["är", "har"]);

function sameVerb({ verb }: Predicate): (share: Share) => boolean {
  return (share) => share.predicate.verb === verb;
}

/**
 * The clauses of a sentence that has begun with its subject, so that verb and number change places in the first one: "är
 * 23 genomförda", "216 pågår enligt plan", "43 är planerade". A verb said already is left out. With "noun first"
 * the first number has its noun: "har 2 aktiviteter blivit försenade".
 */
export function clauses(shares: readonly Share[], series: Series, noun: Noun, first?: "noun first"): Part {
  const present = shares.filter((share) => share.count.value > 0);
  return listed(
    present.map(({ count, predicate }, index) => {
      const number = counted(count, series, noun.gender);
      const ending = rest(predicate, count.value);
      if (index === 0) {
        const named = first === undefined ? number : [number, " ", nounFor(noun, count.value)];
        return withRest([predicate.verb, " ", named], ending);
      }
      const silent = AUXILIARIES.has(predicate.verb) && present.slice(0, index).every(sameVerb(predicate));
      return withRest(silent ? number : [number, " ", predicate.verb], ending);
    }),
  );
}

/** "Samtliga 29 uppdrag i planen", "Båda uppdragen i planen", "Planens enda uppdrag". */
export function everyOne(subject: Subject, total: Count, series: Series): Part {
  switch (total.value) {
    case 1:
      return [subject.only[0], worded("enda", total), subject.only[1]];
    case 2:
      return [worded("Båda", total), subject.both];
    default:
      return ["Samtliga ", subject.all(counted(total, series, subject.noun.gender))];
  }
}

/** "Inget av planens 29 uppdrag", "Ingen av de tre aktiviteterna"; of one: "Planens enda uppdrag". */
export function noneOf(subject: Subject, total: Count, series: Series): Part {
  const none = subject.noun.gender === "common" ? "Ingen" : "Inget";
  return [none, " av ", subject.group(counted(total, series, subject.noun.gender))];
}

/** "Av planens 29 uppdrag". */
export function outOf(subject: Subject, total: Count, series: Series): Part {
  return ["Av ", subject.group(counted(total, series, subject.noun.gender))];
}

/** How the whole shares out over its states; null where there is nothing to share out. */
export function statesSentence(subject: Subject, total: Count, shares: readonly Share[], series: Series): Part | null {
  const present = shares.filter((share) => share.count.value > 0);
  const first = present[0];
  if (first === undefined) {
    return null;
  }
  if (present.length > 1) {
    return [outOf(subject, total, series), " ", clauses(present, series, subject.noun), "."];
  }
  const negated = deny(first.predicate);
  if (negated !== null && total.value > 1) {
    return [noneOf(subject, total, series), ` ${negated}.`];
  }
  return [
    withRest([everyOne(subject, total, series), " ", first.predicate.verb], rest(first.predicate, total.value)),
    ".",
  ];
}

/** "är inte rapporterat" of all is said as "inget … är rapporterat"; null where there is no "inte". */
function deny({ verb, one }: Predicate): string | null {
  return one.startsWith("inte ") ? `${verb} ${one.slice("inte ".length)}` : null;
}
