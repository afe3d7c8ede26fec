/** What a finding says: what was found and what to do. Where it is (file, sheet, cell) is shown beside it. */
import type { Finding, FindingOf } from "../plan/finding";
import type { FindingParams, RuleId } from "../plan/rules";
import { findingsEn } from "./findings.en";
import { findingsSv } from "./findings.sv";
import { RULE_TITLES } from "./ruleTitles";

export type Language = "sv" | "en";

/** One message for each rule: a rule without one, or with too little to say it, does not compile. */
export type FindingMessages = { readonly [R in RuleId]: (params: FindingParams[R]) => string };

const MESSAGES: Readonly<Record<Language, FindingMessages>> = { sv: findingsSv, en: findingsEn };

/** The finding in whole sentences. */
export function messageOf(finding: Finding, language: Language): string {
  return worded(finding, MESSAGES[language]);
}

function worded<R extends RuleId>(finding: FindingOf<R>, messages: FindingMessages): string {
  return messages[finding.rule](finding.params);
}

/** The rule's short name, for lists and grouping. */
export function ruleTitle(rule: RuleId, language: Language): string {
  return RULE_TITLES[language][rule];
}
