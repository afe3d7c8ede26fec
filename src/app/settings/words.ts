/** Words in the workbook that could not be read, and own words that contradict each other. */
import { STATE_GROUPS, type StateCode, type StateGroup } from "../../plan/ownWords";
import { cellOf, type Sourced } from "../../plan/origin";
import type { Reading } from "../../plan/reading";
import type { Registers } from "../../plan/records";
import type { ReadResult } from "../../registers/readRegisters";
import { builtInCode } from "../../registers/settings";
import { normaliseText } from "../../values/text";
import type { SettingsForm } from "./form";

/** A word of a status, rating or issuer column that could not be read for certain. */
export interface UnknownWord {
  /** As it is typed where it stands first. */
  readonly word: string;
  readonly group: StateGroup;
  readonly rows: number;
  /** The state that is nearest, where one is; never taken for granted. */
  readonly nearest: StateCode | null;
  /** The states that it may mean. */
  readonly codes: readonly StateCode[];
  /** Where it stands first. */
  readonly place: { readonly sheet: string; readonly cell: string };
}

/** Those that stand in most rows first. */
export function unknownWords({ registers }: ReadResult): readonly UnknownWord[] {
  const words = new Map<string, UnknownWord>();
  for (const { group, at, field, reading } of statesIn(registers)) {
    if (reading.kind !== "unreadable" || (reading.why !== "unknown" && reading.why !== "ambiguous")) continue;
    const key = `${group} ${normaliseText(reading.text)}`;
    const known = words.get(key);
    if (known !== undefined) words.set(key, { ...known, rows: known.rows + 1 });
    else words.set(key, unknownWord(group, reading, { sheet: at.origin.sheet, cell: cellOf(at, field) }, registers));
  }
  return [...words.values()].sort((a, b) => b.rows - a.rows);
}

interface StateCell {
  readonly group: StateGroup;
  readonly at: Sourced;
  readonly field: string;
  readonly reading: Reading<StateCode>;
}

function* statesIn({ activities, measures, assignments, keyFigures }: Registers): Iterable<StateCell> {
  for (const at of [...activities, ...measures])
    yield { group: "activityStatus", at, field: "status", reading: at.status };
  for (const at of assignments) yield { group: "fulfilment", at, field: "status", reading: at.status };
  for (const at of keyFigures) yield { group: "rating", at, field: "rating", reading: at.rating };
  for (const at of [...assignments, ...keyFigures]) yield { group: "issuer", at, field: "issuer", reading: at.issuer };
}

function unknownWord(
  group: StateGroup,
  { text, nearest }: Extract<Reading<StateCode>, { kind: "unreadable" }>,
  place: UnknownWord["place"],
  { settings }: Registers,
): UnknownWord {
  const codes = STATE_GROUPS.find((found) => found.group === group)?.codes ?? [];
  return {
    word: text.trim(),
    group,
    rows: 1,
    nearest: nearest === undefined ? null : (ownCode(nearest, codes, settings) ?? builtInCode(group, nearest)),
    codes,
    place,
  };
}

function ownCode(
  word: string,
  codes: readonly StateCode[],
  { vocabulary }: Registers["settings"],
): StateCode | undefined {
  const meant = vocabulary.findLast(
    ([own, code]) => normaliseText(own) === normaliseText(word) && codes.some((other) => other === code),
  );
  return codes.find((code) => code === meant?.[1]);
}

export interface WordClash {
  readonly word: string;
  readonly group: StateGroup;
  readonly codes: readonly StateCode[];
}

/** Words that the form gives to two states of one group. The same word in two groups is no clash: each column reads its own. */
export function wordClashes({ vocabulary }: SettingsForm): readonly WordClash[] {
  const uses = new Map<string, { readonly word: string; readonly group: StateGroup; readonly codes: Set<StateCode> }>();
  for (const { group, code, words } of vocabulary) {
    for (const word of words) {
      const key = `${group} ${normaliseText(word)}`;
      const use = uses.get(key) ?? { word, group, codes: new Set<StateCode>() };
      uses.set(key, use);
      use.codes.add(code);
    }
  }
  return [...uses.values()].filter(({ codes }) => codes.size > 1).map((use) => ({ ...use, codes: [...use.codes] }));
}
