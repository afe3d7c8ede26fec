/** The things that the report counts, as subjects of its sentences. */
import { ACTIVITY, ASSIGNMENT, FINANCIAL_TARGET, KEY_FIGURE, MEASURE } from "../swedish/agreement";
import type { Horizon } from "../plan/states";
import type { Subject } from "./states";

export const ALL_ASSIGNMENTS: Subject = {
  noun: ASSIGNMENT,
  group: (count) => ["planens ", count, " uppdrag"],
  all: (count) => [count, " uppdrag i planen"],
  both: " uppdragen i planen",
  only: ["Planens ", " uppdrag"],
};

/** Assignments from the council, which is called by its name. */
export function councilAssignments(council: string): Subject {
  return {
    noun: ASSIGNMENT,
    group: (count) => ["de ", count, ` uppdragen från ${council}`],
    all: (count) => [count, ` uppdrag från ${council}`],
    both: ` uppdragen från ${council}`,
    only: [`Det `, ` uppdraget från ${council}`],
  };
}

/** The board's own assignments; `boards` is the board in the genitive. */
export function ownAssignments(boards: string): Subject {
  return {
    noun: ASSIGNMENT,
    group: (count) => [`${boards} `, count, " egna uppdrag"],
    all: (count) => [count, " egna uppdrag"],
    both: " de egna uppdragen",
    only: ["Det ", " egna uppdraget"],
  };
}

/** Key figures of one horizon. */
export function keyFiguresOf(horizon: Horizon): Subject {
  const kind = horizon === "shortTerm" ? "kortsiktiga" : "långsiktiga";
  return {
    noun: KEY_FIGURE,
    group: (count) => ["de ", count, ` ${kind} nyckeltalen`],
    all: (count) => [count, ` ${kind} nyckeltal`],
    both: ` de ${kind} nyckeltalen`,
    only: [`Det `, ` ${kind} nyckeltalet`],
  };
}

export const FINANCIAL_TARGETS: Subject = {
  noun: FINANCIAL_TARGET,
  group: (count) => ["de ", count, " finansiella målen"],
  all: (count) => [count, " finansiella mål"],
  both: " de finansiella målen",
  only: ["Det ", " finansiella målet"],
};

/** Financial targets of one horizon, where both have some. */
export function financialTargetsOf(horizon: Horizon): Subject {
  const kind = horizon === "shortTerm" ? "kortsiktiga" : "långsiktiga";
  return {
    noun: FINANCIAL_TARGET,
    group: (count) => ["de ", count, ` ${kind} finansiella målen`],
    all: (count) => [count, ` ${kind} finansiella mål`],
    both: ` de ${kind} finansiella målen`,
    only: ["Det ", ` ${kind} finansiella målet`],
  };
}

export const ALL_ACTIVITIES: Subject = {
  noun: ACTIVITY,
  group: (count) => ["de ", count, " aktiviteterna"],
  all: (count) => [count, " aktiviteter"],
  both: " aktiviteterna",
  only: ["Den ", " aktiviteten"],
};

export const ALL_MEASURES: Subject = {
  noun: MEASURE,
  group: (count) => ["de ", count, " åtgärderna"],
  all: (count) => [count, " åtgärder"],
  both: " åtgärderna",
  only: ["Den ", " åtgärden"],
};
