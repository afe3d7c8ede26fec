/** Makes a department's rows: texts, links, statuses by quota, and dates that agree with the statuses. */
import { addDays, daysBetween, lastOfMonth } from "./calendar";
import type {
  Day,
  Department,
  DepartmentPlan,
  PhraseFamily,
  SampleActivity,
  SampleAssignment,
  SamplePlan,
  Topic,
  Unit,
} from "./model";
import { random, type Random } from "./random";
import { commentFor } from "./texts/comments";

type Status = keyof DepartmentPlan["quota"];

/** One activity before it is handed down: a text, its links, and the units that follow it up. */
interface Distinct {
  readonly topic: Topic;
  readonly title: string;
  readonly units: readonly Unit[];
  readonly statuses: readonly Status[];
}

export function makeDepartment(department: DepartmentPlan, plan: SamplePlan): Department {
  const choose = random(`${String(plan.year)} ${department.name}`);
  const distinct = distinctActivities(department, plan, choose);
  const linksOf = linker(department, plan, choose);
  const planned = { left: department.startPassed };
  const activities = distinct.flatMap((activity, position) => {
    const links = linksOf(activity);
    const id = department.idOf?.(position + 1) ?? null;
    return activity.units.map((unit, index): SampleActivity => {
      const status = activity.statuses[index] ?? "ongoing";
      const startPassed = status === "planned" && planned.left > 0;
      if (startPassed) planned.left--;
      return {
        id,
        topic: activity.topic,
        links: [...links],
        title: activity.title,
        unit: unit.name,
        level: unit.level,
        responsible: choose.pick(unit.responsible),
        ...datesFor(status, startPassed, department, plan, choose),
        status,
        typedStatus: choose.pick(department.words[status]),
        comment: commentFor(status, choose),
        updated: addDays(plan.periodEnd, -choose.below(20)),
        hidden: false,
      };
    });
  });
  return { ...department, activities };
}

/** Texts, units and statuses; the rows add up to the quota. */
function distinctActivities(department: DepartmentPlan, plan: SamplePlan, choose: Random): Distinct[] {
  const { quota, handedDown, families, units } = department;
  const rows = quota.done + quota.ongoing + quota.planned + quota.late;
  const singles = rows - handedDown.reduce((sum, size) => sum + size, 0);
  const sizes = choose.shuffled([...handedDown, ...Array.from({ length: singles }, () => 1)]);
  const texts = textsFor(families, plan.year, choose).slice(0, sizes.length);
  if (texts.length < sizes.length) throw new Error(`${department.name}: too few texts`);
  const activities = sizes.map((size, index) => {
    const { topic, title } = texts[index] ?? { topic: "styrning", title: "" };
    return { topic, title, units: unitsFor(topic, size, units, choose) };
  });
  const statuses = statusesFor(activities, department, plan, choose);
  const order = families.map((family) => family.topic);
  return activities
    .map((activity, index) => ({ ...activity, statuses: statuses[index] ?? [] }))
    .sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
}

/** The units that work with the topic first, then others that it is handed down to. */
function unitsFor(topic: Topic, size: number, units: readonly Unit[], choose: Random): Unit[] {
  const shuffled = choose.shuffled(units);
  const own = shuffled.filter((unit) => unit.topics.includes(topic));
  return [...own, ...shuffled.filter((unit) => !own.includes(unit))].slice(0, size);
}

/**
 * Every text once. The two years take their texts from different ends of the verb lists, so that no text is in both.
 */
function textsFor(families: readonly PhraseFamily[], year: number, choose: Random): { topic: Topic; title: string }[] {
  const passes = Math.max(...families.map((family) => family.verbs.length));
  return Array.from({ length: passes }, (_, pass) =>
    choose.shuffled(
      families.flatMap((family) => {
        const shift = year === 2025 ? pass : family.verbs.length - 1 - pass;
        if (shift < 0 || shift >= family.verbs.length) return [];
        return family.objects.map((object, index) => {
          const verb = family.verbs[(index + shift) % family.verbs.length] ?? "";
          const complement = choose.chance(0.3) ? ` ${choose.pick(family.complements)}` : "";
          return { topic: family.topic, title: `${verb} ${object}${complement}` };
        });
      }),
    ),
  ).flat();
}

/** Deals the quota out over all rows; a fulfilled assignment's topic gets done activities of its own to link. */
function statusesFor(
  activities: readonly { readonly topic: Topic; readonly units: readonly Unit[] }[],
  department: DepartmentPlan,
  plan: SamplePlan,
  choose: Random,
): Status[][] {
  const { quota } = department;
  const deck = choose.shuffled(
    (["done", "ongoing", "planned", "late"] as const).flatMap((status) =>
      Array.from({ length: quota[status] }, () => status),
    ),
  );
  const dealt = activities.map(({ units }) => deck.splice(0, units.length));
  for (const assignment of plan.assignments) {
    if (assignment.department === department.name && assignment.fulfilment === "fulfilled") {
      moveDoneTo(assignment.topic, activities, dealt);
    }
  }
  return dealt;
}

/** Swaps statuses until the topic has two done activities that are not handed down. */
function moveDoneTo(topic: Topic, activities: readonly { readonly topic: Topic }[], dealt: Status[][]): void {
  const single = (index: number): boolean => dealt[index]?.length === 1;
  const indexes = activities.map((_, index) => index).filter(single);
  const done = indexes.filter((index) => dealt[index]?.[0] === "done");
  const inTopic = indexes.filter((index) => activities[index]?.topic === topic);
  let missing = 2 - inTopic.filter((index) => dealt[index]?.[0] === "done").length;
  const givers = done.filter((index) => activities[index]?.topic !== topic);
  for (const taker of inTopic.filter((index) => dealt[index]?.[0] === "ongoing")) {
    const giver = givers.pop();
    if (missing-- <= 0 || giver === undefined) return;
    dealt[giver] = ["ongoing"];
    dealt[taker] = ["done"];
  }
}

/** Gives each activity its links: every assignment of the topic in turn, now and then a key figure, now and then two. */
function linker(department: DepartmentPlan, plan: SamplePlan, choose: Random): (activity: Distinct) => string[] {
  const given = new Map<Topic, number>();
  const room = new Map(
    plan.assignments.map((assignment) => [assignment.id, assignment.fulfilment === "partly" ? 0 : 2]),
  );
  return ({ topic, statuses }) => {
    const open = plan.assignments.filter(
      (assignment) => assignment.topic === topic && assignment.noActivities !== true,
    );
    const special = open.find((assignment) => takesOnly(assignment, statuses));
    const left = special === undefined ? 0 : (room.get(special.id) ?? 0);
    if (special !== undefined && left > 0) {
      room.set(special.id, left - 1);
      return [special.id];
    }
    const inTopic = open.filter((assignment) => assignment.fulfilment === "partly");
    const ordinary = (inTopic.length > 0 ? inTopic : nearest(department, plan)).map((assignment) => assignment.id);
    const figures = plan.keyFigures.filter((figure) => figure.topic === topic).map((figure) => figure.id);
    const turn = given.get(topic) ?? 0;
    given.set(topic, turn + 1);
    const first = ordinary[turn % Math.max(ordinary.length, 1)];
    const second = choose.pick([...ordinary, ...figures].filter((id) => id !== first).concat("-"));
    if (first === undefined) throw new Error(`${department.name}: no assignment for ${topic}`);
    if (turn < ordinary.length || second === "-" || !choose.chance(0.25)) return [first];
    return department.oneLink === true ? [second] : [first, second];
  };
}

/** Where a topic's only assignment is fulfilled: the department's other ones. */
function nearest(department: DepartmentPlan, plan: SamplePlan): readonly SampleAssignment[] {
  return plan.assignments.filter((other) => other.department === department.name && other.fulfilment === "partly");
}

/** A fulfilled assignment has done activities only, one that is not fulfilled only such as are planned or late. */
function takesOnly(assignment: SampleAssignment, statuses: readonly Status[]): boolean {
  if (assignment.fulfilment === "fulfilled") return statuses.every((status) => status === "done");
  return (
    assignment.fulfilment === "notFulfilled" && statuses.every((status) => status === "planned" || status === "late")
  );
}

type Dates = Pick<SampleActivity, "start" | "end" | "continuous">;

function datesFor(
  status: Status,
  startPassed: boolean,
  department: DepartmentPlan,
  plan: SamplePlan,
  choose: Random,
): Dates {
  const year = String(plan.year);
  const before = String(plan.year - 1);
  const between = (from: Day, to: Day): Day => addDays(from, choose.below(daysBetween(from, to) + 1));
  if (status === "ongoing" && department.dates === "loose" && choose.chance(0.12)) {
    return { start: null, end: null, continuous: true };
  }
  const span = (startFrom: Day, startTo: Day, endFrom: Day, endTo: Day): Dates => ({
    start: department.startsFilledIn === true ? `${year}-01-01` : evenStart(between(startFrom, startTo), choose),
    end: evenEnd(between(endFrom, endTo), choose),
    continuous: false,
  });
  if (status === "done") return span(`${before}-09-01`, `${year}-02-10`, `${year}-03-01`, `${year}-04-20`);
  if (status === "late") return span(`${before}-09-01`, `${year}-02-10`, `${year}-03-01`, `${year}-08-31`);
  if (status === "ongoing") return span(`${before}-10-01`, `${year}-04-10`, `${year}-06-01`, `${year}-12-31`);
  if (startPassed) return span(`${year}-02-01`, `${year}-03-25`, `${year}-09-01`, `${year}-12-20`);
  return span(`${year}-05-05`, `${year}-09-20`, `${year}-10-15`, `${year}-12-31`);
}

/** Plans begin on even days more often than not: the 1st or the 15th of the month. */
function evenStart(day: Day, choose: Random): Day {
  if (choose.chance(0.4)) return day;
  return `${day.slice(0, 8)}${choose.chance(0.5) ? "01" : "15"}`;
}

/** … and end at the month's end. */
function evenEnd(day: Day, choose: Random): Day {
  return choose.chance(0.3) ? day : lastOfMonth(day);
}
