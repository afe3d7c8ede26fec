/** How departments write the four statuses: their own habits, all of them readable (domain.md, values as people type them). */
import type { DepartmentPlan } from "../model";

type Words = DepartmentPlan["words"];

/** Chosen from the drop-down, now and then with a stray space. */
export const AS_LISTED: Words = {
  done: ["Genomförd", "Genomförd", "genomförd "],
  ongoing: ["Pågående enligt plan", "Pågående enligt plan", "Pågående enligt plan", "Pågående enligt plan "],
  planned: ["Planerad"],
  late: ["Försenad", "försenad"],
};

export const SHORT: Words = {
  done: ["Klar"],
  ongoing: ["Pågår", "pågår", "Enligt plan"],
  planned: ["Ej påbörjad"],
  late: ["Försenad"],
};

/** In the plural, in any case, with no-break spaces. */
export const PLURAL: Words = {
  done: ["Genomförda"],
  ongoing: ["Pågående", "PÅGÅENDE", "Pågående\u00a0enligt\u00a0plan", "pågående enligt plan"],
  planned: ["Planerade", "planerade"],
  late: ["Försenade", "\u00a0Försenad"],
};

/** Other words for the same. */
export const SYNONYMS: Words = {
  done: ["Avslutad", "Slutförd"],
  ongoing: ["Pågår enligt plan", "Påbörjad", "Enligt plan"],
  planned: ["Ej startad", "Planerad"],
  late: ["Fördröjd", "Försenad"],
};

/** "rullar" and "i hamn" are the department's own; the Inställningar sheet says what they mean. */
export const OWN_WORDS: Words = {
  done: ["i hamn", "klart"],
  ongoing: ["rullar", "Rullar", "pågår"],
  planned: ["planerat"],
  late: ["försenat"],
};
