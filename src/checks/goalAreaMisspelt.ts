/**
 * goal-area-misspelt: a goal area that few rows name and that differs by a letter or two from one that many name (or that
 * regions usually have): it would be a line of its own in every table.
 */
import { GOAL_AREA_ORDER } from "../plan/goalAreas";
import type { Finding } from "../plan/finding";
import type { SheetOrigin } from "../plan/origin";
import type { Activity, Assignment, KeyFigure } from "../plan/records";
import { normaliseText } from "../values/text";
import type { Check } from "./check";
import { nearestOf } from "./shared/near";
import { at } from "./shared/place";

type WithGoalArea = Assignment | KeyFigure | Activity;

/** Rows of one sheet one after the other with the same text: a section, a merged cell or a copied-down value. */
interface Run {
  readonly text: string;
  readonly first: WithGoalArea;
  rows: number;
}

interface Name {
  /** As most often typed first. */
  readonly text: string;
  uses: number;
}

/** The near one must be used at least this many times as often: two names that are both used are two goal areas. */
const CLEARLY_MORE = 3;
/** With more names than this it is no column of goal areas. */
const MOST_NAMES = 500;

export const goalAreaMisspelt: Check = ({ registers }) => {
  const runs = runsOf([registers.assignments, registers.keyFigures, registers.activities]);
  const names = namesOf(runs);
  if (names.size > MOST_NAMES) return [];
  const meant = misspellings(names);
  return runs.flatMap((run) => {
    const near = meant.get(normaliseText(run.text));
    return near === undefined ? [] : [remark(run, names.get(normaliseText(run.text))?.uses ?? run.rows, near)];
  });
};

function runsOf(registers: readonly (readonly WithGoalArea[])[]): Run[] {
  const runs: Run[] = [];
  for (const records of registers) {
    let run: Run | undefined;
    let origin: SheetOrigin | undefined;
    let hasColumn = false;
    for (const record of records) {
      if (record.origin !== origin) {
        origin = record.origin;
        hasColumn = origin.columns.has("goalArea");
        run = undefined;
      }
      const text = hasColumn || !isLinks(record) ? record.goalArea : null;
      if (text === null) run = undefined;
      else if (run?.text === text) run.rows++;
      else runs.push((run = { text, first: record, rows: 1 }));
    }
  }
  return runs;
}

/** An activity's goal area that only comes from what it is linked to was counted there. */
function isLinks(record: WithGoalArea): boolean {
  return record.kind === "activity" && record.links.some(({ goalArea }) => goalArea === record.goalArea);
}

function namesOf(runs: readonly Run[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const { text, rows } of runs) {
    const key = normaliseText(text);
    const name = names.get(key);
    if (name === undefined) names.set(key, { text, uses: rows });
    else name.uses += rows;
  }
  return names;
}

/** Normalised misspelling → the name that was meant. */
function misspellings(names: ReadonlyMap<string, Name>): Map<string, Name> {
  const usual = new Set(GOAL_AREA_ORDER);
  const meant = new Map<string, Name>();
  for (const [key, name] of names) {
    if (usual.has(key)) continue;
    const others = [...names].filter(
      ([other, { uses }]) => other !== key && (usual.has(other) || uses >= CLEARLY_MORE * name.uses),
    );
    const near = nearestOf(key, others) ?? usualNear(key, names);
    if (near !== null) meant.set(key, near);
  }
  return meant;
}

/** A usual goal area that nobody spelt right. */
function usualNear(key: string, names: ReadonlyMap<string, Name>): Name | null {
  const unused = GOAL_AREA_ORDER.filter((name) => !names.has(name));
  const near = nearestOf(
    key,
    unused.map((name) => [name, name] as const),
  );
  return near === null ? null : { text: near.charAt(0).toUpperCase() + near.slice(1), uses: 0 };
}

function remark(run: Run, uses: number, near: Name): Finding {
  const { first, text, rows } = run;
  return {
    rule: "goal-area-misspelt",
    severity: "warning",
    ...at(first, "goalArea"),
    params: { text, near: near.text, rows, uses, nearUses: near.uses },
    ...(first.origin.columns.has("goalArea") ? { fix: { seen: text, value: near.text } } : {}),
  };
}
