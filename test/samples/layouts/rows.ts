/** What all layouts share: a department's title, its cells in words, its drop-down and colours. */
import type { WriteSheet } from "hucre/xlsx";
import { typedDay } from "../calendar";
import type { DateCell, Department, SampleActivity, SamplePlan } from "../model";
import { colouredWords, dropDown, type Drawing, type Drawn } from "./drawing";

const STATUS_LIST = ["Genomförd", "Pågående enligt plan", "Planerad", "Försenad", "Utgår"];
const STATUS_COLOURS = [
  ["örsen", "F8D7D3", "8A1C10"],
  ["enomför", "D5EBDC", "14532D"],
] as const;

/** Two lines above the header: whose sheet it is, and what to do. */
export function drawTitle(drawing: Drawing, title: string, subtitle: string): void {
  drawing.put(0, 0, title, "title");
  drawing.height(0, 24);
  drawing.put(1, 0, subtitle, "subtitle");
}

/** The status as typed. */
export function statusText(activity: SampleActivity): string {
  return activity.typedStatus ?? "";
}

/** A date cell in the department's style; `turn` is the row's number, which varies the loose style. */
export function dateText(
  cell: DateCell,
  activity: SampleActivity,
  department: Department,
  plan: SamplePlan,
  turn: number,
): Drawn {
  if (cell === null) return activity.continuous ? "löpande" : "";
  if (typeof cell !== "string") return cell.typed.startsWith("#") ? { error: cell.typed } : cell.typed;
  const typed = typedDay(cell, department.dates, plan.year, turn);
  return typeof typed === "number" ? { day: cell } : typed;
}

/** A comment as typed; a slip left an error value in one. */
export function commentText(activity: SampleActivity): Drawn {
  return activity.comment.startsWith("#") ? { error: activity.comment } : activity.comment;
}

/** Ids that are numbers are number cells. */
export function idText(activity: SampleActivity): Drawn {
  const { id } = activity;
  return id === null ? "" : /^\d+$/u.test(id) ? Number(id) : id;
}

/** The titles of what an activity is linked to. */
export function linkTitle(activity: SampleActivity, plan: SamplePlan): string {
  const [id = ""] = activity.links;
  return [...plan.assignments, ...plan.keyFigures].find((item) => item.id === id)?.title ?? id;
}

/** The goal area of what an activity is linked to. */
export function linkGoalArea(activity: SampleActivity, plan: SamplePlan): string {
  const [id = ""] = activity.links;
  return [...plan.assignments, ...plan.keyFigures].find((item) => item.id === id)?.goalArea ?? "";
}

/** Drop-down and colours for a status column. */
export function statusHelp(range: string): Pick<WriteSheet, "dataValidations" | "conditionalRules"> {
  return { dataValidations: [dropDown(range, STATUS_LIST)], conditionalRules: colouredWords(range, STATUS_COLOURS) };
}

/** Rows in order of what they are linked to, goal area by goal area, so that each assignment's rows stand together. */
export function byLink(
  department: Department,
  plan: SamplePlan,
): (readonly [link: string, rows: readonly SampleActivity[]])[] {
  const items = [...plan.assignments, ...plan.keyFigures];
  const areas = [...new Set(items.map((item) => item.goalArea))];
  const order = areas.flatMap((area) => items.filter((item) => item.goalArea === area).map((item) => item.id));
  const groups = new Map<string, SampleActivity[]>();
  for (const activity of department.activities) {
    const link = activity.links[0] ?? "";
    groups.set(link, [...(groups.get(link) ?? []), activity]);
  }
  return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
