/** What states and registers are called: as they stand in the sheets, in both languages. */
import type { StateCode } from "../../../app/settings";
import { ROLE_NAMES } from "../../../registers/definitions";
import type { SheetSummary } from "../../../registers/readRegisters";
import type { SettingsStrings } from "../../../strings/views/settings";
import { ACTIVITY_STATE_LABELS, FULFILMENT_LABELS, ISSUER_LABELS, RATING_LABELS } from "../../../swedish/labels";

const STATE_LABELS: Readonly<Record<StateCode, string>> = {
  ...ACTIVITY_STATE_LABELS,
  ...FULFILMENT_LABELS,
  ...RATING_LABELS,
  ...ISSUER_LABELS,
};

export function stateLabel(code: StateCode): string {
  return STATE_LABELS[code];
}

/** A role's name; null for a sheet that was not recognised. Sheets of ours are listed apart. */
export function roleLabel(role: SheetSummary["role"], strings: SettingsStrings): string | null {
  if (role === null || role === "owned") return null;
  return role === "ignored" ? strings.ignored : ROLE_NAMES[role];
}
