/**
 * How states are said of their noun (domain.md: "ett uppdrag är uppfyllt, två uppdrag är uppfyllda; ett nyckeltal är
 * grönt, fyra är gröna; en aktivitet är genomförd, två aktiviteter är genomförda").
 */
import type { Risk } from "../followup/types";
import type { ActivityState, Fulfilment, Rating } from "../plan/states";
import type { Gender } from "./numbers";

/** What is said of one and of several: verb and what follows it. */
export interface Predicate {
  /** "är", "pågår", "utgår", "saknar". */
  readonly verb: string;
  /** After the verb, of one: "genomförd"; "" where the verb says it all. */
  readonly one: string;
  readonly many: string;
}

function be(one: string, many: string): Predicate {
  return { verb: "är", one, many };
}

function does(verb: string, rest = ""): Predicate {
  return { verb, one: rest, many: rest };
}

export const FULFILMENT_PREDICATES: Readonly<Record<Fulfilment, Predicate>> = {
  fulfilled: be("uppfyllt", "uppfyllda"),
  partly: be("delvis uppfyllt", "delvis uppfyllda"),
  notFulfilled: be("inte uppfyllt", "inte uppfyllda"),
  notReported: be("inte rapporterat", "inte rapporterade"),
};

export const RATING_PREDICATES: Readonly<Record<Rating, Predicate>> = {
  green: be("grönt", "gröna"),
  yellow: be("gult", "gula"),
  red: be("rött", "röda"),
  noData: does("saknar", "data"),
  notReported: be("inte rapporterat", "inte rapporterade"),
};

/** The colours with what they mean; domain.md: red key figures "uppnås inte", yellow ones "uppnås delvis". */
export const EXPLAINED_PREDICATES: Readonly<Record<"green" | "yellow" | "red", Predicate>> = {
  green: be("grönt (uppnås)", "gröna (uppnås)"),
  yellow: be("gult (uppnås delvis)", "gula (uppnås delvis)"),
  red: be("rött (uppnås inte)", "röda (uppnås inte)"),
};

export const ACTIVITY_PREDICATES: Readonly<Record<ActivityState, Predicate>> = {
  done: be("genomförd", "genomförda"),
  ongoing: does("pågår", "enligt plan"),
  planned: be("planerad", "planerade"),
  late: be("försenad", "försenade"),
  notReported: be("inte rapporterad", "inte rapporterade"),
  discontinued: does("utgår"),
};

export const RISK_PREDICATES: Readonly<Record<Risk, Predicate>> = {
  late: be("försenad", "försenade"),
  notBegun: be("inte påbörjad fast starten har passerat", "inte påbörjade fast starten har passerat"),
  notReported: be("inte rapporterad", "inte rapporterade"),
  shortOfTime: does("har", "mindre tid kvar än planerat"),
};

/** What follows the verb, for so many. */
export function rest(predicate: Predicate, count: number): string {
  return count === 1 ? predicate.one : predicate.many;
}

/** In a subordinate clause "inte" stands before the verb: "som inte är rapporterad", "varav 3 inte är rapporterade". */
export function subordinate(predicate: Predicate, count: number): string {
  const ending = rest(predicate, count);
  const text = ending.startsWith("inte ")
    ? `inte ${predicate.verb} ${ending.slice("inte ".length)}`
    : `${predicate.verb} ${ending}`;
  return text.trimEnd();
}

/** "som", "som båda", "som alla": all of so many. */
export function whoAll(count: number): string {
  if (count === 1) {
    return "som";
  }
  return count === 2 ? "som båda" : "som alla";
}

/** A noun in the forms that counting needs. */
export interface Noun {
  readonly gender: Gender;
  /** uppdrag, aktivitet. */
  readonly one: string;
  /** uppdrag, aktiviteter. */
  readonly many: string;
  /** uppdraget, aktiviteten. */
  readonly theOne: string;
  /** uppdragen, aktiviteterna. */
  readonly theMany: string;
}

export const ASSIGNMENT: Noun = {
  gender: "neuter",
  one: "uppdrag",
  many: "uppdrag",
  theOne: "uppdraget",
  theMany: "uppdragen",
};
export const KEY_FIGURE: Noun = {
  gender: "neuter",
  one: "nyckeltal",
  many: "nyckeltal",
  theOne: "nyckeltalet",
  theMany: "nyckeltalen",
};
/** finansiellt mål. */
export const FINANCIAL_TARGET: Noun = {
  gender: "neuter",
  one: "mål",
  many: "mål",
  theOne: "målet",
  theMany: "målen",
};
export const ACTIVITY: Noun = {
  gender: "common",
  one: "aktivitet",
  many: "aktiviteter",
  theOne: "aktiviteten",
  theMany: "aktiviteterna",
};
export const MEASURE: Noun = {
  gender: "common",
  one: "åtgärd",
  many: "åtgärder",
  theOne: "åtgärden",
  theMany: "åtgärderna",
};

/** The noun for so many: "en aktivitet", "två aktiviteter". */
export function nounFor(noun: Noun, count: number): string {
  return count === 1 ? noun.one : noun.many;
}
